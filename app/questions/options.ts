/** The options of a question and the chosen options of an answer, for all kinds of question that have options. */
import type { QuestionOption } from "./choices/schema";
import {
  getQuestionKindDefinition,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type QuestionResponse,
} from "./table";

/** Returns the options of a question; an empty list for a kind of question without options. */
export function listOptions(question: QuestionRecord): QuestionOption[] {
  return getQuestionKindDefinition(question.type).options?.offered(question) ?? [];
}

/** Returns the ids of the options that were chosen in an answer; an empty list for a kind of question without options. */
export function listChosenOptionIds(response: QuestionResponse): string[] {
  return getQuestionKindDefinition(response.type).options?.chosen(response) ?? [];
}

/** The kinds of question whose stored answers contain ids of options. */
export const questionKindsWithOptions: QuestionKind[] = listQuestionKinds(({ options }) => options !== undefined);
