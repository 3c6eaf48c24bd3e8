import { z } from "zod";
import { createQuestionSchema } from "../base";
import { optionSchema } from "../choices/schema";

export const singleAnswerQuestionSchema = createQuestionSchema("single", { options: z.array(optionSchema) });
export type SingleAnswerQuestion = z.infer<typeof singleAnswerQuestionSchema>;

export function selectHashedSingleAnswerContent({ options }: SingleAnswerQuestion): unknown {
  return options.map(({ text, correct }) => [text, correct]);
}
