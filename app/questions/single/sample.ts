import type { FormFields } from "../kind";
import type { SingleAnswerQuestion } from "./schema";

export function composeSampleSingleAnswer({ options }: SingleAnswerQuestion, right: boolean): FormFields {
  return {
    option: options
      .filter(({ correct }) => correct === right)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}
