import { z } from "zod";
import { createQuestionSchema } from "../base";
import { questionOptionSchema } from "../choices/schema";
import { rubricSchema } from "../rubric/schema";

export const caseQuestionSchema = createQuestionSchema("case", {
  options: z.array(questionOptionSchema),
  rubric: rubricSchema.optional(),
});
export type CaseQuestion = z.infer<typeof caseQuestionSchema>;

export function selectCaseContentForRevisionHash({ options, rubric: judged = [] }: CaseQuestion): unknown {
  return [options.map(({ text, correct }) => [text, correct]), judged];
}
