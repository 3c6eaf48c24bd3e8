import type { ShownChoice } from "../choices/schema";
import type { RandomUint32Generator } from "../choices/shuffle";
import { shuffleDistinctChoices, toShownChoice } from "../choices/shuffle-choices";
import type { CategorySortQuestion } from "./schema";

export interface CategorySortQuestionBeforeAnswer {
  type: "sort";
  categories: ShownChoice[];
  cards: ShownChoice[];
}

export function composeCategorySortQuestionBeforeAnswer(
  { categories, cards }: CategorySortQuestion,
  random: RandomUint32Generator,
): CategorySortQuestionBeforeAnswer {
  return { type: "sort", categories: categories.map(toShownChoice), cards: shuffleDistinctChoices(cards, random) };
}
