import type { CaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

/** Right or wrong; the explanation is the learner's to judge. */
export function grade({ options }: CaseQuestion, response: CaseResponse): number {
  return options.some(({ id, correct }) => id === response.option && correct) ? 1 : 0;
}
