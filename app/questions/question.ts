/** A question as stored on the server, with key and feedback. Never send it to a browser: `question-view.ts` has what may be sent. */
import { z } from "zod";
import {
  getKindDefinition,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type StoredQuestionRecord,
} from "./table";

const schemas = listQuestionKinds(() => true).map((type) => getKindDefinition(type).schema);

/** Parses a stored record of any kind. */
export const questionRecordSchema = z.union(schemas) as z.ZodType<QuestionRecord, StoredQuestionRecord>;

/** Returns whether it counts for a score. Every question must be answered, scored or not. */
export function isScored({ type }: { type: QuestionKind }): boolean {
  return getKindDefinition(type).scored;
}
