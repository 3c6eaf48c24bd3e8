import type { PostedFormFields } from "../kind";
import type { CaseQuestion } from "./schema";

export function composeSampleCaseAnswerFields({ options }: CaseQuestion, right: boolean): PostedFormFields {
  return {
    option: options
      .filter(({ correct }) => correct === right)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}
