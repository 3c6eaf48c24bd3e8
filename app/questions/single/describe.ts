import { createChoiceTextFinder } from "../choices/describe-choices";
import type { SingleChoiceResponse } from "./fields";
import type { SingleChoiceQuestion } from "./schema";

export function describeSingleChoiceResponse(
  { options }: SingleChoiceQuestion,
  { option }: SingleChoiceResponse,
): string[] {
  return [createChoiceTextFinder(options)(option)];
}
