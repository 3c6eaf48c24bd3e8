import { listOptionIds } from "../choices/option-rules";
import type { PostedFormFields } from "../kind";
import type { CaseQuestion } from "./schema";

export function composeSampleCaseAnswerFields({ options }: CaseQuestion, right: boolean): PostedFormFields {
  return {
    option: listOptionIds(options, right).slice(0, 1),
  };
}
