/** The order in which a learner sees choices. It never depends on the key. */
import type { Choice, ShownChoice } from "./schema";
import { type Random, shuffle } from "./shuffle";

/** Options are shuffled. Numbers keep their order, because a learner expects that. */
export function shuffleOptionsUnlessNumbers(options: Choice[], random: Random): ShownChoice[] {
  const inOrder = options.every((option) => isNumber(option.text));
  return (inOrder ? options : shuffle(options, random)).map(toShownChoice);
}

function isNumber(text: string): boolean {
  return /^[€$]?\s*[+\-−–]?\s*\d[\d.,\s]*(?:%|‰|procent|euro)?$/iu.test(text.trim());
}

/** For lists whose authored order is the key. The order is derived from the ids, which reveal nothing. Equal texts are shown once. */
export function shuffleDistinctChoices(items: Choice[], random: Random): ShownChoice[] {
  const unique = [...new Map(items.map((item) => [item.id, item])).values()];
  const byId = unique.sort((a, b) => (a.id < b.id ? -1 : 1));
  return shuffle(byId, random).map(toShownChoice);
}

export function toShownChoice({ id, html }: Choice): ShownChoice {
  return { id, html };
}
