import { z } from "zod";
import { questionSchema } from "../base";
import { option } from "../choices/schema";
import { rubric } from "../rubric/schema";

export const schema = questionSchema("case", { options: z.array(option), rubric: rubric.optional() });
export type CaseQuestion = z.infer<typeof schema>;

export function revised({ options, rubric: judged = [] }: CaseQuestion): unknown {
  return [options.map(({ text, correct }) => [text, correct]), judged];
}
