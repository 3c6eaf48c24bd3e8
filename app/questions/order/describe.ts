import { createChoiceTextFinder } from "../choices/describe-choices";
import type { StepOrderResponse } from "./fields";
import type { StepOrderQuestion } from "./schema";

export function describeStepOrderResponse({ steps }: StepOrderQuestion, response: StepOrderResponse): string[] {
  return response.steps.map(createChoiceTextFinder(steps));
}
