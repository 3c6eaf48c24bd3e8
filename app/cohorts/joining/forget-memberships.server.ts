import type { Db } from "~/platform/database/database.server";

/**
 * Everything of cohorts that is about one learner, for when an account ends and a holder of certificates stays. Needs retention to be
 * allowed in this transaction; where the learner's row goes too, the database does this by itself.
 */
export async function forgetMemberships(tx: Db, { learnerId }: { learnerId: string }): Promise<void> {
  await tx`delete from disclosed_person where learner_id = ${learnerId}`;
  await tx`delete from membership where learner_id = ${learnerId}`;
  await tx`delete from join_code_use where learner_id = ${learnerId}`;
  await tx`delete from member_choice where learner_id = ${learnerId}`;
  await tx`delete from extension where learner_id = ${learnerId}`;
  await tx`delete from trainer_message where learner_id = ${learnerId}`;
  await tx`delete from reminder where learner_id = ${learnerId}`;
  await tx`delete from calendar_feed where learner_id = ${learnerId}`;
  await tx`delete from cohort_trainer where learner_id = ${learnerId}`;
}
