/** SQL for reminders that a trainer asks for. Every statement contains the trainer's id. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";

/** Returns which of these members did not switch reminders off, and had no reminder today in any cohort. */
export async function selectMembersOpenToReminder(
  db: Db,
  { cohortId, trainerId, learnerIds, today }: CohortTrainerKey & { learnerIds: readonly string[]; today: string },
): Promise<Set<string>> {
  const rows = await db<{ learnerId: string }[]>`
    select member.learner_id from trainer join member on member.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and member.learner_id in (select id::uuid from jsonb_array_elements_text(${db.json(learnerIds as string[])}) as asked (id))
       and not exists (select from reminder where reminder.learner_id = member.learner_id and sent_on = ${today}::date)
       and not exists (select from member_choice choice where choice.learner_id = member.learner_id
             and choice.cohort_id = member.cohort_id and not choice.reminders)`;
  return new Set(rows.map(({ learnerId }) => learnerId));
}

/** Stores that members are reminded by a trainer. Returns the ids of those who had no reminder on that day yet. */
export async function insertRemindersOfTrainer(
  tx: Db,
  given: CohortTrainerKey & { reminders: { learnerId: string; mailKey: string }[]; sentOn: string; now: Date },
): Promise<Set<string>> {
  const { cohortId, trainerId, reminders, sentOn, now } = given;
  const rows = await tx<{ learnerId: string }[]>`
    insert into reminder (learner_id, sent_on, cohort_id, kind, mail_key, at)
    select own."learnerId", ${sentOn}::date, ${cohortId}, 'trainer', own."mailKey", ${now}::timestamptz
      from jsonb_to_recordset(${tx.json(reminders)}) as own ("learnerId" uuid, "mailKey" text)
     where ${trainsCohortCondition(tx, { cohortId, trainerId })}
     order by own."learnerId"
    on conflict do nothing
    returning learner_id`;
  return new Set(rows.map(({ learnerId }) => learnerId));
}
