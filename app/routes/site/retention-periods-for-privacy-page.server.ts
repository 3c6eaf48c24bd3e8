import {
  accountRetentionMonths,
  guestRetentionDays,
  inactivityWarningDaysBeforeDeletion,
} from "~/accounts/retention/account-retention-periods";
import { knownDeviceDays } from "~/accounts/session/known-devices.server";
import { idleSessionDays, longestSessionDays } from "~/accounts/session/session-periods";
import {
  trainerInvitationRetentionDays,
  trainerInvitationValidDays,
} from "~/accounts/trainer-invitations/trainer-invitation";
import { certificateRetentionYears } from "~/certificates/retention/certificate-retention-period";
import { daysCohortIsKeptWithoutTrainer } from "~/cohorts/group/cohort";
import { invitationPersonalDataRetentionDays, invitationValidDays } from "~/cohorts/inviting/invitation";
import { problemReportRetention } from "~/learning/problem-report/problem-report-retention";
import { mailRecipientRetentionDays } from "~/platform/mail/mail-queue.server";
import { importRetentionDays } from "~/studio/imports/source-import";
import type { RetentionPeriodsForPrivacyPage } from "~/ui/retention-periods-for-privacy-page";

/** How long each type of data is kept, as the retention jobs use it. */
export const retentionPeriodsForPrivacyPage: RetentionPeriodsForPrivacyPage = {
  guestRetentionDays,
  accountRetentionMonths,
  warnings: inactivityWarningDaysBeforeDeletion.length,
  sessionDays: idleSessionDays,
  longestSessionDays,
  knownDeviceDays,
  certificateRetentionYears,
  mailRecipientRetentionDays,
  invitationDays: invitationValidDays,
  invitationKeptDays: invitationPersonalDataRetentionDays,
  trainerInvitationDays: trainerInvitationValidDays,
  trainerInvitationKeptDays: trainerInvitationRetentionDays,
  untrainedDays: daysCohortIsKeptWithoutTrainer,
  importDays: importRetentionDays,
  reportAddressDays: problemReportRetention.addressDays,
  reportMonths: problemReportRetention.reportMonths,
};
