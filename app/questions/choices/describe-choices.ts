import type { Choice } from "./schema";

/** The texts of choices by id; an id that is no longer known stays as it is. */
export function findChoiceText(choices: Pick<Choice, "id" | "text">[]): (id: string) => string {
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  return (id) => texts.get(id) ?? id;
}

/** `item: choice` for what was put together, in the authored order: JSON in the database keeps none. */
export function describePairs(items: Choice[], choices: Choice[], chosen: Record<string, string>): string[] {
  const name = findChoiceText(choices);
  return items.flatMap(({ id, text }) => (id in chosen ? [`${text}: ${name(chosen[id] ?? "")}`] : []));
}
