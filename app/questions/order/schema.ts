import { z } from "zod";
import { createQuestionSchema } from "../base";
import { choiceSchema } from "../choices/schema";

export const orderQuestionSchema = createQuestionSchema("order", {
  /** The steps in the right order. */
  steps: z.array(z.strictObject({ ...choiceSchema.shape, feedback: z.string() })),
});
export type OrderQuestion = z.infer<typeof orderQuestionSchema>;

export function selectHashedOrderContent({ steps }: OrderQuestion): unknown {
  return steps.map(({ text }) => text);
}
