/** Stored questions, with their right answers. They must not be sent to a browser: `question-view.ts` defines what may be sent. */
import { z } from "zod";
import {
  getQuestionKindDefinition,
  listQuestionKinds,
  type QuestionRecord,
  type SerializedQuestionRecord,
} from "./table";

const schemas = listQuestionKinds(() => true).map((type) => getQuestionKindDefinition(type).schema);

/** The schema of a stored question of any kind. */
export const questionRecordSchema = z.union(schemas) as z.ZodType<QuestionRecord, SerializedQuestionRecord>;

/** Returns whether answers to questions of this kind have a score. */
export function isQuestionKindScored({ type }: Pick<QuestionRecord, "type">): boolean {
  return getQuestionKindDefinition(type).scored;
}

/** Returns whether a question counts for the score of a round. A round also needs an answer to other questions, except to look-backs. */
export function isQuestionScored(question: Pick<QuestionRecord, "type" | "role">): boolean {
  return isQuestionKindScored(question) && !isLookBack(question);
}

/**
 * Returns whether a question looks back on an earlier lesson. A round asks it, but is complete without its answer, and nothing counts it:
 * no score, no progress and no statistics.
 */
export function isLookBack({ role }: Pick<QuestionRecord, "role">): boolean {
  return role === "lookback";
}

/** Returns whether two questions reveal each other's answers. */
export function areEnemies(one: QuestionRecord, other: QuestionRecord): boolean {
  return one.enemies.includes(other.id) || other.enemies.includes(one.id);
}
