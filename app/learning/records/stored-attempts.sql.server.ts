/** SQL that reads all attempts as they are stored. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { AttemptResult, StoredAnswer } from "../attempt/attempt";
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
  /** The result that was stored when the attempt closed, before any answer was graded again. Null while the attempt is open. */
  result: AttemptResult | null;
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
  const attempts = db<StoredAttempt[]>`
    select a.id, a.learner_id, a.kind, a.course_id, a.label, a.scope, a.number, a.release_id, a.closes_at, form.items,
      coalesce(given.answers, '[]') as answers, result.json as result
    from attempt a
    cross join lateral (
      select coalesce(json_agg(json_build_object('questionId', question_id, 'revision', revision) order by position), '[]') as items
      from attempt_item where learner_id = a.learner_id and attempt_id = a.id
    ) form
    cross join lateral (
      select json_agg(json_build_object('questionId', question_id, 'seq', seq, 'response', response, 'score', score)
        order by question_id, seq) as answers
      from answer where learner_id = a.learner_id and attempt_id = a.id
    ) given
    left join lateral (
      select json_build_object('score', score, 'passed', passed, 'perObjective', per_objective) as json from attempt_result
      where learner_id = a.learner_id and attempt_id = a.id and no = 0
    ) result on true
    where a.kind in ${db(kinds)}
    order by a.learner_id, a.id`;
  for await (const rows of attempts.cursor(500)) for (const row of rows) await take(row);
}
