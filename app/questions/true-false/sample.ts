import type { FormFields } from "../kind";
import type { TrueFalseQuestion } from "./schema";

export function composeSampleTrueFalseAnswer({ answer, reasons }: TrueFalseQuestion, right: boolean): FormFields {
  return {
    answer: [String(answer === right)],
    reason: reasons
      .filter(({ correct }) => correct === right)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}
