import { z } from "zod";
import { createQuestionSchema } from "../base";
import { storedChoiceSchema } from "../choices/schema";

export const stepOrderQuestionSchema = createQuestionSchema("order", {
  /** The steps in the right order. */
  steps: z.array(z.strictObject({ ...storedChoiceSchema.shape, feedback: z.string() })),
});
export type StepOrderQuestion = z.infer<typeof stepOrderQuestionSchema>;

export function selectStepOrderContentForRevisionHash({ steps }: StepOrderQuestion): unknown {
  return steps.map(({ text }) => text);
}
