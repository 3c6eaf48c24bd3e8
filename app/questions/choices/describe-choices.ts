import type { StoredChoice } from "./schema";

/** Returns a function that finds the text of a choice by its id. For an unknown id, that function returns the id. */
export function createChoiceTextFinder(choices: Pick<StoredChoice, "id" | "text">[]): (id: string) => string {
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  return (id) => texts.get(id) ?? id;
}

/**
 * Returns a line `item: choice` for each item with a choice, in the order of the course file, because stored JSON keeps no order. The full
 * stop of an item goes.
 */
export function describeChosenPairs(
  items: StoredChoice[],
  choices: StoredChoice[],
  chosen: Record<string, string>,
): string[] {
  const name = createChoiceTextFinder(choices);
  return items.flatMap(({ id, text }) =>
    id in chosen ? [`${text.replace(/\.$/, "")}: ${name(chosen[id] ?? "")}`] : [],
  );
}
