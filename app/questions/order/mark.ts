import type { Html } from "../base";
import type { OrderAsk } from "./draw";
import type { OrderResponse } from "./fields";
import { isFollowedRightly } from "./grade";
import type { Order } from "./schema";

export interface OrderMarked {
  type: "order";
  /** In the right order. `place`: the learner's position for the step, from 1. `correct`: whether the right step follows it there. */
  steps: { html: Html; place: number; correct: boolean; feedback: Html }[];
}

export function mark(question: Order, _ask: OrderAsk, { steps: given }: OrderResponse): OrderMarked {
  const steps = question.steps.map(({ id, html, feedback }) => {
    return { html, place: given.indexOf(id) + 1, correct: isFollowedRightly(question, given, id), feedback };
  });
  return { type: "order", steps };
}
