import { z } from "zod";
import { questionSchema } from "../base";
import { optionSchema } from "../choices/schema";
import { rubricSchema } from "../rubric/schema";

export const schema = questionSchema("case", { options: z.array(optionSchema), rubric: rubricSchema.optional() });
export type CaseQuestion = z.infer<typeof schema>;

export function composeRevisionContent({ options, rubric: judged = [] }: CaseQuestion): unknown {
  return [options.map(({ text, correct }) => [text, correct]), judged];
}
