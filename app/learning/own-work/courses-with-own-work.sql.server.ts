/** SQL for what a learner made in courses and does not count. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";

interface CourseWithOwnWork {
  courseId: string;
  hasChoices: boolean;
  hasNotes: boolean;
}

/** Returns the courses in whose closing case a learner chose something, or in whose lessons they wrote a note, in any edition. */
export function listCoursesWithOwnWork(db: Db, learnerId: string): Promise<CourseWithOwnWork[]> {
  return db<CourseWithOwnWork[]>`
    select course_id, bool_or(is_choice) as has_choices, bool_or(not is_choice) as has_notes
    from (
      select course_id, true as is_choice from closing_case_choice where learner_id = ${learnerId}
      union all
      select course_id, false from note where learner_id = ${learnerId} and place not like 'pre-question:%'
    ) made
    group by course_id order by course_id`;
}
