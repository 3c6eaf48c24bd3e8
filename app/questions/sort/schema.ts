import { z } from "zod";
import { questionSchema } from "../base";
import { choice } from "../choices/schema";

export const schema = questionSchema("sort", {
  categories: z.array(choice),
  /** `category` is the id of the right one. */
  cards: z.array(z.strictObject({ ...choice.shape, category: z.string(), feedback: z.string() })),
});
export type Sort = z.infer<typeof schema>;

export function revised({ categories, cards }: Sort): unknown {
  return [categories.map(({ text }) => text), cards.map(({ text, category }) => [text, category])];
}
