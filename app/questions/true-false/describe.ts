import { createChoiceTextFinder } from "../choices/describe-choices";
import type { TrueFalseResponse } from "./fields";
import type { TrueFalseQuestion } from "./schema";

export function describeTrueFalseResponse(
  { reasons }: TrueFalseQuestion,
  { answer, reason }: TrueFalseResponse,
): string[] {
  return [String(answer), createChoiceTextFinder(reasons)(reason)];
}
