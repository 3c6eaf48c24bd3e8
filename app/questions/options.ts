/** Right and wrong options, for kinds that have them. */
import type { Option } from "./choices/schema";
import { getKindDefinition, listKinds, type QuestionKind, type QuestionRecord, type Response } from "./table";

/** Empty for a kind that has none. */
export function listOptions(question: QuestionRecord): Option[] {
  return getKindDefinition(question.type).options?.offered(question) ?? [];
}

/** The ids of the options that an answer chose; empty for a kind that has none. */
export function listChosenOptions(response: Response): string[] {
  return getKindDefinition(response.type).options?.chosen(response) ?? [];
}

/** The kinds whose answers choose options, as stored. */
export const kindsWithOptions: QuestionKind[] = listKinds(({ options }) => options !== undefined);
