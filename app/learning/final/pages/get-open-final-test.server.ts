import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { type Attempt, isAttemptClosed } from "../../attempt/attempt";
import type { FinalTestContext } from "../final-test-context";
import { handInFinalTest } from "../hand-in-final-test.server";
import { loadFinalTest } from "../load-final-test.server";
import { finalTestPolicy } from "../policy.server";
import { composeFinalTestOverview, composeFinalTestQuestion } from "./compose-open-final-test";
import type { FinalTestOverviewData, FinalTestQuestionData } from "./final-test-page-data";

export interface OpenFinalTestKey {
  learnerId: string;
  courseId: string;
  series: number;
  number: number;
  now: Date;
}

type OpenFinalTest =
  | { state: "open"; attempt: Attempt<FinalTestContext> }
  /** The attempt was handed in, so that it has a result. */
  | { state: "closed" };

/** Loads an open attempt. An attempt whose time is over is handed in first. Returns null if the learner has no such attempt. */
export async function loadOpenFinalTest(
  pool: Pool,
  releases: ReleaseCache,
  key: OpenFinalTestKey,
): Promise<OpenFinalTest | null> {
  const loaded = await loadFinalTest(pool, releases, key);
  const attempt = loaded?.attempt;
  if (!attempt?.id || attempt.number !== key.number) return null;
  if (isAttemptClosed(attempt)) return { state: "closed" };
  if (!finalTestPolicy.closes("clock", attempt, key.now)) return { state: "open", attempt };
  await handInFinalTest(pool, releases, { ...key, by: "clock" });
  return { state: "closed" };
}

type PageOutcome<Page> = { state: "open"; page: Page } | { state: "closed" } | null;

/** Returns the overview of an open attempt. */
export async function getFinalTestOverview(
  pool: Pool,
  releases: ReleaseCache,
  key: OpenFinalTestKey,
): Promise<PageOutcome<FinalTestOverviewData>> {
  const loaded = await loadOpenFinalTest(pool, releases, key);
  if (loaded?.state !== "open") return loaded;
  return { state: "open", page: composeFinalTestOverview(loaded.attempt, key.now) };
}

/** Returns the page of one question of an open attempt. Returns null also if there is no question at that position. */
export async function getFinalTestQuestion(
  pool: Pool,
  releases: ReleaseCache,
  { position, ...key }: OpenFinalTestKey & { position: number },
): Promise<PageOutcome<FinalTestQuestionData>> {
  const loaded = await loadOpenFinalTest(pool, releases, key);
  if (loaded?.state !== "open") return loaded;
  const page = composeFinalTestQuestion(loaded.attempt, position, key.now);
  return page && { state: "open", page };
}
