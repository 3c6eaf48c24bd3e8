import { shareRight } from "../choices/share-right";
import type { SortResponse } from "./fields";
import type { Sort } from "./schema";

/** Share of the cards in the right category. */
export function grade(question: Sort, { cards }: SortResponse): number {
  return shareRight(question.cards, ({ id, category }) => cards[id] === category);
}
