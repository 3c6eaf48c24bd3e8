import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { closeAttempt } from "../../attempt/close-attempt.server";
import { finalTestPolicy } from "../policy.server";
import { composeFinalTestOverview, countOpenQuestions } from "./compose-open-final-test";
import type { FinalTestOverviewData } from "./final-test-page-data";
import { loadOpenFinalTest, type OpenFinalTestKey } from "./get-open-final-test.server";

type HandInOutcome =
  | { ok: true }
  /** `unconfirmed`: more questions are open than the learner said to know of. `page`: the overview as it is now. */
  | { ok: false; reason: "unconfirmed"; page: FinalTestOverviewData }
  | { ok: false; reason: "not-found" };

/**
 * Hands in an attempt for its learner. `openKnown`: how many open questions the learner says to know of. Handing in again changes nothing,
 * and succeeds.
 */
export async function handInConfirmedFinalTest(
  pool: Pool,
  releases: ReleaseCache,
  { openKnown, ...key }: OpenFinalTestKey & { openKnown: number },
): Promise<HandInOutcome> {
  const done = await closeAttempt(pool, releases, finalTestPolicy, {
    ...key,
    scope: String(key.series),
    by: "learner",
    confirms: (attempt) => countOpenQuestions(attempt) <= openKnown,
  });
  if (done.ok) return { ok: true };
  if (done.reason === "unconfirmed")
    return { ok: false, reason: "unconfirmed", page: composeFinalTestOverview(done.attempt, key.now) };
  // An earlier attempt than the latest one is closed already.
  const earlier = await loadOpenFinalTest(pool, releases, key);
  return earlier?.state === "closed" ? { ok: true } : { ok: false, reason: "not-found" };
}
