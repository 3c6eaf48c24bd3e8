import { describeChosenPairs } from "../choices/describe-choices";
import type { CategorySortResponse } from "./fields";
import type { CategorySortQuestion } from "./schema";

export function describeCategorySortResponse(
  { cards, categories }: CategorySortQuestion,
  response: CategorySortResponse,
): string[] {
  return describeChosenPairs(cards, categories, response.cards);
}
