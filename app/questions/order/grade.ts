import { computeShare } from "../choices/compute-share";
import type { StepOrderResponse } from "./fields";
import type { StepOrderQuestion } from "./schema";

/** Returns the score of an answer: the share of the steps (without the last) that are directly followed by the right step. */
export function gradeStepOrderResponse(question: StepOrderQuestion, { steps }: StepOrderResponse): number {
  return computeShare(question.steps.slice(0, -1), ({ id }) => isFollowedByCorrectStep(question, steps, id));
}

/** Returns whether a step in the learner's order is directly followed by the step that should come next. The last step must come last. */
export function isFollowedByCorrectStep(question: StepOrderQuestion, given: string[], stepId: string): boolean {
  const right = question.steps.findIndex(({ id }) => id === stepId);
  const place = given.indexOf(stepId);
  return place >= 0 && given[place + 1] === question.steps[right + 1]?.id;
}
