/** What a paragraph is, by the name of its style. Word and ODF files name their own styles in English, whatever language the program has. */
const kinds: readonly [RegExp, StyleKind][] = [
  [/^(toc|contents|inhopg|inhoudsopgave)( heading| \d+)?$|^table of figures$/i, "table-of-contents"],
  [/^(title|titel)$/i, "heading-1"],
  [/^(intense quote|quote|quotations?|block ?text|(duidelijk )?citaat|bloktekst)$/i, "quotation"],
  [/^((table|figure|image) ?)?caption$|^bijschrift$/i, "caption"],
];
const heading = /^(?:heading|kop) ?([1-9])$/i;

export type StyleKind = `heading-${number}` | "quotation" | "caption" | "table-of-contents";

/** @param names the name of the style, the name of the style that it is based on, and so on */
export function findStyleKind(names: readonly string[]): StyleKind | null {
  for (const name of names) {
    const depth = heading.exec(name)?.[1];
    if (depth) return `heading-${Math.min(Number(depth), 6)}`;
    const found = kinds.find(([pattern]) => pattern.test(name));
    if (found) return found[1];
  }
  return null;
}
