import { z } from "zod";
import { createQuestionSchema } from "../base";
import { storedChoiceSchema } from "../choices/schema";

export const matchQuestionSchema = createQuestionSchema("match", {
  pairs: z.array(z.strictObject({ left: storedChoiceSchema, right: storedChoiceSchema, feedback: z.string() })),
  /** Extra right-hand texts, which match no left-hand text. */
  extras: z.array(z.strictObject({ right: storedChoiceSchema, feedback: z.string() })),
});
export type MatchQuestion = z.infer<typeof matchQuestionSchema>;

export function selectMatchContentForRevisionHash({ pairs, extras }: MatchQuestion): unknown {
  return [pairs.map(({ left, right }) => [left.text, right.text]), extras.map(({ right }) => right.text)];
}

/** Returns all right-hand texts, including the extra ones. */
export function listRightHandChoices({ pairs, extras }: MatchQuestion) {
  return [...pairs, ...extras].map(({ right }) => right);
}
