import { seedFrom } from "~/questions/choices/shuffle";
import type { AttemptSeriesKey } from "./attempt";

/**
 * Returns the seed of visitors. They share it, so that their page can be cached. A guest's first attempt keeps it, so that the order does
 * not change after the first answer.
 */
export function computeVisitorAttemptSeed(releaseId: string, scope: string): string {
  return seedFrom(releaseId, scope);
}

/** Returns the seed of a learner's attempt. It can be calculated before the attempt is stored, so that reading writes nothing. */
export function computeLearnerAttemptSeed({ learnerId, courseId, scope }: AttemptSeriesKey, number: number): string {
  return seedFrom(learnerId, courseId, scope, String(number));
}
