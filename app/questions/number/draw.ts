import type { NumericQuestion } from "./schema";

export interface NumericQuestionBeforeAnswer {
  type: "number";
  /** The unit that the page shows beside the field, such as "procent", or null. */
  unit: string | null;
}

export function composeNumericQuestionBeforeAnswer({ units }: NumericQuestion): NumericQuestionBeforeAnswer {
  return { type: "number", unit: units[0] ?? null };
}
