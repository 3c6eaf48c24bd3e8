import type { ChoicesForGuessingRobot } from "../kind";
import type { CategorySortQuestion } from "./schema";

export function getCategorySortCardsForGuessingRobot({
  categories,
  cards,
}: CategorySortQuestion): ChoicesForGuessingRobot[] {
  const names = new Map(categories.map(({ id, text }) => [id, text]));
  const placed = cards.map(({ text, category }) => ({ text, slot: names.get(category) ?? "" }));
  return [{ form: "cards", cards: placed, slots: [...names.values()] }];
}
