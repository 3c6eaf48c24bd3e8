/** The words of Dutch texts, as rules compare them. */
import { LRUCache } from "lru-cache";
import { isStopWord, stemWord } from "../language/languages";

/** Returns the words of a text in small letters. A word may have a hyphen or an apostrophe inside. */
export function listDutchWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

/** Returns the words that carry a meaning. */
function listTellingWords(text: string): string[] {
  return listDutchWords(text).filter((word) => word.length > 2 && !isStopWord("nl", word));
}

/** Returns the stems of the words that carry a meaning, each once. */
export function listStems(text: string): string[] {
  const stems = lately.get(text) ?? [...new Set(listTellingWords(text).map((word) => stemWord("nl", word)))];
  lately.set(text, stems);
  return stems;
}

/** Each option is compared with many others. */
const lately = new LRUCache<string, string[]>({ max: 2_000 });

/** Returns the stems of a text that the other one has too. A part of a compound counts, as `dijk` in `dijkgraaf`. */
export function listSharedStems(text: string, other: string): string[] {
  const [own, others] = [listStems(text), new Set(listStems(other))];
  const compounds = listTellingWords(other);
  const parts = listTellingWords(text).filter((word) => compounds.some((each) => isPartOf(word, each)));
  const partStems = new Set(parts.map((word) => stemWord("nl", word)));
  return own.filter((stem) => others.has(stem) || partStems.has(stem));
}

function isPartOf(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return [short, stemWord("nl", short)].some((part) => part.length >= 4 && long.includes(part));
}

/** Returns which share of the stems of the text with the fewest stand in the other one too. */
export function computeOverlap(text: string, other: string): number {
  const [own, others] = [listStems(text), new Set(listStems(other))];
  const least = Math.min(own.length, others.size);
  return least === 0 ? 0 : own.filter((stem) => others.has(stem)).length / least;
}

/** Returns whether the last word looks like a plural noun. It is a guess by the ending, used only to prefer one wrong option to another. */
export function looksPlural(text: string): boolean {
  return /.(?:[^aeiou]en|ën|ers|els|[’']s|eurs)$/.test(listDutchWords(text).at(-1) ?? "");
}

/** Returns the text with a capital, for what stands alone. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
