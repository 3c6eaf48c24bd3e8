import { isRightOption } from "../choices/option-rules";
import type { TrueFalseResponse } from "./fields";
import type { TrueFalseQuestion } from "./schema";

/** Returns 1 if the answer (true or false) and the reason are right, 0.5 if only the answer is right, and 0 if the answer is wrong. */
export function gradeTrueFalseResponse({ answer, reasons }: TrueFalseQuestion, response: TrueFalseResponse): number {
  if (response.answer !== answer) return 0;
  return isRightOption(reasons, response.reason) ? 1 : 0.5;
}
