/** SQL that reads and deletes everything that cohorts store about one learner, by the learner's id. */
import type { Db } from "~/platform/database/database.server";

export async function selectCohortRecordsOfLearner(db: Db, learnerId: string) {
  const memberships = await db`
    select cohort.name as cohort, cohort.course_id, membership.state, membership.consent, membership.at
      from membership join cohort on cohort.id = membership.cohort_id
     where membership.learner_id = ${learnerId} order by membership.at, membership.seq`;
  const messages = await db`
    select cohort.name as cohort, subject, text, at from trainer_message join cohort on cohort.id = trainer_message.cohort_id
     where learner_id = ${learnerId} order by at`;
  const extensions = await db`
    select cohort.name as cohort, scope, due_at, due_at is null or takes_back is not null as taken_back, reason, at from extension join cohort on cohort.id = extension.cohort_id
     where learner_id = ${learnerId} order by at`;
  const reminders = await db`
    select cohort.name as cohort, kind, at from reminder join cohort on cohort.id = reminder.cohort_id
     where learner_id = ${learnerId} order by at`;
  const choices = await db`
    select cohort.name as cohort, reminders from member_choice join cohort on cohort.id = member_choice.cohort_id
     where learner_id = ${learnerId}`;
  const trainerNotes = await db`
    select cohort.name as cohort, kind, scopes, until, reasons, note, at from need_item join cohort on cohort.id = need_item.cohort_id
     where learner_id = ${learnerId} order by at, no`;
  const columns = await db`
    select cohort.name as cohort, own.name, given.value
      from cohort_column_value given
      join cohort_column own on own.cohort_id = given.cohort_id and own.id = given.column_id
      join cohort on cohort.id = given.cohort_id
     where given.learner_id = ${learnerId} order by cohort.name, own.position`;
  const counted = await db`
    select cohort.name as cohort, counted.course_id, counted.question_id, to_char(counted.counted_on, 'YYYY-MM-DD') as counted_on
      from counted_choice counted left join cohort on cohort.id = counted.cohort_id
     where counted.learner_id = ${learnerId} order by counted.counted_on, counted.question_id`;
  const templates = await db`
    select name, subject, text from message_template where learner_id = ${learnerId} order by created_at`;
  const drafts = await db`
    select cohort.name as cohort, member_batch.act, member_batch.draft, member_batch.created_at as at
      from member_batch join cohort on cohort.id = member_batch.cohort_id
     where actor = ${learnerId} and draft is not null order by member_batch.created_at`;
  return {
    memberships: [...memberships],
    messages: [...messages],
    extensions: [...extensions],
    reminders: [...reminders],
    choices: [...choices],
    counted: [...counted],
    templates: [...templates],
    drafts: [...drafts],
    trainerNotes: [...trainerNotes],
    columns: [...columns],
  };
}

/** Deletes everything that cohorts store about one learner. Call `allowDeletesFromAppendOnlyTables` in the transaction first. */
export async function deleteCohortRecordsOfLearner(db: Db, learnerId: string): Promise<void> {
  await db`delete from cohort_column_value where learner_id = ${learnerId}`;
  await db`delete from counted_choice where learner_id = ${learnerId}`;
  await db`delete from membership where learner_id = ${learnerId}`;
  await db`delete from join_code_use where learner_id = ${learnerId}`;
  await db`delete from member_choice where learner_id = ${learnerId}`;
  await db`delete from extension where learner_id = ${learnerId}`;
  await db`delete from trainer_message where learner_id = ${learnerId}`;
  await db`delete from need_item where learner_id = ${learnerId}`;
  await db`delete from reminder where learner_id = ${learnerId}`;
  await db`delete from calendar_feed where learner_id = ${learnerId}`;
  await db`delete from member_batch_person where learner_id = ${learnerId}`;
  await db`delete from member_batch where actor = ${learnerId}`;
  await db`delete from message_template where learner_id = ${learnerId}`;
  await db`delete from cohort_trainer where learner_id = ${learnerId}`;
}
