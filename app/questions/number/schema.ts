import { z } from "zod";
import { questionSchema } from "../base";
import { courseLanguages } from "../language";

export const schema = questionSchema("number", {
  answer: z.number(),
  /** How far from the answer is still right; 0 or more. */
  tolerance: z.number().min(0),
  /** Decimals of the answer as the author wrote it: they decide what one dot or comma means. */
  decimals: z.number().int().min(0),
  /** The first is shown beside the field, the others may be typed too. Empty: a bare number. */
  units: z.array(z.string()),
  /** Of the course: it decides which sign groups thousands. */
  language: z.enum(courseLanguages),
  feedback: z.string(),
  /** Known wrong values. */
  wrong: z.array(z.strictObject({ value: z.number(), feedback: z.string() })),
});
export type NumberQuestion = z.infer<typeof schema>;

export function composeRevisionContent({ answer, tolerance, units, wrong }: NumberQuestion): unknown {
  return [answer, tolerance, units, wrong.map(({ value }) => value)];
}
