import { listOptionIds } from "../choices/option-rules";
import type { PostedFormFields } from "../kind";
import type { SingleChoiceQuestion } from "./schema";

export function composeSampleSingleChoiceAnswerFields(
  { options }: SingleChoiceQuestion,
  right: boolean,
): PostedFormFields {
  return {
    option: listOptionIds(options, right).slice(0, 1),
  };
}
