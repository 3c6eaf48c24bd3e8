/** Marks a response, 0 to 1, over the question as the server keeps it. */

import { reaches } from "~/platform/fractions";
import { judgeGap } from "./cloze/judge-gap";
import type { Option, QuestionOf, QuestionRecord } from "./question";
import type { Response } from "./question-view";

export interface Grade {
  /** 0 to 1; null when the machine does not mark it (`short`). */
  score: number | null;
}

/** @throws when the response is to a question of another type: forms are read per question, so that is a bug. */
export function gradeResponse(question: QuestionRecord, response: Response): Grade {
  switch (question.type) {
    case "single":
    case "case": {
      const { option } = typed(question.type, response);
      return { score: question.options.some((each) => each.id === option && each.correct) ? 1 : 0 };
    }
    case "multiple":
      return { score: plusMinus(question.options, typed("multiple", response).options) };
    case "true-false":
      return { score: statementAndReason(question, typed("true-false", response)) };
    case "match": {
      const { pairs } = typed("match", response);
      return { score: share(question.pairs, (pair) => pairs[pair.left.id] === pair.right.id) };
    }
    case "sort": {
      const { cards } = typed("sort", response);
      return { score: share(question.cards, (card) => cards[card.id] === card.category) };
    }
    case "order": {
      const { steps } = typed("order", response);
      return { score: share(question.steps.slice(0, -1), (step) => isFollowedRightly(question, steps, step.id)) };
    }
    case "cloze": {
      const { gaps } = typed("cloze", response);
      return { score: share(question.gaps, (gap) => judgeGap(gap, gaps[gap.id] ?? "").correct) };
    }
    case "short":
      typed("short", response);
      return { score: null };
  }
}

/** Whether the step that comes next in the right order comes next in the given one; for the last: whether nothing does. */
export function isFollowedRightly(question: QuestionOf<"order">, given: string[], stepId: string): boolean {
  const right = question.steps.findIndex((step) => step.id === stepId);
  const place = given.indexOf(stepId);
  return place >= 0 && given[place + 1] === question.steps[right + 1]?.id;
}

/** Full marks. */
export function isRight(score: number | null): boolean {
  return score !== null && reaches(score, 1);
}

/** Narrows a response to the type of its question. */
export function typed<T extends Response["type"]>(type: T, response: Response): Extract<Response, { type: T }> {
  if (response.type !== type) throw new Error(`a response of type ${response.type} to a question of type ${type}`);
  return response as Extract<Response, { type: T }>;
}

/** Share of right options chosen minus share of wrong options chosen, never below 0: choosing all gives nothing. */
function plusMinus(options: Option[], chosen: string[]): number {
  const isChosen = (option: Option) => chosen.includes(option.id);
  const wrong = options.filter((option) => !option.correct);
  const plus = share(
    options.filter((option) => option.correct),
    isChosen,
  );
  return Math.max(0, plus - (wrong.length > 0 ? share(wrong, isChosen) : 0));
}

/** Half for the answer, half for the reason; the second only with the first. */
function statementAndReason(question: QuestionOf<"true-false">, response: { answer: boolean; reason: string }): number {
  if (response.answer !== question.answer) return 0;
  return question.reasons.some((reason) => reason.id === response.reason && reason.correct) ? 1 : 0.5;
}

function share<T>(items: T[], holds: (item: T) => boolean): number {
  if (items.length === 0) return 0;
  return items.filter(holds).length / items.length;
}
