import type { ShownChoice } from "../choices/schema";
import type { Random } from "../choices/shuffle";
import { shuffleDistinctChoices, toShownChoice } from "../choices/shuffle-choices";
import type { SortQuestion } from "./schema";

export interface AskedSortQuestion {
  type: "sort";
  categories: ShownChoice[];
  cards: ShownChoice[];
}

export function composeAskedSortQuestion({ categories, cards }: SortQuestion, random: Random): AskedSortQuestion {
  return { type: "sort", categories: categories.map(toShownChoice), cards: shuffleDistinctChoices(cards, random) };
}
