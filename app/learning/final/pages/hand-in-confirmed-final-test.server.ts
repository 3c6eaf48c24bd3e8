import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { handInFinalTest } from "../hand-in-final-test.server";
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
  const loaded = await loadOpenFinalTest(pool, releases, key);
  if (!loaded) return { ok: false, reason: "not-found" };
  if (loaded.state === "closed") return { ok: true };
  if (countOpenQuestions(loaded.attempt) > openKnown)
    return { ok: false, reason: "unconfirmed", page: composeFinalTestOverview(loaded.attempt, key.now) };
  const done = await handInFinalTest(pool, releases, { ...key, by: "learner" });
  return done ? { ok: true } : { ok: false, reason: "not-found" };
}
