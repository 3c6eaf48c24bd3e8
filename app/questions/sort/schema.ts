import { z } from "zod";
import { createQuestionSchema } from "../base";
import { choiceSchema } from "../choices/schema";

export const sortQuestionSchema = createQuestionSchema("sort", {
  categories: z.array(choiceSchema),
  /** The cards to sort. `category`: the id of the category that is right for the card. */
  cards: z.array(z.strictObject({ ...choiceSchema.shape, category: z.string(), feedback: z.string() })),
});
export type SortQuestion = z.infer<typeof sortQuestionSchema>;

export function selectHashedSortContent({ categories, cards }: SortQuestion): unknown {
  return [categories.map(({ text }) => text), cards.map(({ text, category }) => [text, category])];
}
