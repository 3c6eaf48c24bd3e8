/** A question as the server keeps it: with key and feedback. It is never sent to a browser; `question-view.ts` has what may be. */
import { z } from "zod";
import { getKindDefinition, listKinds, type QuestionKind, type QuestionRecord } from "./table";

const schemas = listKinds(() => true).map((type) => getKindDefinition(type).schema);

/** Reads a stored record of any kind. */
export const questionRecord = z.union(schemas) as z.ZodType<QuestionRecord>;

/** Whether it counts for a score; every question must be answered. */
export function isScored({ type }: { type: QuestionKind }): boolean {
  return getKindDefinition(type).scored;
}
