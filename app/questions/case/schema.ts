import { z } from "zod";
import { createQuestionSchema } from "../base";
import { selectOptionsForRevisionHash } from "../choices/option-rules";
import { questionOptionSchema } from "../choices/schema";
import { rubricSchema } from "../rubric/schema";

export const caseQuestionSchema = createQuestionSchema("case", {
  options: z.array(questionOptionSchema),
  rubric: rubricSchema.optional(),
});
export type CaseQuestion = z.infer<typeof caseQuestionSchema>;

export function selectCaseContentForRevisionHash({ options, rubric: judged = [] }: CaseQuestion): unknown {
  return [selectOptionsForRevisionHash(options), judged];
}
