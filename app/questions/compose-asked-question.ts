/** Draws a question: what a learner may see before the answer, in an order that depends on the seed. */
import { randomFrom, seedFrom } from "./choices/shuffle";
import type { AskedQuestion } from "./question-view";
import { getKindDefinition, type QuestionRecord } from "./table";

export interface QuestionPosition {
  /** Number of the question in its lesson, from 1. */
  number: number;
  total: number;
  case: AskedQuestion["case"];
  passage: { id: string; title: string };
}

/** The same question, seed and place always give the same result. Nothing in it is derived from the key. */
export function composeAskedQuestion(question: QuestionRecord, seed: string, placing: QuestionPosition): AskedQuestion {
  const { id, type, stem } = question;
  const { number, total, case: story, passage } = placing;
  const ask = getKindDefinition(type).draw(question, randomFrom(seedFrom(seed, id)));
  return { id, type, number, total, stem, case: story, passage, ask };
}
