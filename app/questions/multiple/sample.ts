import type { PostedFormFields } from "../kind";
import type { MultipleAnswerQuestion } from "./schema";

export function composeSampleMultipleAnswerFields(
  { options }: MultipleAnswerQuestion,
  right: boolean,
): PostedFormFields {
  return { option: options.filter(({ correct }) => correct === right).map(({ id }) => id) };
}
