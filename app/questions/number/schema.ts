import { z } from "zod";
import { createQuestionSchema } from "../base";
import { courseLanguages } from "../language";

export const numberQuestionSchema = createQuestionSchema("number", {
  answer: z.number(),
  /** The largest difference from the answer that is still right; 0 or more. */
  tolerance: z.number().min(0),
  /** Number of decimals of the answer as written. It decides how a single dot or comma is read. */
  decimals: z.number().int().min(0),
  /** The first unit is shown beside the field; others may be typed too. It is empty for a number without a unit. */
  units: z.array(z.string()),
  /** Language of the course, which decides which sign groups thousands. */
  language: z.enum(courseLanguages),
  feedback: z.string(),
  /** Wrong values with their own feedback. */
  wrong: z.array(z.strictObject({ value: z.number(), feedback: z.string() })),
});
export type NumberQuestion = z.infer<typeof numberQuestionSchema>;

export function selectHashedNumberContent({ answer, tolerance, units, wrong }: NumberQuestion): unknown {
  return [answer, tolerance, units, wrong.map(({ value }) => value)];
}
