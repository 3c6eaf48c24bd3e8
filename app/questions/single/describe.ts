import { createChoiceTextFinder } from "../choices/describe-choices";
import type { SingleAnswerResponse } from "./fields";
import type { SingleAnswerQuestion } from "./schema";

export function describeSingleAnswerResponse(
  { options }: SingleAnswerQuestion,
  { option }: SingleAnswerResponse,
): string[] {
  return [createChoiceTextFinder(options)(option)];
}
