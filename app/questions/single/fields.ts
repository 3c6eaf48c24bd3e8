import { readChosenId } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { SingleChoiceQuestion } from "./schema";

export const singleChoiceFieldInputMethods = { option: "chosen" } satisfies AnswerFieldInputMethods;

export interface SingleChoiceResponse {
  type: "single";
  option: string;
}

export function readSingleChoiceResponse(
  { options }: SingleChoiceQuestion,
  posted: PostedFormFields,
): SingleChoiceResponse | "choose-one" | "not-offered" {
  const option = readChosenId(posted.option, options, "choose-one");
  return option.ok ? { type: "single", option: option.value } : option.problem;
}
