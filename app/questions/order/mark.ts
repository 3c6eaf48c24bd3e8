import type { Html } from "../base";
import type { AskedOrderQuestion } from "./draw";
import type { OrderResponse } from "./fields";
import { isFollowedByRightStep } from "./grade";
import type { OrderQuestion } from "./schema";

export interface MarkedOrderQuestion {
  type: "order";
  /** In the right order. `place`: the learner's position for the step, from 1. `correct`: whether the right step follows it there. */
  steps: { html: Html; place: number; correct: boolean; feedback: Html }[];
}

export function composeMarkedOrderQuestion(
  question: OrderQuestion,
  _ask: AskedOrderQuestion,
  { steps: given }: OrderResponse,
): MarkedOrderQuestion {
  const steps = question.steps.map(({ id, html, feedback }) => {
    return { html, place: given.indexOf(id) + 1, correct: isFollowedByRightStep(question, given, id), feedback };
  });
  return { type: "order", steps };
}
