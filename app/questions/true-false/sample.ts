import type { FormFields } from "../kind";
import type { TrueFalse } from "./schema";

export function composeSampleFields({ answer, reasons }: TrueFalse, right: boolean): FormFields {
  return {
    answer: [String(answer === right)],
    reason: reasons
      .filter(({ correct }) => correct === right)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}
