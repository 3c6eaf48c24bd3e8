import { z } from "zod";
import { createQuestionSchema } from "../base";
import { questionOptionSchema } from "../choices/schema";

export const singleChoiceQuestionSchema = createQuestionSchema("single", { options: z.array(questionOptionSchema) });
export type SingleChoiceQuestion = z.infer<typeof singleChoiceQuestionSchema>;

export function selectSingleChoiceContentForRevisionHash({ options }: SingleChoiceQuestion): unknown {
  return options.map(({ text, correct }) => [text, correct]);
}
