import { hashTextsToSeed } from "~/questions/choices/shuffle";
import type { LearnerCourseScopeKey } from "./attempt";

/**
 * Returns the seed for the random order on a visitor's page. All visitors share this seed, so that their page can be cached. A visitor who
 * answers or saves a note becomes a guest; the guest's first attempt keeps this seed, so that the order does not change then.
 */
export function computeVisitorAttemptSeed(releaseId: string, scope: string): string {
  return hashTextsToSeed(releaseId, scope);
}

/**
 * Returns the seed for the random order in a learner's attempt. The seed can be calculated before the attempt is stored, so showing a page
 * writes nothing to the database.
 */
export function computeLearnerAttemptSeed(
  { learnerId, courseId, scope }: LearnerCourseScopeKey,
  number: number,
): string {
  return hashTextsToSeed(learnerId, courseId, scope, String(number));
}
