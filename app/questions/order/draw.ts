import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleDistinctChoices } from "../choices/shuffle-choices";
import type { StepOrderQuestion } from "./schema";

export interface StepOrderQuestionBeforeAnswer {
  type: "order";
  /** The cards to put in order. */
  steps: ShownChoice[];
  /** At the second try: the steps that stay fixed after a card, in order, by the id of the card. They move with it as one block. */
  following?: Record<string, ShownChoice[]>;
}

/**
 * Returns the steps in random order. If that happens to be the right order, they are shuffled again, because it would reveal the answer.
 */
export function composeStepOrderQuestionBeforeAnswer(
  { steps }: StepOrderQuestion,
  random: RandomUint32Generator,
): StepOrderQuestionBeforeAnswer {
  let drawn = shuffleDistinctChoices(steps, random);
  while (drawn.length > 1 && drawn.every((step, at) => step.id === steps[at]?.id))
    drawn = shuffleDistinctChoices(steps, random);
  return { type: "order", steps: drawn };
}
