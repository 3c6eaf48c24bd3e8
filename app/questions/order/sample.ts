import type { PostedFormFields } from "../kind";
import type { StepOrderQuestion } from "./schema";

/** Returns the form fields of an answer. The wrong answer is the steps in reverse order. */
export function composeSampleStepOrderAnswerFields({ steps }: StepOrderQuestion, right: boolean): PostedFormFields {
  return Object.fromEntries(steps.map(({ id }, at) => [`step-${id}`, [String(right ? at + 1 : steps.length - at)]]));
}
