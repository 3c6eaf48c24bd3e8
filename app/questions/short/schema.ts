import { z } from "zod";
import { createQuestionSchema } from "../base";
import { rubricSchema } from "../rubric/schema";

export const shortAnswerQuestionSchema = createQuestionSchema("short", {
  rubric: rubricSchema,
  /** An example of a good answer, as HTML. */
  model: z.string(),
  pitfalls: z.array(z.strictObject({ html: z.string(), feedback: z.string() })),
});
export type ShortAnswerQuestion = z.infer<typeof shortAnswerQuestionSchema>;

export function selectShortAnswerContentForRevisionHash({ rubric: judged }: ShortAnswerQuestion): unknown {
  return judged;
}
