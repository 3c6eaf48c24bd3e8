import { z } from "zod";
import { questionSchema } from "../base";
import { choiceSchema } from "../choices/schema";

export const schema = questionSchema("order", {
  /** The steps in the right order. */
  steps: z.array(z.strictObject({ ...choiceSchema.shape, feedback: z.string() })),
});
export type Order = z.infer<typeof schema>;

export function composeRevisionContent({ steps }: Order): unknown {
  return steps.map(({ text }) => text);
}
