import type { FormFields } from "../kind";
import { formatNumber } from "./read-number";
import type { NumberQuestion } from "./schema";

/** The wrong answer is just outside the tolerance. */
export function composeSampleNumberAnswer({ answer, tolerance, language }: NumberQuestion, right: boolean): FormFields {
  return { number: [formatNumber(right ? answer : answer + tolerance + 1, language)] };
}
