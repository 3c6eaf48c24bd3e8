import { shareRight } from "../choices/share-right";
import type { SortResponse } from "./fields";
import type { SortQuestion } from "./schema";

/** Returns the share of the cards that are in the right category, 0 to 1. */
export function gradeSortResponse(question: SortQuestion, { cards }: SortResponse): number {
  return shareRight(question.cards, ({ id, category }) => cards[id] === category);
}
