import { z } from "zod";
import { questionSchema } from "../base";
import { choice } from "../choices/schema";

export const schema = questionSchema("order", {
  /** In the right order. */
  steps: z.array(z.strictObject({ ...choice.shape, feedback: z.string() })),
});
export type Order = z.infer<typeof schema>;

export function revised({ steps }: Order): unknown {
  return steps.map(({ text }) => text);
}
