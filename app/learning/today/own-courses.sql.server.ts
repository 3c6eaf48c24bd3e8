/** SQL for the courses of a learner. Only this room (the folder app/learning) uses this module. */
import { composeIsOneOfSql, type Db } from "~/platform/database/database.server";
import { composeLatestNoteSql, type StoredLatestNote } from "../notes/latest-note.fragment.sql.server";
import { listAttemptKindsCountingFor } from "../policies.server";

export interface StoredOwnCourses {
  /** The courses in which the learner is enrolled, with the current release of their edition. */
  courses: { courseId: string; releaseId: string }[];
  note: StoredLatestNote | null;
}

/**
 * Returns the courses in which a learner is enrolled, and the note that they saved last. The course in whose lessons they answered last comes
 * first, then the latest enrolment. No progress is computed, and an index finds the last answer. Takes one statement.
 */
export async function readOwnCourses(db: Db, learnerId: string): Promise<StoredOwnCourses> {
  const [row] = await db<StoredOwnCourses[]>`
    with enrolled as (
      select distinct on (course_id) course_id, label, at from enrolment where learner_id = ${learnerId}
      order by course_id, seq desc
    ), last as (
      select a.course_id from answer given
      join attempt a on a.learner_id = given.learner_id and a.id = given.attempt_id
      where given.learner_id = ${learnerId} and ${composeIsOneOfSql(db, "a.kind", listAttemptKindsCountingFor("lesson"))}
      order by given.answered_at desc limit 1
    )
    select (
      select coalesce(json_agg(json_build_object('courseId', e.course_id, 'releaseId', e.current_release_id)
        order by last.course_id is null, enrolled.at desc, e.course_id), '[]')
      from enrolled
      join edition e on e.course_id = enrolled.course_id and e.label = enrolled.label
      left join last on last.course_id = e.course_id
      where e.current_release_id is not null
    ) as courses, ${composeLatestNoteSql(db, learnerId)} as note`;
  return row ?? { courses: [], note: null };
}
