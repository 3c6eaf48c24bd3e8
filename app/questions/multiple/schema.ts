import { z } from "zod";
import { createQuestionSchema } from "../base";
import { selectOptionsForRevisionHash } from "../choices/option-rules";
import { questionOptionSchema } from "../choices/schema";

export const multipleAnswerQuestionSchema = createQuestionSchema("multiple", {
  options: z.array(questionOptionSchema),
});
export type MultipleAnswerQuestion = z.infer<typeof multipleAnswerQuestionSchema>;

export function selectMultipleAnswerContentForRevisionHash({ options }: MultipleAnswerQuestion): unknown {
  return selectOptionsForRevisionHash(options);
}
