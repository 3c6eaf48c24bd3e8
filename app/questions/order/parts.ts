import type { QuestionParts } from "../kind";
import type { StepOrderResponse } from "./fields";
import { isFollowedByCorrectStep } from "./grade";
import type { StepOrderQuestion } from "./schema";

/** The seams: each step but the last one is directly followed by the right step, or not. */
export const stepOrderParts: QuestionParts<StepOrderQuestion, StepOrderResponse> = {
  offered: ({ steps }) => seamsOf(steps).map(({ id, text }, at) => ({ id, text: `${text} → ${steps[at + 1]?.text}` })),
  missed: (question, { steps }) =>
    seamsOf(question.steps)
      .filter(({ id }) => !isFollowedByCorrectStep(question, steps, id))
      .map(({ id }) => id),
  score: ({ steps }, missed) => 1 - missed.size / (steps.length - 1),
};

const seamsOf = <Step>(steps: readonly Step[]) => steps.slice(0, -1);
