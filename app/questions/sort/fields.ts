import { readFieldOfEveryItem } from "../choices/read-fields";
import type { FieldNames, FormFields } from "../kind";
import type { SortQuestion } from "./schema";

/** The form fields of cards to sort. A field `card-<id>` contains the id of the category that was chosen for that card. */
export const sortFieldNames = { card: "chosen" } satisfies FieldNames;

export interface SortResponse {
  type: "sort";
  /** The id of the chosen category, by card id. */
  cards: Record<string, string>;
}

export function readSortResponse(
  { categories, cards }: SortQuestion,
  posted: FormFields,
): SortResponse | "fill-all" | "not-offered" {
  const chosen = readFieldOfEveryItem(posted, "card", cards, (value) => categories.some(({ id }) => id === value));
  return chosen.ok ? { type: "sort", cards: chosen.value } : chosen.problem;
}
