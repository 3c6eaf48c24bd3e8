import { z } from "zod";
import { questionSchema } from "../base";
import { optionSchema } from "../choices/schema";

export const schema = questionSchema("multiple", { options: z.array(optionSchema) });
export type Multiple = z.infer<typeof schema>;

export function composeRevisionContent({ options }: Multiple): unknown {
  return options.map(({ text, correct }) => [text, correct]);
}
