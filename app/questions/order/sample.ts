import type { FormFields } from "../kind";
import type { OrderQuestion } from "./schema";

/** Composes sample fields. The wrong answer is the reverse order. */
export function composeSampleOrderAnswer({ steps }: OrderQuestion, right: boolean): FormFields {
  return Object.fromEntries(steps.map(({ id }, at) => [`step-${id}`, [String(right ? at + 1 : steps.length - at)]]));
}
