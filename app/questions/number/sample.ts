import type { FormFields } from "../kind";
import { formatNumber } from "./read-number";
import type { NumberQuestion } from "./schema";

/** Returns the form field of an answer. The wrong answer is 1 more than the highest number that is still right. */
export function composeSampleNumberAnswer({ answer, tolerance, language }: NumberQuestion, right: boolean): FormFields {
  return { number: [formatNumber(right ? answer : answer + tolerance + 1, language)] };
}
