import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { closeAttempt } from "../attempt/close-attempt.server";
import { finalTestPolicy } from "./policy.server";

interface HandInInput {
  learnerId: string;
  courseId: string;
  series: number;
  number: number;
  /** Who hands the test in: the learner, or the clock when its time is over. */
  by: "learner" | "clock";
  now: Date;
}

/**
 * Hands in an attempt at a final test, and marks it. A test whose time is over was handed in then, also if the learner does it later. Handing
 * in again changes nothing. Returns false if there is no such attempt, or if the clock is too early.
 */
export async function handInFinalTest(
  pool: Pool,
  releases: ReleaseCache,
  { series, ...input }: HandInInput,
): Promise<boolean> {
  return (await closeAttempt(pool, releases, finalTestPolicy, { ...input, scope: String(series) })).ok;
}
