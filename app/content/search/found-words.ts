/** Which words were found for those that were typed. Pure functions. */
import { foldText } from "./fold-text";
import { readFoundSpans } from "./marked-text";

/** A text in which something was found, and the same with the marks: see `readFoundSpans`. `names`: titles and synonyms, which have no marks. */
export interface FoundText {
  text: string;
  marked: string;
  names: string;
}

/** How many words that were found are named. */
const mostNamed = 3;

/**
 * Returns words that were found instead of what was typed, as they are written, if a typed word stands in none of the texts: another form of
 * a word is found too, and by the same rule some words with a typing error. Returns null if each typed word stands somewhere, also as a part of
 * a word. Empty if no found word can be named, because it stands in a title.
 * @param typed the words of the question, folded
 */
export function listWordsFoundInstead(typed: readonly string[], texts: readonly FoundText[]): string[] | null {
  const found = texts.flatMap(listFoundWords);
  const isIn = (word: string, folded: readonly string[]) => folded.some((text) => text.includes(word));
  const foldedWords = found.map(foldText);
  // Mostly the marks tell it, so that whole texts are read only for the few words that they lack.
  const missing = typed.filter((word) => !isIn(word, foldedWords));
  if (texts.length === 0 || missing.length === 0) return null;
  const foldedTexts = texts.map(({ text, names }) => foldText(`${names}\n${text}`));
  if (missing.every((word) => isIn(word, foldedTexts))) return null;
  const others = new Map<string, string>();
  for (const [at, word] of found.entries()) {
    const key = foldedWords[at] ?? "";
    if (!others.has(key) && !typed.some((each) => key.includes(each))) others.set(key, word);
  }
  return [...others.values()].slice(0, mostNamed);
}

function listFoundWords({ text, marked }: FoundText): string[] {
  const characters = [...text];
  return readFoundSpans(text, marked).map(({ from, to }) => characters.slice(from, to).join(""));
}
