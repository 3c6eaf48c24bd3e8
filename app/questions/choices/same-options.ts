import { isDeepStrictEqual } from "node:util";
import { getQuestionKindDefinition, type QuestionRecord } from "../table";
import { createRandomUint32Generator } from "./shuffle";

/**
 * Returns whether two revisions of a question offer a learner the same: the same options, cards, steps or gaps, in any order. An answer to
 * one can then be marked by the key of the other. The text that asks, the key and the feedback may differ.
 */
export function hasSameOptions(one: QuestionRecord, other: QuestionRecord): boolean {
  return one.type === other.type && isDeepStrictEqual(describeOptions(one), describeOptions(other));
}

/** Returns what a learner sees of a question before the answer, with its lists in the order of the ids. */
function describeOptions(question: QuestionRecord): unknown {
  const ask = getQuestionKindDefinition(question.type).draw(question, createRandomUint32Generator("options"));
  const sorted = Object.entries(ask).map(([name, value]) => [name, Array.isArray(value) ? sortById(value) : value]);
  return Object.fromEntries(sorted);
}

function sortById(list: readonly { id?: string }[]): unknown[] {
  return [...list].sort((a, b) => (a.id ?? "").localeCompare(b.id ?? ""));
}
