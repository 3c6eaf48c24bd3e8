import { listOptionIds } from "../choices/option-rules";
import type { PostedFormFields } from "../kind";
import type { MultipleAnswerQuestion } from "./schema";

export function composeSampleMultipleAnswerFields(
  { options }: MultipleAnswerQuestion,
  right: boolean,
): PostedFormFields {
  return { option: listOptionIds(options, right) };
}
