import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { shuffleDistinctChoices } from "../choices/shuffle-choices";
import type { OrderQuestion } from "./schema";

export interface AskedOrderQuestion {
  type: "order";
  steps: ShownChoice[];
}

/** Draws again if the steps are already in the right order, because that would reveal the answer. */
export function composeAskedOrderQuestion({ steps }: OrderQuestion, random: Random): AskedOrderQuestion {
  let drawn = shuffleDistinctChoices(steps, random);
  while (drawn.length > 1 && drawn.every((step, at) => step.id === steps[at]?.id))
    drawn = shuffleDistinctChoices(steps, random);
  return { type: "order", steps: drawn };
}
