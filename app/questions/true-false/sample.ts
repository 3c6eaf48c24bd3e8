import type { PostedFormFields } from "../kind";
import type { TrueFalseQuestion } from "./schema";

export function composeSampleTrueFalseAnswerFields(
  { answer, reasons }: TrueFalseQuestion,
  right: boolean,
): PostedFormFields {
  return {
    answer: [String(answer === right)],
    reason: reasons
      .filter(({ correct }) => correct === right)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}
