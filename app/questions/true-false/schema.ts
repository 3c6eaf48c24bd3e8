import { z } from "zod";
import { createQuestionSchema } from "../base";
import { selectOptionsForRevisionHash } from "../choices/option-rules";
import { questionOptionSchema } from "../choices/schema";

export const trueFalseQuestionSchema = createQuestionSchema("true-false", {
  answer: z.boolean(),
  /** The feedback if the learner chose wrongly whether the statement is true. */
  feedback: z.string(),
  reasons: z.array(questionOptionSchema),
});
export type TrueFalseQuestion = z.infer<typeof trueFalseQuestionSchema>;

export function selectTrueFalseContentForRevisionHash({ answer, reasons }: TrueFalseQuestion): unknown {
  return [answer, selectOptionsForRevisionHash(reasons)];
}
