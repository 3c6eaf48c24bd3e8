/**
 * What pages show of a question. `AskedQuestion` is all that may leave the server before an answer is final;
 * `MarkedQuestion` is added once it is. Pure types, known to `ui/`.
 */
import type { Html, QuestionType, Rubric } from "./question";

export interface Choice {
  id: string;
  html: Html;
}

/** Choices are already in the order in which they are drawn. */
export type Ask =
  | { type: "single" | "multiple"; options: Choice[] }
  /** `explain`: also asks for an explanation, judged by the learner against a rubric. */
  | { type: "case"; options: Choice[]; explain: boolean }
  | { type: "true-false"; reasons: Choice[] }
  | { type: "match"; lefts: Choice[]; rights: Choice[] }
  | { type: "sort"; categories: Choice[]; cards: Choice[] }
  | { type: "order"; steps: Choice[] }
  | { type: "cloze"; parts: ({ html: Html } | { gap: string })[] }
  | { type: "short" };

/**
 * What a learner answered, as stored. Form fields: `option` (repeated for `multiple`), `text`, `answer` + `reason`,
 * `left-<id>`, `card-<id>`, `step-<id>` (place, from 1), `gap-<id>`.
 */
export type Response =
  | { type: "single"; option: string }
  | { type: "case"; option: string; text?: string }
  | { type: "multiple"; options: string[] }
  | { type: "true-false"; answer: boolean; reason: string }
  /** Left id -> right id; a left that was left empty is absent. */
  | { type: "match"; pairs: Record<string, string> }
  | { type: "sort"; cards: Record<string, string> }
  /** Step ids in the order given. */
  | { type: "order"; steps: string[] }
  | { type: "cloze"; gaps: Record<string, string> }
  | { type: "short"; text: string };

export interface MarkedOption extends Choice {
  chosen: boolean;
  correct: boolean;
  feedback: Html;
}

export type Marked =
  | { type: "single" | "multiple"; options: MarkedOption[] }
  | { type: "case"; options: MarkedOption[]; text?: string; rubric?: Rubric }
  | { type: "true-false"; chosen: boolean; answer: boolean; feedback: Html; reasons: MarkedOption[] }
  | {
      type: "match";
      pairs: { left: Html; chosen: Html | null; right: Html; correct: boolean; feedback: Html }[];
      extras: { right: Html; feedback: Html }[];
    }
  | { type: "sort"; cards: { html: Html; chosen: Html | null; category: Html; correct: boolean; feedback: Html }[] }
  /** In the right order; `place` is where the learner put it, `correct` whether its successor follows it there. */
  | { type: "order"; steps: { html: Html; place: number; correct: boolean; feedback: Html }[] }
  | {
      type: "cloze";
      parts: ({ html: Html } | { gap: string })[];
      gaps: { id: string; given: string; accepted: string[]; correct: boolean; feedback: Html }[];
    }
  | { type: "short"; text: string; rubric: Rubric; model: Html; pitfalls: { html: Html; feedback: Html }[] };

/** `answered`: stored, but not marked by the machine (`short`). */
export type Verdict = "right" | "partly" | "wrong" | "answered";

export interface AskedQuestion {
  id: string;
  type: QuestionType;
  number: number;
  total: number;
  stem: Html;
  /** The case that it is about. */
  case: { id: string; title: string } | null;
  passage: { id: string; title: string };
  ask: Ask;
}

export interface MarkedQuestion extends AskedQuestion {
  verdict: Verdict;
  /** 0 to 1, null when not scored. */
  score: number | null;
  marked: Marked;
  /** Present when another answer came after the one that counts: what was typed in it, if anything. */
  late?: string[];
}

/** Why an answer was not taken; each has a text in the catalogue. */
export type ResponseProblem =
  | "choose-one"
  | "choose-some"
  | "choose-reason"
  | "fill-all"
  | "place-once"
  | "write-something"
  | "too-long"
  | "not-offered";

/** An open question in a page: as typed so far, with what is wrong with it. */
export interface OpenQuestion extends AskedQuestion {
  /** Field name -> values, to fill the form in again. */
  typed: Record<string, string[]>;
  problem: ResponseProblem | null;
}

export type QuestionView = ({ state: "open" } & OpenQuestion) | ({ state: "final" } & MarkedQuestion);
