/** Part of SQL queries: the edition in which a learner is enrolled, and the rounds that count in it. Only this room (app/learning) uses it. */
import type { Db, SqlFragment } from "~/platform/database/database.server";
import { composePoolNameSql } from "../final/final-test-context.sql.server";

/**
 * Returns SQL that joins the edition in which a learner is enrolled, as `enrolled`, to each row of the relation `member`, which has a column
 * `learner_id`. Its columns are `label`, and `counts_passes`: whether lessons that were passed in another edition count (see
 * `composeLessonPassesSql`).
 * @param courseId the id of the course, or an SQL column of `member` that contains it
 */
export function joinEnrolledEdition(db: Db, courseId: string | SqlFragment) {
  return db`
    left join lateral (
      select held.label, ${composePoolNameSql(db)} is not null as counts_passes
        from enrolment join edition held on held.course_id = enrolment.course_id and held.label = enrolment.label
       where enrolment.learner_id = member.learner_id and enrolment.course_id = ${courseId} order by enrolment.seq desc limit 1
    ) enrolled on true`;
}
