/** Turns an answered question into what its learner may see: the own choice, the key and the feedback. */

import { reaches } from "~/platform/fractions";
import { judgeGap } from "./cloze/judge-gap";
import { gradeResponse, isFollowedRightly, isRight, typed } from "./grading";
import type { Html, Option, QuestionRecord } from "./question";
import type { AskedQuestion, Choice, Marked, MarkedOption, MarkedQuestion, Response, Verdict } from "./question-view";

/** `score` is the stored one, which holds; without it the response is marked. `asked` decides the order of what is shown. */
export function markQuestion(
  question: QuestionRecord,
  asked: AskedQuestion,
  response: Response,
  score: number | null = gradeResponse(question, response).score,
): MarkedQuestion {
  return { ...asked, verdict: verdictOf(score), score, marked: mark(question, asked, response) };
}

/** `partly` is anything between nothing and full marks. */
export function verdictOf(score: number | null): Verdict {
  if (score === null) return "answered";
  if (isRight(score)) return "right";
  return reaches(0, score) ? "wrong" : "partly";
}

function mark(question: QuestionRecord, { ask }: AskedQuestion, response: Response): Marked {
  switch (question.type) {
    case "single": {
      const { option } = typed("single", response);
      return { type: "single", options: markOptions(question.options, drawn(ask, "options"), [option]) };
    }
    case "multiple": {
      const { options } = typed("multiple", response);
      return { type: "multiple", options: markOptions(question.options, drawn(ask, "options"), options) };
    }
    case "case": {
      const { option, text } = typed("case", response);
      return {
        type: "case",
        options: markOptions(question.options, drawn(ask, "options"), [option]),
        ...(text !== undefined && { text }),
        ...(question.rubric && { rubric: question.rubric }),
      };
    }
    case "true-false": {
      const { answer, reason } = typed("true-false", response);
      return {
        type: "true-false",
        chosen: answer,
        answer: question.answer,
        feedback: question.feedback,
        reasons: markOptions(question.reasons, drawn(ask, "reasons"), [reason]),
      };
    }
    case "match": {
      const { pairs } = typed("match", response);
      const rights = htmlById([...question.pairs, ...question.extras].map((row) => row.right));
      return {
        type: "match",
        pairs: question.pairs.map(({ left, right, feedback }) => ({
          left: left.html,
          chosen: rights.get(pairs[left.id] ?? "") ?? null,
          right: right.html,
          correct: pairs[left.id] === right.id,
          feedback,
        })),
        extras: question.extras.map(({ right, feedback }) => ({ right: right.html, feedback })),
      };
    }
    case "sort": {
      const { cards } = typed("sort", response);
      const categories = htmlById(question.categories);
      return {
        type: "sort",
        cards: inDrawnOrder(question.cards, drawn(ask, "cards")).map((card) => ({
          html: card.html,
          chosen: categories.get(cards[card.id] ?? "") ?? null,
          category: categories.get(card.category) ?? "",
          correct: cards[card.id] === card.category,
          feedback: card.feedback,
        })),
      };
    }
    case "order": {
      const { steps } = typed("order", response);
      return {
        type: "order",
        steps: question.steps.map(({ id, html, feedback }) => ({
          html,
          place: steps.indexOf(id) + 1,
          correct: isFollowedRightly(question, steps, id),
          feedback,
        })),
      };
    }
    case "cloze": {
      const { gaps } = typed("cloze", response);
      return {
        type: "cloze",
        parts: question.parts,
        gaps: question.gaps.map((gap) => {
          const given = gaps[gap.id] ?? "";
          return { id: gap.id, given, accepted: gap.accepted, ...judgeGap(gap, given) };
        }),
      };
    }
    case "short": {
      const { text } = typed("short", response);
      return { type: "short", text, rubric: question.rubric, model: question.model, pitfalls: question.pitfalls };
    }
  }
}

function markOptions(options: Option[], order: Choice[], chosen: string[]): MarkedOption[] {
  return inDrawnOrder(options, order).map(({ id, html, correct, feedback }) => ({
    id,
    html,
    chosen: chosen.includes(id),
    correct,
    feedback,
  }));
}

/** The list of an ask that holds `field`; empty for another type, which `typed` has refused before. */
function drawn(ask: AskedQuestion["ask"], field: "options" | "reasons" | "cards"): Choice[] {
  return (ask as Partial<Record<typeof field, Choice[]>>)[field] ?? [];
}

function inDrawnOrder<T extends { id: string }>(items: T[], order: Choice[]): T[] {
  const place = new Map(order.map((choice, i) => [choice.id, i]));
  return [...items].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function htmlById(choices: { id: string; html: Html }[]): Map<string, Html> {
  return new Map(choices.map((choice) => [choice.id, choice.html]));
}
