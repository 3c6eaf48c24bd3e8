import type { Html } from "../base";
import type { AskedOrderQuestion } from "./draw";
import type { OrderResponse } from "./fields";
import { isFollowedByRightStep } from "./grade";
import type { OrderQuestion } from "./schema";

export interface MarkedOrderQuestion {
  type: "order";
  /**
   * The steps in the right order. `place`: the position that the learner gave the step, from 1. `correct`: whether the learner put the
   * right step directly after it.
   */
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
