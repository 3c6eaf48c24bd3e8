/** A part of SQL queries: what a learner answered in their own words. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import { listQuestionKinds } from "~/questions/table";
import { listAttemptKindsCountingFor } from "../policies.server";

/** The kinds of questions that learners answer in their own words and judge themselves. */
const openQuestionKinds = listQuestionKinds(({ scored }) => !scored);

/**
 * Returns SQL for rows with the last answer of a learner to each open question in lessons: `course_id`, `lesson_id`, `question_id`, `response`,
 * `revision` and `answered_at`.
 */
export function composeLatestOpenAnswersSql(db: Db, learnerId: string) {
  return db`(
    select distinct on (a.course_id, a.scope, n.question_id) a.course_id, a.scope as lesson_id, n.question_id, n.response,
      i.revision, n.answered_at
    from answer n
    join attempt a on a.learner_id = n.learner_id and a.id = n.attempt_id
    join attempt_item i on i.learner_id = n.learner_id and i.attempt_id = n.attempt_id and i.question_id = n.question_id
    where n.learner_id = ${learnerId} and a.kind in ${db(listAttemptKindsCountingFor("lesson"))}
      and n.response->>'type' in ${db(openQuestionKinds)}
    order by a.course_id, a.scope, n.question_id, n.answered_at desc, n.seq desc
  )`;
}
