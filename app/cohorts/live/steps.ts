/**
 * The steps of a question in a live session: vote, talk, vote again, compare, explain. A vote that was closed never opens again: then the
 * difference between two pictures would show what one person chose. Who closed a vote too early asks the question again. Pure functions.
 */

export const liveSteps = ["first", "talk", "second", "compare", "explain"] as const;
export type LiveStep = (typeof liveSteps)[number];
/** The two steps in which phones can vote. */
export type LiveVote = "first" | "second";

export const isVotingStep = (step: LiveStep): step is LiveVote => step === "first" || step === "second";

/** Returns the step that follows, or null after the last one. */
export function nextLiveStep(step: LiveStep): LiveStep | null {
  return liveSteps[liveSteps.indexOf(step) + 1] ?? null;
}

/** Returns the step to which a trainer can go back, or null. */
export function previousLiveStep(step: LiveStep): LiveStep | null {
  return step === "explain" ? "compare" : null;
}

/** Returns whether a trainer can go from one step to another: to any later one, or back from the explanation to the comparison. */
export function canMoveToLiveStep(from: LiveStep, to: LiveStep): boolean {
  return liveSteps.indexOf(to) > liveSteps.indexOf(from) || to === previousLiveStep(from);
}
