/** Reads an answer from posted form fields. Answers that are empty, too long or with choices of another question are refused. */
import { isDeepStrictEqual } from "node:util";
import { hasNoVisibleCharacter } from "~/platform/text/typed-text";
import { requireSameKind } from "./grade-response";
import type { PostedFormFields } from "./kind";
import {
  type AnswerRefusalCode,
  getQuestionKindDefinition,
  isAnswer,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type QuestionResponse,
  revealFieldName,
  type StoredResponse,
} from "./table";

export type ReadQuestionResponseOutcome<Response = QuestionResponse> =
  | { ok: true; response: Response }
  /** `typed`: the posted values of the fields of this question, to fill in the form again. */
  | { ok: false; problem: AnswerRefusalCode; typed: PostedFormFields };

/** Reads the first answer. The wish to see the answer is refused, because it can only follow a first answer. */
export function readResponse(question: QuestionRecord, fields: PostedFormFields): ReadQuestionResponseOutcome {
  const kind = getQuestionKindDefinition(question.type);
  return toOutcome(question, fields, fields[revealFieldName] ? "not-offered" : kind.readResponse(question, fields));
}

/**
 * Reads the second answer, or the wish to see the answer. `first`: the first answer. The same answer once more is refused, so that one press
 * of a button without a change does not spend the second try.
 */
export function readSecondResponse(
  question: QuestionRecord,
  first: StoredResponse,
  fields: PostedFormFields,
): ReadQuestionResponseOutcome<StoredResponse> {
  requireSameKind(question, first);
  const { secondTry } = getQuestionKindDefinition(question.type);
  if (!secondTry) return toOutcome(question, fields, "not-offered");
  if (fields[revealFieldName]) return { ok: true, response: { type: "reveal" } };
  const read = secondTry.readResponse(question, first, fields);
  const isSame = typeof read !== "string" && isSameResponse(read, first);
  return toOutcome(question, fields, isSame ? "same-again" : read);
}

/** Returns whether a response is the same as a stored one. To be comparable, it is first converted to JSON and back. */
export function isSameResponse(response: StoredResponse, stored: StoredResponse): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(response)), stored);
}

function toOutcome(
  { type }: QuestionRecord,
  fields: PostedFormFields,
  reading: QuestionResponse | AnswerRefusalCode,
): ReadQuestionResponseOutcome {
  if (typeof reading !== "string") return { ok: true, response: reading };
  return { ok: false, problem: reading, typed: pickFieldsOfQuestion({ type }, fields) };
}

/** Returns the posted fields that belong to a question of this kind. */
export function pickFieldsOfQuestion(
  { type }: Pick<QuestionRecord, "type">,
  fields: PostedFormFields,
): PostedFormFields {
  const { fieldInputMethods } = getQuestionKindDefinition(type);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(fieldInputMethods, stemOf(name))));
}

/**
 * The names of form fields in which learners type, up to their first hyphen, such as `gap`. A text that is typed beside a choice has the
 * same name in the stored answer.
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

/** Returns answers as one text, or null if the learner typed a part of them: a whole answer, or a text beside a choice. */
export function composeChosenText(responses: StoredResponse[]): string | null {
  return responses.some(holdsTypedText) ? null : JSON.stringify(responses);
}

function holdsTypedText(response: StoredResponse): boolean {
  if (!isAnswer(response)) return false;
  return !questionKindsWithChoices.includes(response.type) || typedAnswerFieldNames.some((name) => name in response);
}

/** Returns the texts in posted form fields that the learner typed, without empty ones. */
export function listTypedAnswerTexts(fields: PostedFormFields): string[] {
  const typed = Object.entries(fields).filter(([name]) => typedAnswerFieldNames.includes(stemOf(name)));
  return typed.flatMap(([, values]) => values).filter((text) => !hasNoVisibleCharacter(text));
}

/** Returns a field name up to its first hyphen, such as `gap` for `gap-2f`. */
function stemOf(name: string): string {
  return name.replace(/-.*$/, "");
}
