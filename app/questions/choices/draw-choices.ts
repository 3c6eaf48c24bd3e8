/** The order in which a learner sees choices. No order is derived from the key. */
import type { Choice, ShownChoice } from "./schema";
import { type Random, shuffle } from "./shuffle";

/** Numbers keep their order, because a learner looks for them in it. */
export function drawOptions(options: Choice[], random: Random): ShownChoice[] {
  const inOrder = options.every((option) => isNumber(option.text));
  return (inOrder ? options : shuffle(options, random)).map(toShownChoice);
}

function isNumber(text: string): boolean {
  return /^[€$]?\s*[+\-−–]?\s*\d[\d.,\s]*(?:%|‰|procent|euro)?$/iu.test(text.trim());
}

/** For lists whose authored order is the key: it starts from the order of the ids, which say nothing. The same text comes once. */
export function drawShuffled(items: Choice[], random: Random): ShownChoice[] {
  const unique = [...new Map(items.map((item) => [item.id, item])).values()];
  const byId = unique.sort((a, b) => (a.id < b.id ? -1 : 1));
  return shuffle(byId, random).map(toShownChoice);
}

export function toShownChoice({ id, html }: Choice): ShownChoice {
  return { id, html };
}
