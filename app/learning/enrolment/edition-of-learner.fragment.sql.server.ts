/** A part of SQL queries that finds the edition of a learner. */
import type { Db } from "~/platform/database/database.server";

/**
 * Returns SQL that selects the edition of a learner in a course, with all its columns: the one in which the learner is enrolled or, if the
 * learner is not enrolled, the newest. A visitor (`learnerId` is null) gets the newest too. It selects one row, or none if there is no such
 * course.
 */
export function composeEditionOfLearnerSql(
  db: Db,
  { learnerId, courseId }: { learnerId: string | null; courseId: string },
) {
  return db`
    select held.* from edition held
    where held.course_id = ${courseId} and held.current_release_id is not null and held.label = coalesce((
      select label from enrolment where learner_id = ${learnerId} and course_id = ${courseId} order by seq desc limit 1
    ), case when held.opened_at is not null then held.label end)
    order by held.opened_at desc limit 1`;
}
