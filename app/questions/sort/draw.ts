import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleDistinctChoices, toShownChoice } from "../choices/shuffle-choices";
import type { CategorySortQuestion } from "./schema";

export interface CategorySortQuestionBeforeAnswer {
  type: "sort";
  categories: ShownChoice[];
  /** The cards to sort. */
  cards: ShownChoice[];
  /** At the second try: the cards that were right, each with its category. They are not among `cards`. */
  fixed?: { card: ShownChoice; category: ShownChoice }[];
}

export function composeCategorySortQuestionBeforeAnswer(
  { categories, cards }: CategorySortQuestion,
  random: RandomUint32Generator,
): CategorySortQuestionBeforeAnswer {
  return { type: "sort", categories: categories.map(toShownChoice), cards: shuffleDistinctChoices(cards, random) };
}
