import { drawShuffled } from "../choices/draw-choices";
import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import type { Order } from "./schema";

export interface OrderAsk {
  type: "order";
  steps: ShownChoice[];
}

/** Draws again if the steps are already in the right order, because that would reveal the answer. */
export function draw({ steps }: Order, random: Random): OrderAsk {
  let drawn = drawShuffled(steps, random);
  while (drawn.length > 1 && drawn.every((step, at) => step.id === steps[at]?.id)) drawn = drawShuffled(steps, random);
  return { type: "order", steps: drawn };
}
