import type { Html } from "../base";
import { sortInShownOrder } from "../choices/mark-options";
import type { AskedSortQuestion } from "./draw";
import type { SortResponse } from "./fields";
import type { SortQuestion } from "./schema";

export interface MarkedSortQuestion {
  type: "sort";
  cards: { html: Html; chosen: Html | null; category: Html; correct: boolean; feedback: Html }[];
}

export function composeMarkedSortQuestion(
  question: SortQuestion,
  ask: AskedSortQuestion,
  response: SortResponse,
): MarkedSortQuestion {
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
