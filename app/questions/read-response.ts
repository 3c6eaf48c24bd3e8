/** Reads an answer from form fields. Empty or too long answers, and choices of another question, are refused. */
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
  /** `typed`: the fields of this question, to show them in the form again. */
  | { ok: false; problem: ResponseProblem; typed: FormFields };

export function readResponse(question: QuestionRecord, fields: FormFields): ReadResponse {
  const kind = getKindDefinition(question.type);
  const reading = kind.readResponse(question, fields);
  if (typeof reading !== "string") return { ok: true, response: reading };
  const own = Object.entries(fields).filter(([name]) => Object.hasOwn(kind.fieldNames, stemOf(name)));
  return { ok: false, problem: reading, typed: Object.fromEntries(own) };
}

/** Names of fields in which a learner types, up to their first hyphen. Stored answers use the same names. */
export const typedFieldNames: string[] = [
  ...new Set(
    listKinds(() => true).flatMap((type) =>
      Object.entries(getKindDefinition(type).fieldNames).flatMap(([name, how]) => (how === "typed" ? [name] : [])),
    ),
  ),
];

/** The kinds whose stored answers are choices. Without the fields in `typedFieldNames`, these answers contain nothing personal. */
export const kindsWithChoicesOnly: QuestionKind[] = listKinds(({ chosen }) => chosen);

/** Returns the texts that were typed in an answer. */
export function listTypedTexts(fields: FormFields): string[] {
  const typed = Object.entries(fields).filter(([name]) => typedFieldNames.includes(stemOf(name)));
  return typed.flatMap(([, values]) => values).filter((text) => !isInvisible(text));
}

/** Returns the first part of a name, such as `gap` of `gap-2f`. */
function stemOf(name: string): string {
  return name.replace(/-.*$/, "");
}
