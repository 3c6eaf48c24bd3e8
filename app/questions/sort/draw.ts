import { drawShuffled, toShownChoice } from "../choices/draw-choices";
import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import type { Sort } from "./schema";

export interface SortAsk {
  type: "sort";
  categories: ShownChoice[];
  cards: ShownChoice[];
}

export function draw({ categories, cards }: Sort, random: Random): SortAsk {
  return { type: "sort", categories: categories.map(toShownChoice), cards: drawShuffled(cards, random) };
}
