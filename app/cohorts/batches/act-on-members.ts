import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { MemberToMail } from "../acting/members.sql.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

/** What an act on members needs. The rows of the cohort and of the members' accounts are locked. */
export interface ActOnMembers extends CohortTrainerKey {
  cohort: Pick<Cohort, "name" | "courseId" | "startsOn" | "endsOn">;
  members: readonly MemberToMail[];
  mail: BulkMailQueue;
  now: Date;
}
