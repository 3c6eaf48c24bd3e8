import type { StepOrderQuestionAfterAnswer } from "./mark";

type MarkedStep = StepOrderQuestionAfterAnswer["steps"][number];

/** Returns the steps in the learner's order. Empty if the learner gave none, but only asked for the answer. */
export function listGivenSteps(steps: MarkedStep[]): MarkedStep[] {
  return steps.filter(({ place }) => place > 0).sort((a, b) => a.place - b.place);
}

/**
 * Splits steps in the learner's order into blocks: in a block, every step is directly followed by the step that should come next.
 * `isFollowed`: whether the right step directly follows a step.
 */
export function splitIntoBlocks<Step>(given: Step[], isFollowed: (step: Step) => boolean): Step[][] {
  const blocks: Step[][] = [];
  for (const [at, step] of given.entries()) {
    const before = given[at - 1];
    if (before !== undefined && isFollowed(before)) blocks.at(-1)?.push(step);
    else blocks.push([step]);
  }
  return blocks;
}
