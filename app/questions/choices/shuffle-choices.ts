/** Functions that put choices in the order in which a learner sees them. The order does not depend on which choice is right. */
import type { ShownChoice, StoredChoice } from "./schema";
import { type RandomUint32Generator, shuffle } from "./shuffle";

/** Returns the options in random order. If all are numbers, they keep their order, because a learner expects that. */
export function shuffleOptionsUnlessNumbers(options: StoredChoice[], random: RandomUint32Generator): ShownChoice[] {
  const inOrder = options.every((option) => isNumber(option.text));
  return (inOrder ? options : shuffle(options, random)).map(toShownChoice);
}

function isNumber(text: string): boolean {
  return /^[€$]?\s*[+\-−–]?\s*\d[\d.,\s]*(?:%|‰|procent|euro)?$/iu.test(text.trim());
}

/**
 * Returns items in random order, each text once. It sorts by id first, so that the result does not depend on the order in the course file,
 * which can be the right answer.
 */
export function shuffleDistinctChoices(items: StoredChoice[], random: RandomUint32Generator): ShownChoice[] {
  const unique = [...new Map(items.map((item) => [item.id, item])).values()];
  const byId = unique.sort((a, b) => (a.id < b.id ? -1 : 1));
  return shuffle(byId, random).map(toShownChoice);
}

export function toShownChoice({ id, html, text }: StoredChoice): ShownChoice {
  return { id, html, text };
}
