import { z } from "zod";
import { questionSchema } from "../base";
import { rubricSchema } from "../rubric/schema";

export const schema = questionSchema("short", {
  rubric: rubricSchema,
  /** An example of a good answer. */
  model: z.string(),
  pitfalls: z.array(z.strictObject({ html: z.string(), feedback: z.string() })),
});
export type Short = z.infer<typeof schema>;

export function composeRevisionContent({ rubric: judged }: Short): unknown {
  return judged;
}
