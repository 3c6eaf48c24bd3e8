import { z } from "zod";
import { createQuestionSchema } from "../base";
import { courseLanguages } from "../language";

export const numericQuestionSchema = createQuestionSchema("number", {
  answer: z.number(),
  /** The largest difference from the right answer that still counts as right; 0 or more. */
  tolerance: z.number().min(0),
  /** How many decimals the author wrote in the answer. It decides how a single dot or comma in a learner's answer is read. */
  decimals: z.number().int().min(0),
  /** The units that a learner may type. The page shows the first one beside the field. Empty for a number without a unit. */
  units: z.array(z.string()),
  /** The language of the course. It decides whether a dot or a comma separates thousands. */
  language: z.enum(courseLanguages),
  feedback: z.string(),
  /** Common wrong numbers, each with its own feedback. */
  wrong: z.array(z.strictObject({ value: z.number(), feedback: z.string() })),
});
export type NumericQuestion = z.infer<typeof numericQuestionSchema>;

export function selectNumericContentForRevisionHash({ answer, tolerance, units, wrong }: NumericQuestion): unknown {
  return [answer, tolerance, units, wrong.map(({ value }) => value)];
}
