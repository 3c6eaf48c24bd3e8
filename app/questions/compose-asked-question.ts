/** Composes what a learner may see of a question before the answer. The order of its choices depends on a seed. */
import { createRandomUint32Generator, hashTextsToSeed } from "./choices/shuffle";
import type { AskedQuestion } from "./question-view";
import { getQuestionKindDefinition, type QuestionRecord } from "./table";

interface QuestionPosition {
  number: AskedQuestion["number"];
  total: number;
  case: AskedQuestion["case"];
  passage: { id: string; title: string };
}

/**
 * Returns what a learner sees of a question before the answer. The same arguments always give the same result. It contains nothing that
 * reveals the right answer.
 */
export function composeAskedQuestion(
  question: QuestionRecord,
  seed: string,
  position: QuestionPosition,
): AskedQuestion {
  const { id, type, stem } = question;
  const { number, total, case: story, passage } = position;
  const ask = getQuestionKindDefinition(type).draw(question, createRandomUint32Generator(hashTextsToSeed(seed, id)));
  return { id, type, number, total, stem, case: story, passage, ask };
}
