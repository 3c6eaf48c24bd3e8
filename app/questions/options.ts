/** Options of a question or an answer, for kinds that have options. */
import type { Option } from "./choices/schema";
import { getKindDefinition, listKinds, type QuestionKind, type QuestionRecord, type Response } from "./table";

/** Returns nothing for a kind without options. */
export function listOptions(question: QuestionRecord): Option[] {
  return getKindDefinition(question.type).options?.offered(question) ?? [];
}

/** Returns the ids of the chosen options; it is empty for a kind without options. */
export function listChosenOptions(response: Response): string[] {
  return getKindDefinition(response.type).options?.chosen(response) ?? [];
}

/** The kinds whose stored answers contain ids of options. */
export const kindsWithOptions: QuestionKind[] = listKinds(({ options }) => options !== undefined);
