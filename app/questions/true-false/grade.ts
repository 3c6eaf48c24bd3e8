import type { TrueFalseResponse } from "./fields";
import type { TrueFalseQuestion } from "./schema";

/** Returns half for the answer and half for the reason. The reason counts only if the answer is right. */
export function gradeTrueFalseResponse({ answer, reasons }: TrueFalseQuestion, response: TrueFalseResponse): number {
  if (response.answer !== answer) return 0;
  return reasons.some(({ id, correct }) => id === response.reason && correct) ? 1 : 0.5;
}
