/** Reads an answer from posted form fields. Answers that are empty, too long or with choices of another question are refused. */
import { hasNoVisibleCharacter } from "~/platform/text/typed-text";
import type { PostedFormFields } from "./kind";
import {
  type AnswerRefusalCode,
  getQuestionKindDefinition,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type QuestionResponse,
} from "./table";

export type ReadQuestionResponseOutcome =
  | { ok: true; response: QuestionResponse }
  /** `typed`: the posted values of the fields of this question, to fill in the form again. */
  | { ok: false; problem: AnswerRefusalCode; typed: PostedFormFields };

export function readResponse(question: QuestionRecord, fields: PostedFormFields): ReadQuestionResponseOutcome {
  const kind = getQuestionKindDefinition(question.type);
  const reading = kind.readResponse(question, fields);
  if (typeof reading !== "string") return { ok: true, response: reading };
  const own = Object.entries(fields).filter(([name]) => Object.hasOwn(kind.fieldInputMethods, stemOf(name)));
  return { ok: false, problem: reading, typed: Object.fromEntries(own) };
}

/**
 * The names of form fields in which learners type, up to their first hyphen, such as `gap`. A text that is typed beside a choice has the same
 * name in the stored answer.
 */
export const typedAnswerFieldNames: string[] = [
  ...new Set(
    listQuestionKinds(() => true).flatMap((type) =>
      Object.entries(getQuestionKindDefinition(type).fieldInputMethods).flatMap(([name, how]) =>
        how === "typed" ? [name] : [],
      ),
    ),
  ),
];

/**
 * The kinds of question whose answers consist of choices that the question offers. A typed text may be beside them: such an answer contains
 * nothing personal if the fields in `typedAnswerFieldNames` are removed.
 */
export const questionKindsWithChoices: QuestionKind[] = listQuestionKinds(({ fieldInputMethods }) =>
  Object.values(fieldInputMethods).includes("chosen"),
);

/** Returns the texts in posted form fields that the learner typed, without empty ones. */
export function listTypedAnswerTexts(fields: PostedFormFields): string[] {
  const typed = Object.entries(fields).filter(([name]) => typedAnswerFieldNames.includes(stemOf(name)));
  return typed.flatMap(([, values]) => values).filter((text) => !hasNoVisibleCharacter(text));
}

/** Returns a field name up to its first hyphen, such as `gap` for `gap-2f`. */
function stemOf(name: string): string {
  return name.replace(/-.*$/, "");
}
