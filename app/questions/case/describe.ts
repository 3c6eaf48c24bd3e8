import { createChoiceTextFinder } from "../choices/describe-choices";
import type { CaseResponse } from "./fields";
import type { CaseQuestion } from "./schema";

export function describeCaseResponse({ options }: CaseQuestion, { option, text }: CaseResponse): string[] {
  return [createChoiceTextFinder(options)(option), ...(text === undefined ? [] : [text])];
}
