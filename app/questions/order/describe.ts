import { createChoiceTextFinder } from "../choices/describe-choices";
import type { OrderResponse } from "./fields";
import type { OrderQuestion } from "./schema";

export function describeOrderResponse({ steps }: OrderQuestion, response: OrderResponse): string[] {
  return response.steps.map(createChoiceTextFinder(steps));
}
