import { getQuestionKindDefinition, type QuestionRecord } from "../table";
import { createRandomUint32Generator } from "./shuffle";

/** Returns the texts that a question offers before the answer: its options, cards or steps, in any order. A text with gaps offers none. */
export function listShownTexts(question: QuestionRecord): string[] {
  const ask = getQuestionKindDefinition(question.type).draw(question, createRandomUint32Generator("texts"));
  return Object.values(ask)
    .flat()
    .flatMap((item: unknown) =>
      typeof item === "object" && item !== null && "text" in item && typeof item.text === "string" ? [item.text] : [],
    );
}
