import { computeShare } from "../choices/compute-share";
import type { SortResponse } from "./fields";
import type { SortQuestion } from "./schema";

/** Returns the score of an answer: the share of the cards that are in the right category, 0 to 1. */
export function gradeSortResponse(question: SortQuestion, { cards }: SortResponse): number {
  return computeShare(question.cards, ({ id, category }) => cards[id] === category);
}
