import { z } from "zod";
import { questionSchema } from "../base";
import { optionSchema } from "../choices/schema";

export const schema = questionSchema("true-false", {
  answer: z.boolean(),
  /** Shown if the learner judged the statement wrongly. */
  feedback: z.string(),
  reasons: z.array(optionSchema),
});
export type TrueFalse = z.infer<typeof schema>;

export function composeRevisionContent({ answer, reasons }: TrueFalse): unknown {
  return [answer, reasons.map(({ text, correct }) => [text, correct])];
}
