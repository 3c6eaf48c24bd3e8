import { computeShare } from "../choices/compute-share";
import type { CategorySortResponse } from "./fields";
import type { CategorySortQuestion } from "./schema";

/** Returns the score of an answer: the share of the cards that are in the right category, 0 to 1. */
export function gradeCategorySortResponse(question: CategorySortQuestion, { cards }: CategorySortResponse): number {
  return computeShare(question.cards, ({ id, category }) => cards[id] === category);
}
