import { isRightOption } from "../choices/option-rules";
import type { SingleChoiceResponse } from "./fields";
import type { SingleChoiceQuestion } from "./schema";

/** Returns 1 if the chosen option is right, else 0. */
export function gradeSingleChoiceResponse({ options }: SingleChoiceQuestion, response: SingleChoiceResponse): number {
  return isRightOption(options, response.option) ? 1 : 0;
}
