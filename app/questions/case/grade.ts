import type { CaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

/** Returns 1 if the chosen option is right, else 0. The explanation does not count, because learners judge it themselves. */
export function gradeCaseResponse({ options }: CaseQuestion, response: CaseResponse): number {
  return options.some(({ id, correct }) => id === response.option && correct) ? 1 : 0;
}
