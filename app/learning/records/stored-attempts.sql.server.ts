/** SQL that reads all attempts as they are stored. Only this room (the folder app/learning) uses this module. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import type { AttemptResult, StoredAnswer, StoredMarking } from "../attempt/attempt";
import type { AttemptQuestionRef } from "../attempt/compose-attempt";

export interface StoredAttempt {
  id: string;
  learnerId: string;
  kind: string;
  courseId: string;
  label: string;
  scope: string;
  number: number;
  releaseId: string;
  closesAt: Date | null;
  /** The questions of the attempt, ordered by position. */
  items: AttemptQuestionRef[];
  /** The answers of the attempt, ordered by question and number. */
  answers: StoredAnswer[];
  /** How answers were marked again, ordered by number. */
  markings: Omit<StoredMarking, "record">[];
  /** The result at closing and those after answers were marked again, in order. Empty while the attempt is open. */
  results: AttemptResult[];
}

/**
 * Calls `take` for every attempt of these kinds, always in the same order. The work grows with the number of learners, so use this function
 * in commands, not for pages.
 */
export async function forEachStoredAttempt(
  db: Db,
  { kinds }: { kinds: string[] },
  take: (attempt: StoredAttempt) => Promise<void>,
): Promise<void> {
  const attempts = db<StoredAttempt[]>`${composeStoredAttemptsSql(db, db`a.kind in ${db(kinds)}`)}`;
  for await (const rows of attempts.cursor(500)) for (const row of rows) await take(row);
}

/** Returns every attempt of some learners in a course, ordered by learner and attempt. */
export async function listStoredAttemptsOfLearners(
  db: Db,
  { courseId, kinds, learnerIds }: { courseId: string; kinds: string[]; learnerIds: string[] },
): Promise<StoredAttempt[]> {
  const which = db`a.learner_id in ${db(learnerIds)} and a.course_id = ${courseId} and a.kind in ${db(kinds)}`;
  return [...(await db<StoredAttempt[]>`${composeStoredAttemptsSql(db, which)}`)];
}

/**
 * Returns the attempts of some learners in a course that asked a question in another revision than in `revisions`, or that were marked again
 * before. `revisions`: a revision of each question, by the id of the question.
 */
export async function listStoredAttemptsWithOtherRevisions(
  db: Db,
  {
    courseId,
    kinds,
    learnerIds,
    revisions,
  }: { courseId: string; kinds: string[]; learnerIds: string[]; revisions: Readonly<Record<string, string>> },
): Promise<StoredAttempt[]> {
  const which = db`a.learner_id in ${db(learnerIds)} and a.course_id = ${courseId} and a.kind in ${db(kinds)} and (
    (
      select true from attempt_item
      where learner_id = a.learner_id and attempt_id = a.id and revision <> ${db.json(revisions)}::jsonb ->> question_id limit 1
    ) or (select true from marking where learner_id = a.learner_id and attempt_id = a.id limit 1)
  )`;
  return [...(await db<StoredAttempt[]>`${composeStoredAttemptsSql(db, which)}`)];
}

/** Returns SQL that selects stored attempts. `which`: SQL for a condition on the row `a` of the table of attempts. */
function composeStoredAttemptsSql(db: Db, which: SqlFragment) {
  return db`
    select a.id, a.learner_id, a.kind, a.course_id, a.label, a.scope, a.number, a.release_id, a.closes_at, form.items,
      coalesce(given.answers, '[]') as answers, coalesce(again.markings, '[]') as markings, coalesce(result.list, '[]') as results
    from attempt a
    cross join lateral (
      select coalesce(json_agg(json_build_object('questionId', question_id, 'revision', revision) order by position), '[]') as items
      from attempt_item where learner_id = a.learner_id and attempt_id = a.id
    ) form
    cross join lateral (
      select json_agg(json_build_object('questionId', question_id, 'seq', seq, 'response', response, 'score', score,
        'confidence', confidence) order by question_id, seq) as answers
      from answer where learner_id = a.learner_id and attempt_id = a.id
    ) given
    cross join lateral (
      select json_agg(json_build_object('questionId', question_id, 'no', no, 'revision', revision, 'score', score, 'cause', cause,
        'at', at) order by no) as markings
      from marking where learner_id = a.learner_id and attempt_id = a.id
    ) again
    cross join lateral (
      select json_agg(json_build_object('score', score, 'passed', passed, 'perObjective', per_objective) order by no) as list
      from attempt_result where learner_id = a.learner_id and attempt_id = a.id
    ) result
    where ${which}
    order by a.learner_id, a.id`;
}
