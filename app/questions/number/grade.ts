import type { NumericResponse } from "./fields";
import type { NumericQuestion } from "./schema";
import { isAcceptedOrEmptyUnit } from "./unit";

/** Returns the score of an answer: 1 if the number is within the tolerance and the unit is right or left out, else 0. */
export function gradeNumericResponse(question: NumericQuestion, { value, unit }: NumericResponse): number {
  return isAcceptedOrEmptyUnit(question, unit) && isWithinTolerance(question, value) ? 1 : 0;
}

/**
 * Returns whether a number differs from the right answer by at most the tolerance. Rounding errors of computers are ignored: for them, 0.4
 * - 0.3 is a little more than 0.1.
 */
export function isWithinTolerance(
  { answer, tolerance }: Pick<NumericQuestion, "answer" | "tolerance">,
  value: number,
): boolean {
  const inexact = 4 * Number.EPSILON * Math.max(Math.abs(answer), Math.abs(value), tolerance);
  return Math.abs(value - answer) <= tolerance + inexact;
}
