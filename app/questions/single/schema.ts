import { z } from "zod";
import { createQuestionSchema } from "../base";
import { selectOptionsForRevisionHash } from "../choices/option-rules";
import { questionOptionSchema } from "../choices/schema";

export const singleChoiceQuestionSchema = createQuestionSchema("single", { options: z.array(questionOptionSchema) });
export type SingleChoiceQuestion = z.infer<typeof singleChoiceQuestionSchema>;

export function selectSingleChoiceContentForRevisionHash({ options }: SingleChoiceQuestion): unknown {
  return selectOptionsForRevisionHash(options);
}
