import type { Html } from "../base";
import type { StepOrderQuestionBeforeAnswer } from "./draw";
import type { StepOrderResponse } from "./fields";
import { isFollowedByCorrectStep } from "./grade";
import type { StepOrderQuestion } from "./schema";

export interface StepOrderQuestionAfterAnswer {
  type: "order";
  /**
   * The steps in the right order. `place`: the position that the learner gave the step, from 1. `correct`: whether the learner put the
   * right step directly after it.
   */
  steps: { html: Html; place: number; correct: boolean; feedback: Html }[];
}

export function composeStepOrderQuestionAfterAnswer(
  question: StepOrderQuestion,
  _ask: StepOrderQuestionBeforeAnswer,
  { steps: given }: StepOrderResponse,
): StepOrderQuestionAfterAnswer {
  const steps = question.steps.map(({ id, html, feedback }) => {
    return { html, place: given.indexOf(id) + 1, correct: isFollowedByCorrectStep(question, given, id), feedback };
  });
  return { type: "order", steps };
}
