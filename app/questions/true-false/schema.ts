import { z } from "zod";
import { questionSchema } from "../base";
import { option } from "../choices/schema";

export const schema = questionSchema("true-false", {
  answer: z.boolean(),
  /** Shown when the statement was judged wrongly. */
  feedback: z.string(),
  reasons: z.array(option),
});
export type TrueFalse = z.infer<typeof schema>;

export function revised({ answer, reasons }: TrueFalse): unknown {
  return [answer, reasons.map(({ text, correct }) => [text, correct])];
}
