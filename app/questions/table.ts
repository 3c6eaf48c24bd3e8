/** The table of all kinds of question. Code outside the folder `questions` does not name kinds, but asks this table for what it needs. */
import type { z } from "zod";
import type { BaseQuestion } from "./base";
import { caseQuestionKind } from "./case/kind";
import { clozeQuestionKind } from "./cloze/kind";
import type { QuestionKindDefinition } from "./kind";
import { matchQuestionKind } from "./match/kind";
import { multipleAnswerQuestionKind } from "./multiple/kind";
import { numericQuestionKind } from "./number/kind";
import { stepOrderQuestionKind } from "./order/kind";
import { selfAssessedTextQuestionKind } from "./short/kind";
import { singleChoiceQuestionKind } from "./single/kind";
import { categorySortQuestionKind } from "./sort/kind";
import { trueFalseQuestionKind } from "./true-false/kind";

type Typed = { type: string };

const questionKinds = {
  single: singleChoiceQuestionKind,
  case: caseQuestionKind,
  multiple: multipleAnswerQuestionKind,
  "true-false": trueFalseQuestionKind,
  match: matchQuestionKind,
  sort: categorySortQuestionKind,
  order: stepOrderQuestionKind,
  cloze: clozeQuestionKind,
  short: selfAssessedTextQuestionKind,
  number: numericQuestionKind,
} satisfies Record<string, QuestionKindDefinition<BaseQuestion, Typed, Typed, Typed>>;

type Kinds = typeof questionKinds;
/** The name of a kind of question, such as "cloze". It is the `type` in course files and stored questions. */
export type QuestionKind = keyof Kinds;

export type QuestionOfKind<K extends QuestionKind> = z.infer<Kinds[K]["schema"]>;
export type QuestionRecord = QuestionOfKind<QuestionKind>;
/** A question of any kind as it is stored, with the Dutch word for its Bloom level instead of the code. */
export type SerializedQuestionRecord = z.input<Kinds[QuestionKind]["schema"]>;
/** What the server may send of a question before its answer is final, for any kind. It does not contain the right answer. */
export type QuestionBeforeAnswer = ReturnType<Kinds[QuestionKind]["draw"]>;
type Reading = ReturnType<Kinds[QuestionKind]["readResponse"]>;
/** An answer to a question of any kind, as it is stored. */
export type QuestionResponse = Exclude<Reading, string>;
/**
 * What an answer row holds: an answer, `reveal` as the second answer of a learner who asked to see the answer instead of trying again, or
 * `blank` if a learner took back an earlier answer of a final test.
 */
export type StoredResponse = QuestionResponse | { type: "reveal" | "blank" };
/** Returns whether a stored response holds an answer. */
export function isAnswer(response: StoredResponse): response is QuestionResponse {
  return response.type !== "reveal" && response.type !== "blank";
}
/** The name of the button with which a learner asks to see the answer. */
export const revealFieldName = "reveal";
/**
 * The codes of why a posted answer is refused, such as "choose-one". The message catalogue has a sentence for each. `same-again`: the second
 * answer is the first one once more.
 */
export type AnswerRefusalCode = Extract<Reading, string> | "same-again";
/** What is shown of a question after its answer is final, for any kind: the answer, the right answer and the feedback. */
export type QuestionAfterAnswer = ReturnType<Kinds[QuestionKind]["mark"]>;

/**
 * The definition of any kind of question. Callers must pass data of the same kind to its functions, because TypeScript can't check that
 * here.
 */
type AnyKind = QuestionKindDefinition<
  QuestionRecord,
  QuestionBeforeAnswer,
  QuestionResponse,
  QuestionAfterAnswer,
  AnswerRefusalCode
>;

export function getQuestionKindDefinition(type: QuestionKind): AnyKind {
  return questionKinds[type];
}

/** Returns the names of the kinds of question for which `holds` returns true. */
export function listQuestionKinds(holds: (kind: AnyKind) => boolean): QuestionKind[] {
  return (Object.keys(questionKinds) as QuestionKind[]).filter((type) => holds(getQuestionKindDefinition(type)));
}
