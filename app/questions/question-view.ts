/** What pages show of a question, before and after its answer. This file has types only, so that components may import it. */
import type { Html } from "./base";
import type { PostedFormFields } from "./kind";
import type { AnswerRefusalCode, QuestionAfterAnswer, QuestionBeforeAnswer, QuestionKind } from "./table";

/** The result of an answer. `answered`: the answer is stored, and learners judge it themselves. */
export type AnswerVerdict = "right" | "partly" | "wrong" | "answered";

export interface AskedQuestion {
  id: string;
  type: QuestionKind;
  /** The number of the question in its lesson, from 1, or null for a look-back question, which does not count. */
  number: number | null;
  /** How many questions of the lesson count. */
  total: number;
  stem: Html;
  /** The case (a short story in the lesson) that the question is about, or null. */
  case: { id: string; title: string } | null;
  passage: { id: string; title: string };
  /** Whether an earlier round asked the learner this question too. */
  seenBefore?: true;
  /** What is asked. Its choices are in the order in which the learner sees them. */
  ask: QuestionBeforeAnswer;
}

export interface AnsweredQuestionWithFeedback extends AskedQuestion {
  verdict: AnswerVerdict;
  /** The score of the answer, 0 to 1, or null if learners judge such answers themselves. */
  score: number | null;
  marked: QuestionAfterAnswer;
  /**
   * The texts that were typed in a second answer, which does not count because the question had an answer already. Absent if there was
   * none.
   */
  late?: string[];
}

/** A question without a final answer. If an answer was refused: `typed` is what was filled in, and `problem` is why it was refused. */
export interface UnansweredQuestion extends AskedQuestion {
  typed: PostedFormFields;
  problem: AnswerRefusalCode | null;
}

export type QuestionView =
  | ({ state: "open" } & UnansweredQuestion)
  | ({ state: "final" } & AnsweredQuestionWithFeedback);
