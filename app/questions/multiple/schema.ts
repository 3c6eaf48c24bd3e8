import { z } from "zod";
import { questionSchema } from "../base";
import { option } from "../choices/schema";

export const schema = questionSchema("multiple", { options: z.array(option) });
export type Multiple = z.infer<typeof schema>;

export function revised({ options }: Multiple): unknown {
  return options.map(({ text, correct }) => [text, correct]);
}
