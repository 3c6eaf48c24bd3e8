import type { PostedFormFields } from "../kind";
import { formatNumber } from "./parse-typed-number";
import type { NumericQuestion } from "./schema";

/** Returns the form field of an answer. The wrong answer is 1 more than the highest number that is still right. */
export function composeSampleNumericAnswerFields(
  { answer, tolerance, language }: NumericQuestion,
  right: boolean,
): PostedFormFields {
  return { number: [formatNumber(right ? answer : answer + tolerance + 1, language)] };
}
