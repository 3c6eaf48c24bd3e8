import { isDeepStrictEqual } from "node:util";
import { getQuestionKindDefinition, type QuestionRecord } from "../table";

/**
 * Returns whether two revisions of a question with the same options have the same key: the same answers are right. The text that asks, the
 * order of the options in the file and the feedback may differ.
 */
export function hasSameKey(one: QuestionRecord, other: QuestionRecord): boolean {
  return one.revision === other.revision || isDeepStrictEqual(describeKey(one), describeKey(other));
}

function describeKey(question: QuestionRecord): unknown {
  const { options, composeSampleAnswer, selectContentForRevisionHash } = getQuestionKindDefinition(question.type);
  if (!options) return selectContentForRevisionHash(question);
  const offered = options.offered(question).map(({ id, correct }) => `${id} ${correct}`);
  const fields = Object.entries(composeSampleAnswer(question, true)).map(([name, values]) => [name, values.toSorted()]);
  return [offered.sort(), Object.fromEntries(fields)];
}
