import type { FormFields } from "../kind";
import type { Sort } from "./schema";

export function composeSampleFields({ categories, cards }: Sort, right: boolean): FormFields {
  const chosen = (category: string) => categories.find(({ id }) => (id === category) === right)?.id ?? "";
  return Object.fromEntries(cards.map(({ id, category }) => [`card-${id}`, [chosen(category)]]));
}
