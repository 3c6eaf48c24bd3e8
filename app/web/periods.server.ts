import { knownDeviceDays } from "~/accounts/known-devices.server";
import { guestDays, inactiveMonths, warningDays } from "~/accounts/retention-periods";
import { idleSessionDays, longestSessionDays } from "~/accounts/sessions.server";
import { certificateYears } from "~/certificates/retention-periods";
import { untrainedDays } from "~/cohorts/cohort";
import { invitationDays, invitationKeptDays } from "~/cohorts/invitation";
import { problemRetention } from "~/learning/problem-retention";
import { mailDays } from "~/platform/mail-queue.server";
import type { Periods } from "~/ui/site/periods";

/** The very numbers that the jobs of retention work with. */
export const periods: Periods = {
  guestDays,
  inactiveMonths,
  warnings: warningDays.length,
  sessionDays: idleSessionDays,
  longestSessionDays,
  knownDeviceDays,
  certificateYears,
  mailDays,
  invitationDays,
  invitationKeptDays,
  untrainedDays,
  reportAddressDays: problemRetention.addressDays,
  reportMonths: problemRetention.reportMonths,
};
