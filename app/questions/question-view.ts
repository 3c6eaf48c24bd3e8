/**
 * What pages show of a question. `AskedQuestion` is all that may leave the server before an answer is final;
 * `MarkedQuestion` is added once it is. Pure types, known to `ui/`.
 */
import type { Html } from "./base";
import type { FormFields } from "./kind";
import type { Ask, Marked, QuestionKind, ResponseProblem } from "./table";

/** `answered`: stored, but not marked by the machine. */
export type Verdict = "right" | "partly" | "wrong" | "answered";

export interface AskedQuestion {
  id: string;
  type: QuestionKind;
  number: number;
  total: number;
  stem: Html;
  /** The case that it is about. */
  case: { id: string; title: string } | null;
  passage: { id: string; title: string };
  /** Choices are already in the order in which they are drawn. */
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

/** An open question in a page: as typed so far, with what is wrong with it. */
export interface OpenQuestion extends AskedQuestion {
  typed: FormFields;
  problem: ResponseProblem | null;
}

export type QuestionView = ({ state: "open" } & OpenQuestion) | ({ state: "final" } & MarkedQuestion);
