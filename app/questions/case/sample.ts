import type { FormFields } from "../kind";
import type { CaseQuestion } from "./schema";

export function composeSampleCaseAnswer({ options }: CaseQuestion, right: boolean): FormFields {
  return {
    option: options
      .filter(({ correct }) => correct === right)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}
