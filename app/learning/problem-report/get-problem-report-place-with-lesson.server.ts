import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { loadLatestOrFirstAttempt } from "../attempt/load-latest-or-first-attempt.server";
import { practiceAttemptPolicy } from "../practice/policy.server";
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
  { learnerId, courseId, lessonId, place }: ProblemReportPlaceInput,
): Promise<ProblemReportPlaceWithLesson | null> {
  const key = { courseId, scope: lessonId };
  const loaded =
    learnerId === null
      ? null
      : await loadLatestOrFirstAttempt(db, releases, practiceAttemptPolicy, { learnerId, ...key });
  const release = loaded ? loaded.release : await releases.current(db, courseId);
  const lesson = release?.lessons.get(lessonId);
  if (!release || !lesson) return null;
  const found = findProblemReportPlaceInLesson(lesson, release.questions, place);
  const { title, label, language } = release.content;
  return (
    found && {
      ...found,
      course: { id: courseId, title, label, language },
      releaseId: release.id,
      lesson: { id: lessonId, number: lesson.number, title: lesson.title },
    }
  );
}
