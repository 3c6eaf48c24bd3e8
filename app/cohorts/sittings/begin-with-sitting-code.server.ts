import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { BeginFinalTestOutcome } from "~/learning/final/begin-final-test.server";
import {
  beginFinalTestInSitting,
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
