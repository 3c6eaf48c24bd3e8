/** What pages show of a question, before and after its answer. This file has types only, so that components may import it. */
import type { Html } from "./base";
import type { PostedFormFields, SecondTryCondition } from "./kind";
import type { AnswerRefusalCode, QuestionAfterAnswer, QuestionBeforeAnswer, QuestionKind } from "./table";

/**
 * The result of an answer. `partly`: the first answer was partly right. `second`: the answer was right at the second try. `shown`: the
 * learner asked to see the answer. `answered`: the answer is stored, and learners judge it themselves.
 */
export type AnswerVerdict = "right" | "partly" | "second" | "wrong" | "shown" | "answered";

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
  /** What the shown answer is: `marked`. */
  verdict: AnswerVerdict;
  /** The verdict on the first answer, if `marked` shows a second one that is not right. Only the first one counts for the result. */
  firstVerdict: AnswerVerdict | null;
  /** The score of the first answer, 0 to 1, or null if learners judge such answers themselves. */
  score: number | null;
  /** The last answer of the learner, with the key and the feedback. */
  marked: QuestionAfterAnswer;
  /** The first answer in words, if `marked` shows a second one. Empty for kinds with options: `marked` names the first choice. */
  first: string[];
  /** The answers as one text, which is the same for learners who chose the same. Null if the learner typed a part of them. */
  chosen: string | null;
  /** The revision of the question whose key and feedback are shown. Absent if it is the one that the learner was asked. */
  keyedBy?: string;
  late?: LateAnswer;
}

/**
 * The texts that were typed in an answer that does not count, because the question had an answer already or the round was complete. Absent
 * if there was no such answer.
 */
type LateAnswer = string[];

/** A question without a final answer. If an answer was refused: `typed` is what was filled in, and `problem` is why it was refused. */
export interface UnansweredQuestion extends AskedQuestion {
  typed: PostedFormFields;
  problem: AnswerRefusalCode | null;
  /** Whether a first answer that is not right gets a second try, or when it does. */
  twice?: boolean | SecondTryCondition;
  /** Whether the round is complete, so that it takes no answer to this question any more. Only a look-back can be left open. */
  closed?: true;
  late?: LateAnswer;
}

/** A question that is asked once more, after a first answer that was not right. It holds nothing of the feedback. */
export interface RetriedQuestion extends UnansweredQuestion {
  /** The first answer in words, one line for each part. Empty for kinds with options: `ask` says which option was tried. */
  first: string[];
  /** Whether the first answer was partly right. */
  partly: boolean;
  /** The author's hint, or null: then the page says where to read back. */
  hint: Html | null;
}

export type QuestionView =
  | ({ state: "open" } & UnansweredQuestion)
  | ({ state: "retry" } & RetriedQuestion)
  | ({ state: "final" } & AnsweredQuestionWithFeedback);
