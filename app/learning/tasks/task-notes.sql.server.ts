/** SQL for the notes of a learner at the tasks of a course. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { StoredTaskNote } from "./task-notes";

/** Returns what a learner wrote at tasks of a course, in any edition, in the order in which it was first written. */
export function listTaskNotes(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<StoredTaskNote[]> {
  return db<StoredTaskNote[]>`
    select lesson_id, substr(place, 6) as task_id, text from note
    where learner_id = ${learnerId} and course_id = ${courseId} and place like 'task:%' order by id`;
}
