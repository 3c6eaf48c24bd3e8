/** A part of SQL queries: the courses of a learner. Only this room (the folder app/learning) uses this module. */
import { composeIsOneOfSql, type Db } from "~/platform/database/database.server";
import { listAttemptKindsCountingFor } from "../policies.server";

/** A course in which the learner is enrolled, with the current release of their edition. */
export interface StoredOwnCourse {
  courseId: string;
  releaseId: string;
}

/**
 * Returns SQL for one JSON value, a list of `StoredOwnCourse`: the courses in which a learner is enrolled. The course in whose lessons they
 * answered last comes first, then the latest enrolment. No progress is computed, and an index finds the last answer.
 */
export function composeOwnCoursesSql(db: Db, learnerId: string) {
  return db`(
    with enrolled as (
      select distinct on (course_id) course_id, label, at from enrolment where learner_id = ${learnerId}
      order by course_id, seq desc
    ), last as (
      select a.course_id from answer given
      join attempt a on a.learner_id = given.learner_id and a.id = given.attempt_id
      where given.learner_id = ${learnerId} and ${composeIsOneOfSql(db, "a.kind", listAttemptKindsCountingFor("lesson"))}
      order by given.answered_at desc limit 1
    )
    select coalesce(json_agg(json_build_object('courseId', e.course_id, 'releaseId', e.current_release_id)
      order by last.course_id is null, enrolled.at desc, e.course_id), '[]')
    from enrolled
    join edition e on e.course_id = enrolled.course_id and e.label = enrolled.label
    left join last on last.course_id = e.course_id
    where e.current_release_id is not null
  )`;
}
