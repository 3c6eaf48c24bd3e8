import { listOptionIds } from "../choices/option-rules";
import type { PostedFormFields } from "../kind";
import type { TrueFalseQuestion } from "./schema";

export function composeSampleTrueFalseAnswerFields(
  { answer, reasons }: TrueFalseQuestion,
  right: boolean,
): PostedFormFields {
  return {
    answer: [String(answer === right)],
    reason: listOptionIds(reasons, right).slice(0, 1),
  };
}
