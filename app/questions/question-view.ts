/**
 * What pages show of a question. `AskedQuestion` is everything that may leave the server before an answer is final. `MarkedQuestion` is
 * added after that. Types only, so that `ui/` may import them.
 */
import type { Html } from "./base";
import type { FormFields } from "./kind";
import type { MarkedResponse, QuestionForBrowser, QuestionKind, ResponseProblem } from "./table";

/** `answered`: stored, but not marked automatically. */
export type Verdict = "right" | "partly" | "wrong" | "answered";

export interface AskedQuestion {
  id: string;
  type: QuestionKind;
  number: number;
  total: number;
  stem: Html;
  /** The case to which it belongs. */
  case: { id: string; title: string } | null;
  passage: { id: string; title: string };
  /** Choices are already in the learner's order. */
  ask: QuestionForBrowser;
}

export interface MarkedQuestion extends AskedQuestion {
  verdict: Verdict;
  /** The score from 0 to 1, or null if the question is not scored. */
  score: number | null;
  marked: MarkedResponse;
  /** Present if a later answer came in that does not count; contains the texts typed in it. */
  late?: string[];
}

/** A question without a final answer, with what was typed and its problem. */
export interface UnansweredQuestion extends AskedQuestion {
  typed: FormFields;
  problem: ResponseProblem | null;
}

export type QuestionView = ({ state: "open" } & UnansweredQuestion) | ({ state: "final" } & MarkedQuestion);
