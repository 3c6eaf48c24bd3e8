import { normalizeTypedAnswer } from "../typed/normalize-typed-answer";
import type { NumberResponse } from "./fields";
import type { NumberQuestion } from "./schema";

/** Returns 1 if the number is within the tolerance and the unit is right; else 0. */
export function gradeNumberResponse(question: NumberQuestion, { value, unit }: NumberResponse): number {
  return isAcceptedUnit(question, unit) && isWithinTolerance(question, value) ? 1 : 0;
}

/** Computers store most decimals inexactly: 0.4 - 0.3 is a little more than 0.1. */
export function isWithinTolerance(
  { answer, tolerance }: Pick<NumberQuestion, "answer" | "tolerance">,
  value: number,
): boolean {
  const inexact = 4 * Number.EPSILON * Math.max(Math.abs(answer), Math.abs(value), tolerance);
  return Math.abs(value - answer) <= tolerance + inexact;
}

/** A unit may be left out. Another unit is wrong. */
export function isAcceptedUnit({ units }: NumberQuestion, unit: string): boolean {
  return unit === "" || units.some((each) => normalizeTypedAnswer(each) === normalizeTypedAnswer(unit));
}
