import type { FormFields } from "../kind";
import type { SortQuestion } from "./schema";

export function composeSampleSortAnswer({ categories, cards }: SortQuestion, right: boolean): FormFields {
  const chosen = (category: string) => categories.find(({ id }) => (id === category) === right)?.id ?? "";
  return Object.fromEntries(cards.map(({ id, category }) => [`card-${id}`, [chosen(category)]]));
}
