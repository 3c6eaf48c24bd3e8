import { foldText } from "../typed/fold-text";
import type { NumberResponse } from "./fields";
import type { NumberQuestion } from "./schema";

/** Within the tolerance, in the unit that was asked for, or not. */
export function grade(question: NumberQuestion, { value, unit }: NumberResponse): number {
  return isUnit(question, unit) && isWithin(question, value) ? 1 : 0;
}

/** Floats hold most decimals only nearly: 0.4 - 0.3 is a little more than 0.1. */
export function isWithin({ answer, tolerance }: Pick<NumberQuestion, "answer" | "tolerance">, value: number): boolean {
  const inexact = 4 * Number.EPSILON * Math.max(Math.abs(answer), Math.abs(value), tolerance);
  return Math.abs(value - answer) <= tolerance + inexact;
}

/** A unit may be left out. Another one is wrong. */
export function isUnit({ units }: NumberQuestion, unit: string): boolean {
  return unit === "" || units.some((each) => foldText(each) === foldText(unit));
}
