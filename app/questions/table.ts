/** All kinds of questions. Code outside this room does not list their names, but asks this table. */
import type { z } from "zod";
import type { BaseQuestion } from "./base";
import { caseQuestionKind } from "./case/kind";
import { clozeQuestionKind } from "./cloze/kind";
import type { QuestionKindDefinition } from "./kind";
import { matchQuestionKind } from "./match/kind";
import { multipleAnswerQuestionKind } from "./multiple/kind";
import { numberQuestionKind } from "./number/kind";
import { orderQuestionKind } from "./order/kind";
import { shortAnswerQuestionKind } from "./short/kind";
import { singleAnswerQuestionKind } from "./single/kind";
import { sortQuestionKind } from "./sort/kind";
import { trueFalseQuestionKind } from "./true-false/kind";

type Typed = { type: string };

export const questionKinds = {
  single: singleAnswerQuestionKind,
  case: caseQuestionKind,
  multiple: multipleAnswerQuestionKind,
  "true-false": trueFalseQuestionKind,
  match: matchQuestionKind,
  sort: sortQuestionKind,
  order: orderQuestionKind,
  cloze: clozeQuestionKind,
  short: shortAnswerQuestionKind,
  number: numberQuestionKind,
} satisfies Record<string, QuestionKindDefinition<BaseQuestion, Typed, Typed, Typed>>;

type Kinds = typeof questionKinds;
/** The name of a kind: `type` in course files and stored records. */
export type QuestionKind = keyof Kinds;

export type QuestionOfKind<K extends QuestionKind> = z.infer<Kinds[K]["schema"]>;
export type QuestionRecord = QuestionOfKind<QuestionKind>;
/** A record as it is stored, with the word of its Bloom level. */
export type StoredQuestionRecord = z.input<Kinds[QuestionKind]["schema"]>;
/** What may leave the server before an answer is final. */
export type QuestionForBrowser = ReturnType<Kinds[QuestionKind]["draw"]>;
type Reading = ReturnType<Kinds[QuestionKind]["readResponse"]>;
/** An answer, as stored. */
export type QuestionResponse = Exclude<Reading, string>;
/** Why an answer was refused. The catalogue has a text for each. */
export type ResponseProblem = Extract<Reading, string>;
/** What is shown of a question after its answer is final. */
export type MarkedResponse = ReturnType<Kinds[QuestionKind]["mark"]>;

/** A kind without its own types. The caller passes a record, an ask and a response of the same kind. */
type AnyKind = QuestionKindDefinition<
  QuestionRecord,
  QuestionForBrowser,
  QuestionResponse,
  MarkedResponse,
  ResponseProblem
>;

export function getKindDefinition(type: QuestionKind): AnyKind {
  return questionKinds[type];
}

/** Returns the names of the kinds for which `holds` is true, in the order of the table. */
export function listQuestionKinds(holds: (kind: AnyKind) => boolean): QuestionKind[] {
  return (Object.keys(questionKinds) as QuestionKind[]).filter((type) => holds(getKindDefinition(type)));
}
