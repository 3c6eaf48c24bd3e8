import { z } from "zod";
import { createQuestionSchema } from "../base";
import { choiceSchema } from "../choices/schema";

export const matchQuestionSchema = createQuestionSchema("match", {
  pairs: z.array(z.strictObject({ left: choiceSchema, right: choiceSchema, feedback: z.string() })),
  /** Right-hand texts that match nothing. */
  extras: z.array(z.strictObject({ right: choiceSchema, feedback: z.string() })),
});
export type MatchQuestion = z.infer<typeof matchQuestionSchema>;

export function selectHashedMatchContent({ pairs, extras }: MatchQuestion): unknown {
  return [pairs.map(({ left, right }) => [left.text, right.text]), extras.map(({ right }) => right.text)];
}

/** Returns all right-hand texts. */
export function listRightHandChoices({ pairs, extras }: MatchQuestion) {
  return [...pairs, ...extras].map(({ right }) => right);
}
