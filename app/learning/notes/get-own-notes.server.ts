import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { describeResponse } from "~/questions/describe-response";
import { getReleaseForReader } from "../enrolment/get-release-for-reader.server";
import { composeNoteHeading } from "./note-place";
import { composeOwnNotes, hasGoneNotes, type OwnNotesOfCourse, type StoredOwnText } from "./own-notes";
import { listFormerNames, selectOwnTexts } from "./own-notes.sql.server";

/**
 * Returns what a learner wrote in all their courses, sorted by the title of the course. A visitor (`learnerId` is null) wrote nothing. It takes
 * one statement, and one for each course.
 */
export async function getOwnNotes(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId }: { learnerId: string | null },
): Promise<OwnNotesOfCourse[]> {
  if (learnerId === null) return [];
  const { courses, notes, answers } = await selectOwnTexts(pool, learnerId);
  const answered = answers.map(({ courseId, lessonId, questionId, response, record }): StoredOwnText => {
    const text = describeResponse(record, response).join("\n");
    return { courseId, lessonId, place: `question:${questionId}`, text, heading: record.stemText };
  });
  const texts = [...notes, ...answered];
  const own = courses.map(async (courseId) => {
    const release = await getReleaseForReader(pool, releases, { learnerId, courseId });
    if (!release) return [];
    const inCourse = texts.filter((text) => text.courseId === courseId);
    const composed = composeOwnNotes(release, inCourse);
    const named = hasGoneNotes(composed) ? await addFormerNames(pool, composed) : composed;
    return named.lessons.length > 0 ? [named] : [];
  });
  const found = (await Promise.all(own)).flat();
  return found.sort((a, b) => a.course.title.localeCompare(b.course.title));
}

/** Adds what a lesson that has gone was called, and a place whose note has no heading. Without such a gap it takes no statement. */
async function addFormerNames(pool: Pool, own: OwnNotesOfCourse): Promise<OwnNotesOfCourse> {
  const isNameless = ({ named, notes }: OwnNotesOfCourse["lessons"][number]) =>
    named === null || notes.some(({ heading }) => heading === "");
  const lessonIds = own.lessons.filter(isNameless).map(({ id }) => id);
  if (lessonIds.length === 0) return own;
  const former = await listFormerNames(pool, own.course.id, lessonIds);
  const lessons = own.lessons.map((lesson) => {
    const ofLesson = former.filter(({ lessonId }) => lessonId === lesson.id);
    const named = lesson.named ?? ofLesson.find(({ place }) => place === null) ?? null;
    const notes = lesson.notes.map((note) => {
      const at = note.heading === "" ? ofLesson.find(({ place }) => place === note.place) : undefined;
      const heading = at && composeNoteHeading({ title: at.title || undefined, html: at.html ?? "" });
      return heading ? { ...note, heading } : note;
    });
    return { ...lesson, named: named && { number: named.number, title: named.title }, notes };
  });
  return { ...own, lessons };
}
