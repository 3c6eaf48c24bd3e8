import { z } from "zod";
import { createQuestionSchema } from "../base";
import { rubricSchema } from "../rubric/schema";

export const selfAssessedTextQuestionSchema = createQuestionSchema("short", {
  rubric: rubricSchema,
  /** An example of a good answer, as HTML. */
  model: z.string(),
  pitfalls: z.array(z.strictObject({ html: z.string(), feedback: z.string() })),
});
export type SelfAssessedTextQuestion = z.infer<typeof selfAssessedTextQuestionSchema>;

export function selectSelfAssessedTextContentForRevisionHash({ rubric: judged }: SelfAssessedTextQuestion): unknown {
  return judged;
}
