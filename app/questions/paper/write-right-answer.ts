/** Writes the right answer to a question down with the letters of a paper, for who checks the keys. */

import { getQuestionKindDefinition, type QuestionRecord } from "../table";
import { drawForPaper } from "./paper";
import { paperLetters } from "./written-answers";

type Items = readonly { id: string }[];

/**
 * Returns the letters of the right answer on a paper with this seed: `b`, `a c`, `c a b` for steps in order, or `1c 2a` for a letter at each
 * number. Returns null if the question has no letters, because it asks for words or a number.
 */
export function writeRightLetters(question: QuestionRecord, seed: string): string | null {
  const fields = getQuestionKindDefinition(question.type).composeSampleAnswer(question, true);
  const ask = drawForPaper(question, seed);
  const letterOf = (items: Items, id = "") => paperLetters[items.findIndex((item) => item.id === id)] ?? "?";
  const letterForEachNumber = (prefix: string, numbered: Items, lettered: Items) =>
    numbered.map(({ id }, at) => `${at + 1}${letterOf(lettered, fields[`${prefix}-${id}`]?.[0])}`).join(" ");
  switch (ask.type) {
    case "single":
    case "case":
    case "multiple":
      return (fields.option ?? [])
        .map((id) => letterOf(ask.options, id))
        .sort()
        .join(" ");
    case "true-false":
      return letterOf(ask.reasons, fields.reason?.[0]);
    case "order":
      return ask.steps
        .toSorted((a, b) => Number(fields[`step-${a.id}`]?.[0]) - Number(fields[`step-${b.id}`]?.[0]))
        .map(({ id }) => letterOf(ask.steps, id))
        .join(" ");
    case "match":
      return letterForEachNumber("left", ask.lefts, ask.rights);
    case "sort":
      return letterForEachNumber("card", ask.cards, ask.categories);
    default:
      return null;
  }
}
