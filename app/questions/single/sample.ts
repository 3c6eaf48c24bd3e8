import type { PostedFormFields } from "../kind";
import type { SingleChoiceQuestion } from "./schema";

export function composeSampleSingleChoiceAnswerFields(
  { options }: SingleChoiceQuestion,
  right: boolean,
): PostedFormFields {
  return {
    option: options
      .filter(({ correct }) => correct === right)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}
