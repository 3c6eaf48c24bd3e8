import { describePairs } from "../choices/describe-choices";
import type { SortResponse } from "./fields";
import type { SortQuestion } from "./schema";

export function describeSortResponse({ cards, categories }: SortQuestion, response: SortResponse): string[] {
  return describePairs(cards, categories, response.cards);
}
