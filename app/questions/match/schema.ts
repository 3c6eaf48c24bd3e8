import { z } from "zod";
import { questionSchema } from "../base";
import { choiceSchema } from "../choices/schema";

export const schema = questionSchema("match", {
  pairs: z.array(z.strictObject({ left: choiceSchema, right: choiceSchema, feedback: z.string() })),
  /** Right-hand texts that match nothing. */
  extras: z.array(z.strictObject({ right: choiceSchema, feedback: z.string() })),
});
export type Match = z.infer<typeof schema>;

export function composeRevisionContent({ pairs, extras }: Match): unknown {
  return [pairs.map(({ left, right }) => [left.text, right.text]), extras.map(({ right }) => right.text)];
}

/** Returns all right-hand texts. */
export function listRightHandChoices({ pairs, extras }: Match) {
  return [...pairs, ...extras].map(({ right }) => right);
}
