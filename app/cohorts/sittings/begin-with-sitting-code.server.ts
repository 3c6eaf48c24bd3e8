import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { BeginFinalTestOutcome } from "~/learning/final/begin-final-test.server";
import {
  beginFinalTestInSitting,
  findCourseOfSittingCode,
  type SittingCodeRefusal,
} from "~/learning/sitting/begin-final-test-in-sitting.server";
import type { Pool } from "~/platform/database/database.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { isMemberOfCohort } from "./sittings.sql.server";

interface BeginWithCodeInput {
  learnerId: string;
  courseId: string;
  /** The code as it was typed. */
  code: string;
  limits: RateLimiter;
  now: Date;
}

/**
 * Begins the learner's next attempt at a final test with the code of a sitting. Only members of the group for which the sitting was opened can
 * use it. Codes that are nobody's, or another group's, are counted for each account.
 */
export async function beginWithSittingCode(
  pool: Pool,
  releases: ReleaseCache,
  { limits, ...input }: BeginWithCodeInput,
): Promise<BeginFinalTestOutcome | SittingCodeRefusal | TooManyTriesRefusal> {
  const { learnerId } = input;
  const tried = await limits.consume("sitting-code", learnerId);
  // A try that is refused tells nothing about its code, so that it does not count: else right codes, sent at once, would close the way to a
  // right code later.
  if (!tried.ok) {
    await limits.giveBack("sitting-code", learnerId);
    return tried;
  }
  const outcome = await beginFinalTestInSitting(pool, releases, {
    ...input,
    isMember: (db, cohortId) => isMemberOfCohort(db, { cohortId, learnerId }),
  });
  if (outcome.ok || outcome.reason !== "code-unknown") await limits.giveBack("sitting-code", learnerId);
  return outcome;
}

/**
 * Returns the course to whose sitting a code belongs that a learner typed, if the sitting is of one of their groups. Other codes are counted for
 * each account, together with those of `beginWithSittingCode`.
 */
export async function findCourseOfTypedSittingCode(
  pool: Pool,
  { learnerId, code, limits }: Pick<BeginWithCodeInput, "learnerId" | "code" | "limits">,
): Promise<{ ok: true; courseId: string } | { ok: false; reason: "code-unknown" } | TooManyTriesRefusal> {
  const tried = await limits.consume("sitting-code", learnerId);
  if (tried.ok) {
    const isMember: Parameters<typeof findCourseOfSittingCode>[1]["isMember"] = (db, cohortId) =>
      isMemberOfCohort(db, { cohortId, learnerId });
    const courseId = await findCourseOfSittingCode(pool, { code, isMember });
    if (courseId === null) return { ok: false, reason: "code-unknown" };
    await limits.giveBack("sitting-code", learnerId);
    return { ok: true, courseId };
  }
  await limits.giveBack("sitting-code", learnerId);
  return tried;
}
