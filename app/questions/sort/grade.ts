import { share } from "../choices/share";
import type { SortResponse } from "./fields";
import type { Sort } from "./schema";

/** Share of the cards. */
export function grade(question: Sort, { cards }: SortResponse): number {
  return share(question.cards, ({ id, category }) => cards[id] === category);
}
