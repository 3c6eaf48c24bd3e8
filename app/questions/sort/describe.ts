import { describePairs } from "../choices/describe-choices";
import type { SortResponse } from "./fields";
import type { Sort } from "./schema";

export function describe({ cards, categories }: Sort, response: SortResponse): string[] {
  return describePairs(cards, categories, response.cards);
}
