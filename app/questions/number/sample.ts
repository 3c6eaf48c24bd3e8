import type { FormFields } from "../kind";
import { writeNumber } from "./read-number";
import type { NumberQuestion } from "./schema";

/** The wrong answer is just outside the tolerance. */
export function composeSampleFields({ answer, tolerance, language }: NumberQuestion, right: boolean): FormFields {
  return { number: [writeNumber(right ? answer : answer + tolerance + 1, language)] };
}
