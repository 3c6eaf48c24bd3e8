/**
 * SQL for the accounts that invited people may have. It is used for the text of their mail and never shown to a trainer. Only code in
 * app/cohorts may import this module.
 */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

export interface InvitedAccount {
  locale: Locale;
  /** True if the person is a member of this cohort now. */
  member: boolean;
}

export async function findAccountsOfInvitedPeople(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  emails: readonly string[],
): Promise<Map<string, InvitedAccount>> {
  const rows = await db<(InvitedAccount & { email: string })[]>`
    select account.email, learner.locale,
           exists (select from member where member.cohort_id = trainer.cohort_id and member.learner_id = learner.id) as member
      from trainer
      cross join jsonb_array_elements_text(${db.json(emails as string[])}) as invited (email)
      join account on account.email = invited.email and account.yielded_email is null
      join learner on learner.id = account.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return new Map(rows.map(({ email, ...found }) => [email, found]));
}
