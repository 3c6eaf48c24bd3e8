/** All kinds of questions. Code outside this room does not list their names, but asks this table. */
import type { z } from "zod";
import type { BaseQuestion } from "./base";
import { caseKind } from "./case/kind";
import { clozeKind } from "./cloze/kind";
import type { KindDefinition } from "./kind";
import { matchKind } from "./match/kind";
import { multipleKind } from "./multiple/kind";
import { numberKind } from "./number/kind";
import { orderKind } from "./order/kind";
import { shortKind } from "./short/kind";
import { singleKind } from "./single/kind";
import { sortKind } from "./sort/kind";
import { trueFalseKind } from "./true-false/kind";

type Typed = { type: string };

export const questionKinds = {
  single: singleKind,
  case: caseKind,
  multiple: multipleKind,
  "true-false": trueFalseKind,
  match: matchKind,
  sort: sortKind,
  order: orderKind,
  cloze: clozeKind,
  short: shortKind,
  number: numberKind,
} satisfies Record<string, KindDefinition<BaseQuestion, Typed, Typed, Typed>>;

type Kinds = typeof questionKinds;
/** The name of a kind: `type` in course files and stored records. */
export type QuestionKind = keyof Kinds;

export type QuestionOf<K extends QuestionKind> = z.infer<Kinds[K]["schema"]>;
export type QuestionRecord = QuestionOf<QuestionKind>;
/** A record as it is stored, with the word of its Bloom level. */
export type StoredQuestionRecord = z.input<Kinds[QuestionKind]["schema"]>;
/** What may leave the server before an answer is final. */
export type QuestionForBrowser = ReturnType<Kinds[QuestionKind]["draw"]>;
type Reading = ReturnType<Kinds[QuestionKind]["readFields"]>;
/** An answer, as stored. */
export type Response = Exclude<Reading, string>;
/** Why an answer was refused. The catalogue has a text for each. */
export type ResponseProblem = Extract<Reading, string>;
/** What is shown of a question after its answer is final. */
export type MarkedResponse = ReturnType<Kinds[QuestionKind]["mark"]>;

/** A kind without its own types. The caller passes a record, an ask and a response of the same kind. */
type AnyKind = KindDefinition<QuestionRecord, QuestionForBrowser, Response, MarkedResponse, ResponseProblem>;

export function getKindDefinition(type: QuestionKind): AnyKind {
  return questionKinds[type];
}

/** Returns the names of the kinds for which `holds` is true, in the order of the table. */
export function listKinds(holds: (kind: AnyKind) => boolean): QuestionKind[] {
  return (Object.keys(questionKinds) as QuestionKind[]).filter((type) => holds(getKindDefinition(type)));
}
