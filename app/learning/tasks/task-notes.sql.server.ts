/** SQL for the notes of a learner at the tasks of a course. Only this room (the folder app/learning) uses this module. */
import type { Db } from "~/platform/database/database.server";
import type { StoredTaskNote } from "./task-notes";

interface EditionWithTaskNotes {
  currentReleaseId: string;
  /** In the order in which they were first written. */
  notes: StoredTaskNote[];
}

/**
 * Returns the current release of the edition in which a learner is enrolled (or of the newest), and what the learner wrote at tasks of the
 * course, in any edition. Returns null if there is no such course.
 */
export async function findEditionWithTaskNotes(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<EditionWithTaskNotes | null> {
  const [row] = await db<EditionWithTaskNotes[]>`
    with enrolled as (
      select label from enrolment where learner_id = ${learnerId} and course_id = ${courseId} order by seq desc limit 1
    )
    select held.current_release_id, (
      select coalesce(json_agg(json_build_object('lessonId', lesson_id, 'taskId', substr(place, 6), 'text', text) order by id), '[]')
      from note where learner_id = ${learnerId} and course_id = ${courseId} and place like 'task:%'
    ) as notes
    from edition held
    where course_id = ${courseId} and current_release_id is not null
      and label = coalesce((select label from enrolled), case when opened_at is not null then label end)
    order by opened_at desc limit 1`;
  return row ?? null;
}
