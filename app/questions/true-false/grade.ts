import type { TrueFalseResponse } from "./fields";
import type { TrueFalse } from "./schema";

/** Half for the answer, half for the reason; the second only with the first. */
export function grade({ answer, reasons }: TrueFalse, response: TrueFalseResponse): number {
  if (response.answer !== answer) return 0;
  return reasons.some(({ id, correct }) => id === response.reason && correct) ? 1 : 0.5;
}
