import { isWithinTolerance } from "./grade";
import { parseTypedNumber } from "./parse-typed-number";
import type { NumericQuestion } from "./schema";

/** Returns the first number in a text that would be a right answer, as it is written, or null. */
export function findNumberInText(question: NumericQuestion, text: string): string | null {
  const written = text.match(/(?:(?<!\d)[-−–])?\d+(?:[.,]\d+)*/g) ?? [];
  const isRight = (number: string) => {
    const read = parseTypedNumber(number, question.language, question.decimals);
    return read !== null && isWithinTolerance(question, read.value);
  };
  return written.find(isRight) ?? null;
}
