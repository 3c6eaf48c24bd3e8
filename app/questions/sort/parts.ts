import type { QuestionParts } from "../kind";
import type { CategorySortResponse } from "./fields";
import type { CategorySortQuestion } from "./schema";

/** The cards: each is in the right category, or not. */
export const categorySortParts: QuestionParts<CategorySortQuestion, CategorySortResponse> = {
  offered: ({ cards }) => cards.map(({ id, text }) => ({ id, text })),
  missed: ({ cards }, response) =>
    cards.filter(({ id, category }) => response.cards[id] !== category).map(({ id }) => id),
  score: ({ cards }, missed) => 1 - missed.size / cards.length,
};
