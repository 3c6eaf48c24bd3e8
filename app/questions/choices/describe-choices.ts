import type { Choice } from "./schema";

/** Returns a function that finds the text of a choice by its id. An unknown id is returned unchanged. */
export function createChoiceTextFinder(choices: Pick<Choice, "id" | "text">[]): (id: string) => string {
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  return (id) => texts.get(id) ?? id;
}

/** One line `item: choice` for each matched item, in the authored order, because JSON in the database has no order. */
export function describePairs(items: Choice[], choices: Choice[], chosen: Record<string, string>): string[] {
  const name = createChoiceTextFinder(choices);
  return items.flatMap(({ id, text }) => (id in chosen ? [`${text}: ${name(chosen[id] ?? "")}`] : []));
}
