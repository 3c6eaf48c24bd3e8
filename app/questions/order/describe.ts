import { findChoiceText } from "../choices/describe-choices";
import type { OrderResponse } from "./fields";
import type { Order } from "./schema";

export function describe({ steps }: Order, response: OrderResponse): string[] {
  return response.steps.map(findChoiceText(steps));
}
