import type { Db } from "~/platform/database/database.server";
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
}

/**
 * Finds a place for notes in all releases of all editions of a course. `segment`: the fields that the segment of the lesson must have. It
 * reads the content of every release, so it is only for a place that the learner's own lesson does not have.
 */
export async function findNotePlaceInAnyEdition(
  db: Db,
  { learnerId, courseId, lessonId, place }: Omit<NotePlace, "learnerId"> & { learnerId: string | null },
  segment: { kind: string; id: string; options?: string[] },
): Promise<NotePlaceElsewhere> {
  const lessons = [{ id: lessonId, segments: [segment] }];
  const [row] = await db<NotePlaceElsewhere[]>`
    with having_it as (
      select label from release where course_id = ${courseId} and content->'release'->'lessons' @> ${db.json(lessons)}
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
      ) as noted`;
  return row ?? { known: false, held: false, noted: false };
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
