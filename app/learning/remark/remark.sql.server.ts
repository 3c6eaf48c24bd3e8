/** SQL for marking answers again. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import type { AttemptResult } from "../attempt/attempt";
import { composePoolNameSql } from "../final/final-test-context.sql.server";

/** Returns how many learners have an attempt of these kinds in a course. */
export async function countLearnersWithAttempts(
  db: Db,
  { courseId, kinds }: { courseId: string; kinds: string[] },
): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(distinct learner_id)::integer as count from attempt where course_id = ${courseId} and kind in ${db(kinds)}`;
  return row?.count ?? 0;
}

/** Returns the next learners with an attempt of these kinds in a course, ordered by id. `after`: the last learner before them, or null. */
export async function listNextLearnersWithAttempts(
  db: Db,
  { courseId, kinds, after, limit }: { courseId: string; kinds: string[]; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db<{ learnerId: string }[]>`
    select distinct learner_id from attempt
    where course_id = ${courseId} and kind in ${db(kinds)} and (${after}::uuid is null or learner_id > ${after})
    order by learner_id limit ${limit}`;
  return rows.map(({ learnerId }) => learnerId);
}

export interface RemarkRecipient {
  name: string;
  email: string;
  locale: Locale;
}

/**
 * Returns those of some learners who have an account, by their ids, and prevents the deletion of these accounts until the transaction ends,
 * so that no mail follows a deletion.
 */
export async function lockRecipients(db: Db, learnerIds: string[]): Promise<Map<string, RemarkRecipient>> {
  const rows = await db<(RemarkRecipient & { learnerId: string })[]>`
    select learner_id, name, email, locale from account join learner on learner.id = learner_id
    where learner_id in ${db(learnerIds)} order by learner_id for key share of account`;
  return new Map(rows.map(({ learnerId, ...recipient }) => [learnerId, recipient]));
}

/** What the edition of a learner asks now of an attempt at its pool. */
export interface HeldMark {
  pool: string;
  mark: number;
}

/** Returns the pool and the mark of the edition in which each of some learners is now, by the id of the learner, if it has a final test. */
export async function listHeldMarks(
  db: Db,
  { courseId, learnerIds }: { courseId: string; learnerIds: string[] },
): Promise<Map<string, HeldMark>> {
  const rows = await db<(HeldMark & { learnerId: string })[]>`
    select learner_id, pool, mark from (
      select distinct on (enrolment.learner_id) enrolment.learner_id, ${composePoolNameSql(db)} as pool,
        held.rules -> 'finalTest' -> 'mark' as mark
      from enrolment join edition held using (course_id, label)
      where enrolment.learner_id in ${db(learnerIds)} and course_id = ${courseId}
      order by enrolment.learner_id, enrolment.seq desc
    ) latest where pool is not null`;
  return new Map(rows.map(({ learnerId, ...held }) => [learnerId, held]));
}

/**
 * Locks the attempts of some learners that asked one of these questions, until the transaction ends. Open attempts are locked too: one that
 * is just being handed in by an older key is then closed before it is read.
 */
export async function lockAttemptsWithQuestions(
  db: Db,
  { courseId, learnerIds, questionIds }: { courseId: string; learnerIds: string[]; questionIds: string[] },
): Promise<void> {
  await db`
    select from attempt a
    where a.learner_id in ${db(learnerIds)} and a.course_id = ${courseId} and (
      -- With exists, a course of many questions makes the planner read the questions of all attempts.
      select true from attempt_item
      where learner_id = a.learner_id and attempt_id = a.id and question_id in ${db(questionIds)} limit 1
    )
    order by a.learner_id, a.id for no key update`;
}

/** Stores a result after answers were marked again. `no`: its number among the results of the attempt. */
export async function insertLaterResult(
  db: Db,
  {
    learnerId,
    attemptId,
    no,
    result,
    now,
  }: { learnerId: string; attemptId: string; no: number; result: AttemptResult; now: Date },
): Promise<void> {
  await db`
    insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
    values (${learnerId}, ${attemptId}, ${no}, ${result.score}, ${result.passed}, ${db.json(result.perObjective)}, ${now})`;
}

/** Returns whether an attempt had passed at a time, and no earlier attempt of the same kind at the same lesson had. */
export async function selectIsFirstPassOfLesson(
  db: Db,
  { learnerId, attemptId, at }: { learnerId: string; attemptId: string; at: Date },
): Promise<boolean> {
  const [row] = await db<{ isFirst: boolean }[]>`
    select coalesce(min(passing.number) = min(own.number), false) as is_first
      from attempt own
      join attempt passing using (learner_id, course_id, label, kind, scope)
     where own.learner_id = ${learnerId} and own.id = ${attemptId} and exists (
       select from attempt_result result
        where result.learner_id = ${learnerId} and result.attempt_id = passing.id and result.passed and result.at <= ${at}
     )`;
  return row?.isFirst ?? false;
}
