import { createChoiceTextFinder } from "../choices/describe-choices";
import type { MultipleAnswerResponse } from "./fields";
import type { MultipleAnswerQuestion } from "./schema";

export function describeMultipleAnswerResponse(
  { options }: MultipleAnswerQuestion,
  response: MultipleAnswerResponse,
): string[] {
  return response.options.map(createChoiceTextFinder(options));
}
