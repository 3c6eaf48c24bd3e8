/** Part of SQL queries: the lessons that a learner passed, in any edition of a course. Only this room (the folder app/learning) uses it. */
import { composeIsOneOfSql, type Db, type SqlFragment } from "~/platform/database/database.server";

/**
 * Returns SQL for a query with a row for each passed round of a learner: `lesson_id`, `label` (the edition), `release_id` and `passed_at`. A
 * lesson that was passed in any edition counts for the final test of every edition.
 * @param kinds the stored names of the kinds of attempts that pass lessons
 */
export function composeLessonPassesSql(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string | SqlFragment },
  kinds: string[],
) {
  return db`
    select a.scope as lesson_id, a.label, a.release_id, result.finished_at as passed_at
    from attempt a
    cross join lateral (
      select passed, min(at) over () as finished_at from attempt_result
      where learner_id = a.learner_id and attempt_id = a.id order by no desc limit 1
    ) result
    where a.learner_id = ${learnerId} and a.course_id = ${courseId} and ${composeIsOneOfSql(db, "a.kind", kinds)} and result.passed`;
}
