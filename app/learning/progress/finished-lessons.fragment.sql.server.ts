/** Part of an SQL query: the lessons in which learners finished a round. Other rooms (folders of app) join it to their own learners. */
import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsUsedBy } from "../policies.server";

/**
 * Returns SQL that joins the lessons of which a learner finished a round, in any edition, as `finished.lesson_id`, to each row of the
 * relation `member`, which has a column `learner_id`. A learner without one keeps a row, with null.
 */
export function composeFinishedLessonsJoinSql(db: Db, courseId: string) {
  return db`
    left join lateral (
      select distinct a.scope as lesson_id from attempt a
       where a.learner_id = member.learner_id and a.course_id = ${courseId} and a.kind in ${db(listAttemptKindsUsedBy("progress"))}
         and exists (select from attempt_result where learner_id = a.learner_id and attempt_id = a.id)
    ) finished on true`;
}
