import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { shortenText } from "~/platform/text/shorten-text";
import type { StoredLatestNote } from "../notes/latest-note.fragment.sql.server";
import { readOwnCourses } from "./own-courses.sql.server";
import type { LatestNote, OwnCourse, OwnCourses } from "./today";

/** The most characters of a note on the page of today. */
const longestNote = 240;

/**
 * Returns the courses in which a learner is enrolled, and the note that they saved last. Takes one statement if the releases are cached, and
 * one more if the note is of a course in which the learner is not enrolled.
 */
export async function getOwnCourses(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId }: { learnerId: string },
): Promise<OwnCourses> {
  const { courses, note } = await readOwnCourses(pool, learnerId);
  const held = await Promise.all(courses.map(({ releaseId }) => releases.get(pool, releaseId)));
  const own = note && held.find(({ content }) => content.courseId === note.courseId);
  const release = note && (own ?? (await releases.current(pool, note.courseId)));
  return { courses: held.map(describe), note: note && release ? composeLatestNote(note, release) : null };
}

function composeLatestNote({ lessonId, place, text }: StoredLatestNote, release: ReleaseWithQuestions): LatestNote {
  const lesson = release.lessons.get(lessonId)?.number ?? null;
  return { course: describe(release), lessonId, lesson, place, text: shortenText(text, longestNote) };
}

function describe({ content: { courseId, title, language } }: ReleaseWithQuestions): OwnCourse {
  return { id: courseId, title, language };
}
