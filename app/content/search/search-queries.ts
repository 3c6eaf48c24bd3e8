/** Composes texts for PostgreSQL's `to_tsquery`. Pure functions. Words have no signs, so no text can break a query. */

/** The fewest letters of a word that may be the beginning of another one. With fewer, nearly every text would have it. */
const shortestBeginning = 3;
/** The fewest letters of a word that is also looked for inside other words. */
export const shortestPart = 5;

/** Returns a query for texts that have all words; the last one may be the beginning of a word, since it may not be typed yet to its end. */
export function composeStrictQuery(words: readonly string[]): string {
  return words.map((word, at) => toOperand(word, at === words.length - 1)).join(" & ");
}

/** Returns a query for texts that have all words, or words of which they are a part. `wider`: words that have a word as a part. */
export function composeQuery(
  words: readonly string[],
  { wider, beginnings }: { wider: ReadonlyMap<string, readonly string[]>; beginnings: "last" | "all" },
): string {
  return words
    .map((word, at) => {
      const own = toOperand(word, beginnings === "all" || at === words.length - 1);
      const others = (wider.get(word) ?? []).map((each) => toOperand(each, false));
      return others.length === 0 ? own : `(${[own, ...others].join(" | ")})`;
    })
    .join(" & ");
}

function toOperand(word: string, isBeginning: boolean): string {
  return isBeginning && word.length >= shortestBeginning ? `'${word}':*` : `'${word}'`;
}
