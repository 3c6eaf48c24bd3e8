import { z } from "zod";
import { questionSchema } from "../base";
import { optionSchema } from "../choices/schema";

export const schema = questionSchema("single", { options: z.array(optionSchema) });
export type Single = z.infer<typeof schema>;

export function composeRevisionContent({ options }: Single): unknown {
  return options.map(({ text, correct }) => [text, correct]);
}
