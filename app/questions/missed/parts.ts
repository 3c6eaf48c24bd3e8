/** What can be missed in an answer: one wrong option of several, or parts of a question that has parts. */
import type { QuestionOption } from "../choices/schema";
import type { QuestionPart } from "../kind";
import {
  getQuestionKindDefinition,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type QuestionResponse,
} from "../table";

/**
 * Returns the options of a question of which exactly one is chosen and one is right, and whose choice alone decides the mark. Empty for other
 * questions.
 */
export function listOptionsOfOneKey(question: QuestionRecord): QuestionOption[] {
  const { options } = getQuestionKindDefinition(question.type);
  const offered = options?.decides ? options.offered(question) : [];
  return offered.filter(({ correct }) => correct).length === 1 ? offered : [];
}

/** Returns the parts of a question, each of which an answer has right or not. Empty for a kind of question without parts. */
export function listParts(question: QuestionRecord): QuestionPart[] {
  return getQuestionKindDefinition(question.type).parts?.offered(question) ?? [];
}

/** Returns the ids of the parts that an answer has not right. */
export function listMissedParts(question: QuestionRecord, response: QuestionResponse): string[] {
  return getQuestionKindDefinition(question.type).parts?.missed(question, response) ?? [];
}

/** Returns the score of an answer that misses exactly these parts. Returns null for a kind of question without parts. */
export function scoreMissedParts(question: QuestionRecord, missed: ReadonlySet<string>): number | null {
  return getQuestionKindDefinition(question.type).parts?.score(question, missed) ?? null;
}

/** The kinds of question whose stored answers can be read for options or parts. */
export const questionKindsWithOptionsOrParts: QuestionKind[] = listQuestionKinds(
  ({ options, parts }) => options !== undefined || parts !== undefined,
);
