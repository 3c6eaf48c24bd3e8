/** Reads an answer from form fields. Empty or too long answers, and choices of another question, are refused. */
import { isInvisible } from "~/platform/text/typed-text";
import type { FormFields } from "./kind";
import {
  getKindDefinition,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type QuestionResponse,
  type ResponseProblem,
} from "./table";

export type ReadResponseOutcome =
  | { ok: true; response: QuestionResponse }
  /** `typed`: the fields of this question, to show them in the form again. */
  | { ok: false; problem: ResponseProblem; typed: FormFields };

export function readResponse(question: QuestionRecord, fields: FormFields): ReadResponseOutcome {
  const kind = getKindDefinition(question.type);
  const reading = kind.readResponse(question, fields);
  if (typeof reading !== "string") return { ok: true, response: reading };
  const own = Object.entries(fields).filter(([name]) => Object.hasOwn(kind.fieldNames, stemOf(name)));
  return { ok: false, problem: reading, typed: Object.fromEntries(own) };
}

/** Names of fields in which a learner types, up to their first hyphen. Stored answers use the same names. */
export const typedFieldNames: string[] = [
  ...new Set(
    listQuestionKinds(() => true).flatMap((type) =>
      Object.entries(getKindDefinition(type).fieldNames).flatMap(([name, how]) => (how === "typed" ? [name] : [])),
    ),
  ),
];

/** The kinds whose stored answers are choices. Without the fields in `typedFieldNames`, these answers contain nothing personal. */
export const kindsWithChoicesOnly: QuestionKind[] = listQuestionKinds(({ chosen }) => chosen);

/** Returns the texts that were typed in an answer. */
export function listTypedTexts(fields: FormFields): string[] {
  const typed = Object.entries(fields).filter(([name]) => typedFieldNames.includes(stemOf(name)));
  return typed.flatMap(([, values]) => values).filter((text) => !isInvisible(text));
}

/** Returns the first part of a name, such as `gap` of `gap-2f`. */
function stemOf(name: string): string {
  return name.replace(/-.*$/, "");
}
