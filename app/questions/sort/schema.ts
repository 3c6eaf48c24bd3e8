import { z } from "zod";
import { questionSchema } from "../base";
import { choiceSchema } from "../choices/schema";

export const schema = questionSchema("sort", {
  categories: z.array(choiceSchema),
  /** `category`: id of the right category. */
  cards: z.array(z.strictObject({ ...choiceSchema.shape, category: z.string(), feedback: z.string() })),
});
export type Sort = z.infer<typeof schema>;

export function composeRevisionContent({ categories, cards }: Sort): unknown {
  return [categories.map(({ text }) => text), cards.map(({ text, category }) => [text, category])];
}
