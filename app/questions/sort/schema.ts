import { z } from "zod";
import { createQuestionSchema } from "../base";
import { storedChoiceSchema } from "../choices/schema";

export const categorySortQuestionSchema = createQuestionSchema("sort", {
  categories: z.array(storedChoiceSchema),
  /** The cards to sort. `category`: the id of the category that is right for the card. */
  cards: z.array(z.strictObject({ ...storedChoiceSchema.shape, category: z.string(), feedback: z.string() })),
});
export type CategorySortQuestion = z.infer<typeof categorySortQuestionSchema>;

export function selectCategorySortContentForRevisionHash({ categories, cards }: CategorySortQuestion): unknown {
  return [categories.map(({ text }) => text), cards.map(({ text, category }) => [text, category])];
}
