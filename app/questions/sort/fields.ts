import { readFieldForEveryItem } from "../choices/read-fields";
import type { AnswerFieldInputMethods, PostedFormFields } from "../kind";
import type { CategorySortQuestion } from "./schema";

/** The form fields of cards to sort. A field `card-<id>` contains the id of the category that was chosen for that card. */
export const categorySortFieldInputMethods = { card: "chosen" } satisfies AnswerFieldInputMethods;

export interface CategorySortResponse {
  type: "sort";
  /** The id of the chosen category, by card id. */
  cards: Record<string, string>;
}

export function readCategorySortResponse(
  { categories, cards }: CategorySortQuestion,
  posted: PostedFormFields,
): CategorySortResponse | "fill-all" | "not-offered" {
  const chosen = readFieldForEveryItem(posted, "card", cards, (value) => categories.some(({ id }) => id === value));
  return chosen.ok ? { type: "sort", cards: chosen.value } : chosen.problem;
}
