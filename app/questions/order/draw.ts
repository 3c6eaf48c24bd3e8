import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { shuffleDistinctChoices } from "../choices/shuffle-choices";
import type { OrderQuestion } from "./schema";

export interface AskedOrderQuestion {
  type: "order";
  steps: ShownChoice[];
}

/**
 * Returns the steps in random order. If that happens to be the right order, they are shuffled again, because it would reveal the answer.
 */
export function composeAskedOrderQuestion({ steps }: OrderQuestion, random: Random): AskedOrderQuestion {
  let drawn = shuffleDistinctChoices(steps, random);
  while (drawn.length > 1 && drawn.every((step, at) => step.id === steps[at]?.id))
    drawn = shuffleDistinctChoices(steps, random);
  return { type: "order", steps: drawn };
}
