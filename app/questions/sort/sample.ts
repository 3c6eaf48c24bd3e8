import type { PostedFormFields } from "../kind";
import type { CategorySortQuestion } from "./schema";

export function composeSampleCategorySortAnswerFields(
  { categories, cards }: CategorySortQuestion,
  right: boolean,
): PostedFormFields {
  const chosen = (category: string) => categories.find(({ id }) => (id === category) === right)?.id ?? "";
  return Object.fromEntries(cards.map(({ id, category }) => [`card-${id}`, [chosen(category)]]));
}
