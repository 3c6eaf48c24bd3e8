/** Pure: an answer in words, for the learner's own copy. */

import { typed } from "./grading";
import type { QuestionRecord } from "./question";
import type { Response } from "./question-view";

/** One line a part. An id that is no longer known stays as it is. */
export function describeResponse(question: QuestionRecord, response: Response): string[] {
  const texts = new Map(choicesOf(question).map(({ id, text }) => [id, text]));
  const name = (id: string) => texts.get(id) ?? id;
  // In the authored order: JSON in the database keeps none.
  const pairs = (items: Named[], chosen: Record<string, string>) =>
    items.flatMap(({ id, text }) => (id in chosen ? [`${text}: ${name(chosen[id] ?? "")}`] : []));
  switch (question.type) {
    case "single":
      return [name(typed("single", response).option)];
    case "case": {
      const { option, text } = typed("case", response);
      return text === undefined ? [name(option)] : [name(option), text];
    }
    case "multiple":
      return typed("multiple", response).options.map(name);
    case "true-false": {
      const { answer, reason } = typed("true-false", response);
      return [String(answer), name(reason)];
    }
    case "match":
      return pairs(
        question.pairs.map(({ left }) => left),
        typed("match", response).pairs,
      );
    case "sort":
      return pairs(question.cards, typed("sort", response).cards);
    case "order":
      return typed("order", response).steps.map(name);
    case "cloze": {
      const { gaps } = typed("cloze", response);
      return question.gaps.map(({ id }) => gaps[id] ?? "");
    }
    case "short":
      return [typed("short", response).text];
  }
}

interface Named {
  id: string;
  text: string;
}

function choicesOf(question: QuestionRecord): Named[] {
  switch (question.type) {
    case "single":
    case "case":
    case "multiple":
      return question.options;
    case "true-false":
      return question.reasons;
    case "match":
      return [
        ...question.pairs.flatMap(({ left, right }) => [left, right]),
        ...question.extras.map(({ right }) => right),
      ];
    case "sort":
      return [...question.categories, ...question.cards];
    case "order":
      return question.steps;
    case "cloze":
    case "short":
      return [];
  }
}
