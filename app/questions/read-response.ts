/** Reads an answer from form fields. What is empty, too long or not of this question is refused. */
import { isInvisible } from "~/platform/text/typed-text";
import type { FormFields } from "./kind";
import {
  getKindDefinition,
  listKinds,
  type QuestionKind,
  type QuestionRecord,
  type Response,
  type ResponseProblem,
} from "./table";

export type ReadResponse =
  | { ok: true; response: Response }
  /** `typed`: the fields that belong to the question, to fill the form in again. */
  | { ok: false; problem: ResponseProblem; typed: FormFields };

export function readResponse(question: QuestionRecord, fields: FormFields): ReadResponse {
  const kind = getKindDefinition(question.type);
  const reading = kind.readFields(question, fields);
  if (typeof reading !== "string") return { ok: true, response: reading };
  const own = Object.entries(fields).filter(([name]) => Object.hasOwn(kind.fields, stemOf(name)));
  return { ok: false, problem: reading, typed: Object.fromEntries(own) };
}

/** What a learner types: names of fields up to their first hyphen, and of what is stored beside a choice. */
export const typedFieldNames: string[] = [
  ...new Set(
    listKinds(() => true).flatMap((type) =>
      Object.entries(getKindDefinition(type).fields).flatMap(([name, how]) => (how === "typed" ? [name] : [])),
    ),
  ),
];

/** The kinds whose answers are choices out of what was offered, as stored. Without `typedFieldNames` there is nothing personal in them. */
export const kindsWithChoicesOnly: QuestionKind[] = listKinds(({ chosen }) => chosen);

/** What was typed in the fields of an answer. */
export function listTypedTexts(fields: FormFields): string[] {
  const typed = Object.entries(fields).filter(([name]) => typedFieldNames.includes(stemOf(name)));
  return typed.flatMap(([, values]) => values).filter((text) => !isInvisible(text));
}

/** `gap` of `gap-2f`. */
function stemOf(name: string): string {
  return name.replace(/-.*$/, "");
}
