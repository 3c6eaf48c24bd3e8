import type { CaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

/** Returns 1 or 0. The explanation does not count, because the learner judges it. */
export function gradeCaseResponse({ options }: CaseQuestion, response: CaseResponse): number {
  return options.some(({ id, correct }) => id === response.option && correct) ? 1 : 0;
}
