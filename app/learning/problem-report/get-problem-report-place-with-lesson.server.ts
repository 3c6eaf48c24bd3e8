import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { getLessonForReader } from "../practice/get-lesson-for-reader.server";
import { findProblemReportPlaceInLesson, type ProblemReportPlaceWithLesson } from "./problem-report-place";

export interface ProblemReportPlaceInput {
  /** The learner for whom the page was made, or null for a visitor. */
  learnerId: string | null;
  courseId: string;
  lessonId: string;
  place: string;
}

/**
 * Returns a place in a lesson where a problem can be reported, such as a question, as this reader sees it: in the release of the reader's
 * round. Returns null if there is no such place.
 */
export async function getProblemReportPlaceWithLesson(
  db: Db,
  releases: ReleaseCache,
  { place, ...key }: ProblemReportPlaceInput,
): Promise<ProblemReportPlaceWithLesson | null> {
  const seen = await getLessonForReader(db, releases, key);
  if (!seen) return null;
  const { release, lesson, pieces } = seen;
  const found = findProblemReportPlaceInLesson(lesson, pieces, release.questions, place);
  const { title, label, language } = release.content;
  return (
    found && {
      ...found,
      course: { id: key.courseId, title, label, language },
      releaseId: release.id,
      lesson: { id: key.lessonId, number: lesson.number, title: lesson.title },
    }
  );
}
