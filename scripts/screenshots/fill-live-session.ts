/** A live session for the screenshots, with the votes of a class before and after they talked. */
import { createReleaseCache, type ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { Pool } from "../../app/platform/database/database.server";
import { holdLiveSession } from "../demo/hold-live-session";

interface LiveSessionOfDemo {
  cohortId: string;
  trainerId: string;
  release: ReleaseWithQuestions;
  questionId: string;
  now: Date;
}

/** Holds a session of a class of 22 up to the comparison of both votes. Returns the path of the trainer's page. */
export async function fillLiveSession(pool: Pool, input: LiveSessionOfDemo): Promise<string> {
  const sessionId = await holdLiveSession(pool, createReleaseCache(), {
    ...input,
    phones: 22,
    right: { first: 9, second: 16 },
    // Always the same code, so that its QR code in the picture stays the same.
    draw: () => 7310284,
  });
  return `/cohorts/${input.cohortId}/sessions/${sessionId}`;
}
