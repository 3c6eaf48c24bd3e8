import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { insertRound, readLessonRows } from "../attempt/attempt.sql.server";
import { beginWithRetry, isLearnerGone } from "../attempt/race.server";
import { isComplete } from "../attempt/scoring";
import { scoresOf } from "./compose-lesson";
import { shownRelease } from "./get-lesson-view.server";
import { isBarred, learnerSeed, lessonQuestions } from "./lesson-rounds";

export type StartOutcome =
  | { ok: true; round: number }
  /** `not-begun`: the first answer begins the first round. `round-open`: a double click, or questions left to answer. */
  /** `not-yet`: lessons are taken in order, and another one comes first. */
  /** `learner-gone`: the account was deleted, or the guest merged, meanwhile. */
  | { ok: false; reason: "not-found" | "not-begun" | "round-open" | "not-yet" | "learner-gone" };

/** Begins the next round of a lesson, drawn from the current release of the learner's edition. */
export async function startRound(
  pool: Pool,
  releases: ReleaseReader,
  { learnerId, courseId, lessonId, now }: { learnerId: string; courseId: string; lessonId: string; now: Date },
): Promise<StartOutcome> {
  const key = { learnerId, courseId, lessonId };
  return beginWithRetry(pool, async (db): Promise<StartOutcome> => {
    const rows = await readLessonRows(db, key, true);
    if (!rows) return { ok: false, reason: "not-found" };
    if (!rows.latest) return { ok: false, reason: "not-begun" };
    const asked = lessonQuestions(await shownRelease(db, releases, rows), lessonId);
    if (!isComplete(asked, scoresOf(rows.answers))) return { ok: false, reason: "round-open" };
    const release = await releases.get(db, rows.currentReleaseId);
    if (!release.lessons.has(lessonId)) return { ok: false, reason: "not-found" };
    if (isBarred(release, lessonId, rows)) return { ok: false, reason: "not-yet" };
    const number = rows.latest.number + 1;
    const items = lessonQuestions(release, lessonId).map(({ id, revision }) => ({ questionId: id, revision }));
    const { label, enrolled } = rows;
    const seed = learnerSeed(key, number);
    await insertRound(
      db,
      { ...key, id: newId(now), label, enrolled, number, releaseId: release.id, seed, items, now },
      null,
    );
    return { ok: true, round: number };
  }).catch((error): StartOutcome => {
    if (!isLearnerGone(error)) throw error;
    return { ok: false, reason: "learner-gone" };
  });
}
