import { z } from "zod";
import { questionSchema } from "../base";
import { option } from "../choices/schema";

export const schema = questionSchema("single", { options: z.array(option) });
export type Single = z.infer<typeof schema>;

export function revised({ options }: Single): unknown {
  return options.map(({ text, correct }) => [text, correct]);
}
