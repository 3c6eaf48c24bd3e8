import { seedFrom } from "~/questions/choices/shuffle";
import type { AttemptKey } from "./attempt";

/** Visitors share a seed, so that their page can be shared; a guest's first attempt keeps it, so that nothing moves on answering. */
export function visitorSeed(releaseId: string, scope: string): string {
  return seedFrom(releaseId, scope);
}

/** The seed of a learner's attempt: known before it is stored, so that reading it writes nothing. */
export function learnerSeed({ learnerId, courseId, scope }: AttemptKey, number: number): string {
  return seedFrom(learnerId, courseId, scope, String(number));
}
