import type { ReleaseReader } from "~/content/release/releases.server";
import type { Db } from "~/platform/database/database.server";
import { readLessonRows } from "../attempt/attempt.sql.server";
import { shownRelease } from "../practice/get-lesson-view.server";
import { findPlace, type LessonPlace } from "./problem-place";

export interface PlaceAsked {
  /** Whose page it is; null for a visitor. */
  learnerId: string | null;
  courseId: string;
  lessonId: string;
  place: string;
}

/** A place in the lesson as this reader sees it: a round keeps the release that it was drawn from. Null when there is none. */
export async function getProblemPlace(
  db: Db,
  releases: ReleaseReader,
  { learnerId, courseId, lessonId, place }: PlaceAsked,
): Promise<LessonPlace | null> {
  const rows = learnerId === null ? null : await readLessonRows(db, { learnerId, courseId, lessonId });
  const release = rows ? await shownRelease(db, releases, rows) : await releases.current(db, courseId);
  const lesson = release?.lessons.get(lessonId);
  if (!release || !lesson) return null;
  const found = findPlace(lesson, release.questions, place);
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
