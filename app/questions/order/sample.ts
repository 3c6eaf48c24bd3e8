import type { FormFields } from "../kind";
import type { OrderQuestion } from "./schema";

/** Returns the form fields of an answer. The wrong answer is the steps in reverse order. */
export function composeSampleOrderAnswer({ steps }: OrderQuestion, right: boolean): FormFields {
  return Object.fromEntries(steps.map(({ id }, at) => [`step-${id}`, [String(right ? at + 1 : steps.length - at)]]));
}
