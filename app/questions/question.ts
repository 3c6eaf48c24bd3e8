/** Stored questions, with their right answers. They must not be sent to a browser: `question-view.ts` defines what may be sent. */
import { z } from "zod";
import {
  getQuestionKindDefinition,
  listQuestionKinds,
  type QuestionKind,
  type QuestionRecord,
  type SerializedQuestionRecord,
} from "./table";

const schemas = listQuestionKinds(() => true).map((type) => getQuestionKindDefinition(type).schema);

/** The schema of a stored question of any kind. */
export const questionRecordSchema = z.union(schemas) as z.ZodType<QuestionRecord, SerializedQuestionRecord>;

/** Returns whether a question has a score. A round also needs an answer to questions without one. */
export function isQuestionKindScored({ type }: { type: QuestionKind }): boolean {
  return getQuestionKindDefinition(type).scored;
}
