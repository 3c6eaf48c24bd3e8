import type { Db } from "~/platform/database/database.server";
import { ConcurrentWriteError } from "../attempt/attempt.sql.server";
import { composeEditionOfLearnerSql } from "../enrolment/edition-of-learner.fragment.sql.server";

interface NotePlace {
  learnerId: string;
  courseId: string;
  lessonId: string;
  place: string;
}

interface NotePlaceElsewhere {
  /** Whether any edition of the course has or had this place. */
  known: boolean;
  /** Whether an edition has or had it in which the learner is or was, or the newest if they are in none. */
  held: boolean;
  /** Whether the learner has a note there. */
  noted: boolean;
  /** The place as the newest release with it has it; null if no release has it. */
  item: { title?: string; html?: string } | null;
}

/**
 * Finds a place for notes in all releases of all editions of a course. `list`: where a lesson names the place. `item`: the fields that the
 * place must have there. It reads the content of every release, so it is only for a place that the learner's own lesson does not have.
 */
export async function findNotePlaceInAnyEdition(
  db: Db,
  { learnerId, courseId, lessonId, place }: Omit<NotePlace, "learnerId"> & { learnerId: string | null },
  { list, item }: { list: "segments" | "passages"; item: { kind?: string; id: string; options?: string[] } },
): Promise<NotePlaceElsewhere> {
  const lessons = [{ id: lessonId, [list]: [item] }];
  const [row] = await db<NotePlaceElsewhere[]>`
    with having_it as (
      select id, label, published_at from release
      where course_id = ${courseId} and content->'release'->'lessons' @> ${db.json(lessons)}
    )
    select exists (select from having_it) as known,
      exists (
        select from having_it where label in (
          select label from enrolment where learner_id = ${learnerId} and course_id = ${courseId}
          union select held.label from (${composeEditionOfLearnerSql(db, { learnerId, courseId })}) held
        )
      ) as held,
      exists (
        select from note
        where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${lessonId} and place = ${place}
      ) as noted,
      (
        select item
        from release
        cross join lateral jsonb_array_elements(content->'release'->'lessons') lesson
        cross join lateral jsonb_array_elements(lesson->${list}::text) item
        where release.id = (select id from having_it order by published_at desc, id desc limit 1)
          and lesson->>'id' = ${lessonId} and item @> ${db.json(item)}
        limit 1
      ) as item`;
  return row ?? { known: false, held: false, noted: false, item: null };
}

/**
 * Saves a note. `heading`: what the place is called; null if nothing is known of it, so that an earlier heading stays. `replaces`: the text
 * that was read before, or null. Throws `ConcurrentWriteError` if another text was saved since.
 */
export async function upsertNote(
  db: Db,
  note: NotePlace & { id: string; text: string; replaces: string | null; heading: string | null; now: Date },
): Promise<void> {
  const { learnerId, id, courseId, lessonId, place, text, replaces, heading, now } = note;
  const { count } = await db`
    insert into note (learner_id, id, course_id, lesson_id, place, text, heading, saved_at)
    values (${learnerId}, ${id}, ${courseId}, ${lessonId}, ${place}, ${text}, ${heading}, ${now})
    on conflict (learner_id, course_id, lesson_id, place) do update set
      text = excluded.text, heading = coalesce(excluded.heading, note.heading), saved_at = excluded.saved_at
    where note.text in (excluded.text, ${replaces}::text)`;
  if (count === 0) throw new ConcurrentWriteError();
}

/** Returns the text of a note, or null. Until the transaction ends, nobody else changes it. */
export async function lockNoteText(
  db: Db,
  { learnerId, courseId, lessonId, place }: NotePlace,
): Promise<string | null> {
  const [note] = await db<{ text: string }[]>`
    select text from note
    where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${lessonId} and place = ${place}
    for update`;
  return note?.text ?? null;
}

/** Deletes a note. Returns whether there was one. */
export async function deleteNote(db: Db, { learnerId, courseId, lessonId, place }: NotePlace): Promise<boolean> {
  const { count } = await db`
    delete from note
    where learner_id = ${learnerId} and course_id = ${courseId} and lesson_id = ${lessonId} and place = ${place}`;
  return count > 0;
}
