import type { Release, ReleaseReader } from "~/content/release/releases.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { type LessonRows, readLessonRows } from "../attempt/attempt.sql.server";
import { composeLesson, type Round } from "./compose-lesson";
import { learnerSeed, visitorSeed } from "./lesson-rounds";
import type { LessonView } from "./lesson-view";

/**
 * The lesson page: its text, and the latest round as far as it was answered. Writes nothing. Null when there is no such course or lesson.
 * One statement for a learner, once the release is in the process cache.
 */
export async function getLessonView(
  pool: Pool,
  releases: ReleaseReader,
  { learnerId, courseId, lessonId }: { learnerId: string | null; courseId: string; lessonId: string; now?: Date },
): Promise<LessonView | null> {
  if (learnerId === null) {
    const release = await releases.current(pool, courseId);
    return release && composeLesson(release, lessonId, roundOfVisitor(release, lessonId));
  }
  const key = { learnerId, courseId, lessonId };
  const rows = await readLessonRows(pool, key);
  if (!rows) return null;
  return composeLesson(await shownRelease(pool, releases, rows), lessonId, roundOfLearner(key, rows));
}

/** A round keeps the release that it was drawn from. */
export function shownRelease(db: Db, releases: ReleaseReader, rows: LessonRows): Promise<Release> {
  return releases.get(db, rows.latest?.releaseId ?? rows.currentReleaseId);
}

export function roundOfVisitor(release: Release, lessonId: string): Round {
  const nothing = { answers: [], rounds: [], notes: {}, passedLessons: [], fixedOrder: false };
  return { number: 1, seed: visitorSeed(release.id, lessonId), ...nothing };
}

export function roundOfLearner(
  key: { learnerId: string; courseId: string; lessonId: string },
  rows: LessonRows,
): Round {
  const { latest, answers, rounds, notes, passedLessons, fixedOrder } = rows;
  const { number = 1, seed = learnerSeed(key, 1) } = latest ?? {};
  return { number, seed, answers, rounds, notes, passedLessons, fixedOrder };
}
