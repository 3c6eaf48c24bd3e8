/** Right and wrong options, for kinds that have them. */
import type { Option } from "./choices/schema";
import { kindOf, kindsWith, type QuestionKind, type QuestionRecord, type Response } from "./table";

/** Empty for a kind that has none. */
export function optionsOf(question: QuestionRecord): Option[] {
  return kindOf(question.type).options?.offered(question) ?? [];
}

/** The ids of the options that an answer chose; empty for a kind that has none. */
export function chosenOptions(response: Response): string[] {
  return kindOf(response.type).options?.chosen(response) ?? [];
}

/** The kinds whose answers choose options, as stored. */
export const kindsWithOptions: QuestionKind[] = kindsWith(({ options }) => options !== undefined);
