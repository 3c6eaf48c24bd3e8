/** SQL for all attempts as they were stored. Private to this room. */
import type { Db } from "~/platform/database/database.server";
import type { AttemptScore, StoredAnswer } from "../attempt/attempt";
import type { AttemptItem } from "../attempt/compose-attempt";

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
  /** The items in order of position. */
  items: AttemptItem[];
  /** The answers, ordered by question and number. */
  answers: StoredAnswer[];
  /** The result when the attempt closed, before any later marking; null while it is open. */
  result: AttemptScore | null;
}

/**
 * Calls a function with all attempts of these kinds, in parts and in a fixed order. The work grows with the number of learners, so use it
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
