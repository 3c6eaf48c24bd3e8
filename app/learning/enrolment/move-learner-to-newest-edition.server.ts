import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { handInFinalTest } from "../final/hand-in-final-test.server";
import {
  findLatestEnrolmentAndNewestEdition,
  insertEnrolment,
  listOpenFinalTests,
  lockLearnerForEnrolment,
} from "./enrolments.sql.server";

interface MoveInput {
  learnerId: string;
  courseId: string;
  /** The label of the edition that the learner was told about. They move to no other. Without it, they move to whichever is the newest. */
  to?: string;
  /**
   * Returns whether the learner wants to leave what they have now in their edition. It is asked in the transaction of the move, when every
   * final test is handed in and none can begin. Without this function they do.
   */
  confirms?: (db: Db) => Promise<boolean>;
  now: Date;
}

type MoveToEditionOutcome =
  | { ok: true; label: string }
  /** `test-open`: the learner must hand in a final test first. `other-newest`: `to` is not the newest edition, or not any more. */
  | { ok: false; reason: "not-enrolled" | "test-open" | "unconfirmed" | "other-newest" };

/**
 * Moves a learner to the newest edition of a course by storing a new enrolment. There is no way back. Results in the old edition stay there;
 * a lesson that was passed counts for opening the final test of the new one. Calling this again stores nothing more.
 */
export async function moveLearnerToNewestEdition(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, to, confirms, now }: MoveInput,
): Promise<MoveToEditionOutcome> {
  for (const { scope, number, closesAt } of await listOpenFinalTests(pool, { learnerId, courseId })) {
    if (closesAt === null || now < closesAt) continue;
    await handInFinalTest(pool, releases, { learnerId, courseId, series: Number(scope), number, by: "clock", now });
  }
  return pool.begin(async (db): Promise<MoveToEditionOutcome> => {
    // An attempt that begins now waits for this lock, or has it first: see `lockLearnerOfNewAttempt`.
    await lockLearnerForEnrolment(db, learnerId);
    const held = await findLatestEnrolmentAndNewestEdition(db, { learnerId, courseId });
    if (!held) return { ok: false, reason: "not-enrolled" };
    if (held.label !== held.newest) {
      if (to !== undefined && to !== held.newest) return { ok: false, reason: "other-newest" };
      const open = await listOpenFinalTests(db, { learnerId, courseId });
      if (open.length > 0) return { ok: false, reason: "test-open" };
      if (confirms && !(await confirms(db))) return { ok: false, reason: "unconfirmed" };
      await insertEnrolment(db, { learnerId, courseId, seq: held.seq + 1, label: held.newest, now });
    }
    return { ok: true, label: held.newest };
  });
}
