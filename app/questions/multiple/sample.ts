import type { FormFields } from "../kind";
import type { MultipleAnswerQuestion } from "./schema";

export function composeSampleMultipleAnswer({ options }: MultipleAnswerQuestion, right: boolean): FormFields {
  return { option: options.filter(({ correct }) => correct === right).map(({ id }) => id) };
}
