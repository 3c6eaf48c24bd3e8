import type { Html } from "../base";
import { sortInShownOrder } from "../choices/compose-options-after-answer";
import type { CategorySortQuestionBeforeAnswer } from "./draw";
import type { CategorySortResponse } from "./fields";
import type { CategorySortQuestion } from "./schema";

export interface CategorySortQuestionAfterAnswer {
  type: "sort";
  cards: { html: Html; chosen: Html | null; category: Html; correct: boolean; feedback: Html }[];
}

export function composeCategorySortQuestionAfterAnswer(
  question: CategorySortQuestion,
  ask: CategorySortQuestionBeforeAnswer,
  response: CategorySortResponse,
): CategorySortQuestionAfterAnswer {
  const categories = new Map(question.categories.map(({ id, html }) => [id, html]));
  const cards = sortInShownOrder(question.cards, ask.cards).map(({ id, html, category, feedback }) => {
    const chosen = response.cards[id] ?? "";
    return {
      html,
      chosen: categories.get(chosen) ?? null,
      category: categories.get(category) ?? "",
      correct: chosen === category,
      feedback,
    };
  });
  return { type: "sort", cards };
}
