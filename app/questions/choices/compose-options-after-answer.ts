import type { Html } from "../base";
import type { QuestionOption, ShownChoice } from "./schema";

export interface OptionAfterAnswer extends Pick<ShownChoice, "id" | "html"> {
  chosen: boolean;
  /** Whether the option was chosen at the first try, if there was a second one. */
  first: boolean;
  correct: boolean;
  feedback: Html;
}

/**
 * Returns the options with their feedback, whether each is right and whether the learner chose it, in the order in which the learner saw
 * them. `first`: the ids of the options that were chosen at the first try, if `chosen` are those of the second.
 */
export function composeOptionsAfterAnswer(
  options: QuestionOption[],
  drawn: ShownChoice[],
  chosen: string[],
  first: string[] = [],
): OptionAfterAnswer[] {
  return sortInShownOrder(options, drawn).map(({ id, html, correct, feedback }) => {
    return { id, html, chosen: chosen.includes(id), first: first.includes(id), correct, feedback };
  });
}

export function sortInShownOrder<T extends { id: string }>(items: T[], drawn: { id: string }[]): T[] {
  const place = new Map(drawn.map(({ id }, at) => [id, at]));
  return [...items].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
