import type { Db } from "~/platform/database/database.server";

interface NotePlace {
  learnerId: string;
  courseId: string;
  lessonId: string;
  place: string;
}

export async function upsertNote(db: Db, note: NotePlace & { id: string; text: string; now: Date }): Promise<void> {
  const { learnerId, id, courseId, lessonId, place, text, now } = note;
  await db`
    insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
    values (${learnerId}, ${id}, ${courseId}, ${lessonId}, ${place}, ${text}, ${now})
    on conflict (learner_id, course_id, lesson_id, place) do update set text = excluded.text, saved_at = excluded.saved_at`;
}

export async function deleteNote(db: Db, { learnerId, courseId, lessonId, place }: NotePlace): Promise<void> {
  await db`
    delete from note
    where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${lessonId} and place = ${place}`;
}
