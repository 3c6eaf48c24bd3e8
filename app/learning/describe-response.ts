/** Pure: an answer in words, for the learner's own copy. */
import type { QuestionRecord } from "~/content/question";
import { typed } from "./grading";
import type { Response } from "./question-view";

/** One line a part. An id that is no longer known stays as it is. */
export function describeResponse(question: QuestionRecord, response: Response): string[] {
  const texts = new Map(choicesOf(question).map(({ id, text }) => [id, text]));
  const name = (id: string) => texts.get(id) ?? id;
  const pairs = (each: Record<string, string>) => Object.entries(each).map(([a, b]) => `${name(a)}: ${name(b)}`);
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
      return [answer ? "Waar" : "Niet waar", name(reason)];
    }
    case "match":
      return pairs(typed("match", response).pairs);
    case "sort":
      return pairs(typed("sort", response).cards);
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

function choicesOf(question: QuestionRecord): { id: string; text: string }[] {
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
