/** Options of a question or an answer, for kinds that have options. */
import type { Option } from "./choices/schema";
import {
  getKindDefinition,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type QuestionResponse,
} from "./table";

/** Returns nothing for a kind without options. */
export function listOptions(question: QuestionRecord): Option[] {
  return getKindDefinition(question.type).options?.offered(question) ?? [];
}

/** Returns the ids of the chosen options; it is empty for a kind without options. */
export function listChosenOptionIds(response: QuestionResponse): string[] {
  return getKindDefinition(response.type).options?.chosen(response) ?? [];
}

/** The kinds whose stored answers contain ids of options. */
export const kindsWithOptions: QuestionKind[] = listQuestionKinds(({ options }) => options !== undefined);
