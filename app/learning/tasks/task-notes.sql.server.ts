/** SQL for what a learner wrote in a course. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { StoredTypedNote } from "./task-notes";

/** Returns what a learner typed at tasks and recall questions of a course, in any edition, in the order in which it was first written. */
export function listTypedNotes(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<StoredTypedNote[]> {
  return db<StoredTypedNote[]>`
    select lesson_id, place, text from note
    where learner_id = ${learnerId} and course_id = ${courseId} and (place like 'task:%' or place like 'recall:%') order by id`;
}
