import { isRightOption } from "../choices/option-rules";
import type { CaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

/** Returns 1 if the chosen option is right, else 0. The explanation does not count, because learners judge it themselves. */
export function gradeCaseResponse({ options }: CaseQuestion, response: CaseResponse): number {
  return isRightOption(options, response.option) ? 1 : 0;
}
