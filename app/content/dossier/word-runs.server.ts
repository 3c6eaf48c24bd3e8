/**
 * Finds words in a row that a text has from a source. Only hashes of such runs are kept, so that the source itself need not be stored.
 * Capitals, accents, punctuation and line breaks make no difference.
 */
import { computeSha256OfText } from "~/platform/hash.server";
import { wordsInRun } from "./dossier-schema";

/** A quotation that a dossier allows: its number of words, and their hash. */
export interface AllowedQuotation {
  words: number;
  hash: string;
}

export interface KnownSource {
  /** The hashes of all runs of words in the source. */
  runs: ReadonlySet<string>;
  quotations: readonly AllowedQuotation[];
}

/** A stretch of a text that is word for word in a source. `start`: where it begins in the text. */
export interface BorrowedWords {
  start: number;
  text: string;
  /** The allowed quotation that it is, or null. */
  quotation: AllowedQuotation | null;
}

/** The words of a text without capitals and accents. */
interface Words {
  /** All words with a space between them: so a run of words is one part of it. */
  joined: string;
  /** Where each word begins and ends in `joined`, and in the text. */
  places: { from: number; to: number; start: number; end: number }[];
}

/** Returns the hashes of all runs of eight words in a text, each once, sorted, so that they do not tell the order of the text. */
export function listWordRunHashes(text: string): string[] {
  const words = readWords(text);
  return [...new Set(listRunStarts(words).map((start) => computeRunHash(words, start)))].sort();
}

/** Returns what a dossier keeps of its runs: their number, and one hash of all, in which their order counts. */
export function describeRuns(runs: readonly string[]): { count: number; hash: string } {
  return { count: runs.length, hash: computeSha256OfText(runs.join("\n")) };
}

/** Returns a quotation as a dossier allows it. */
export function describeQuotation(text: string): AllowedQuotation {
  const words = readWords(text);
  return { words: words.places.length, hash: computeHashOfWords(words, 0, words.places.length) };
}

/** Returns whether a text has the words of a quotation, one after another. */
export function hasQuotation(text: string, quotation: AllowedQuotation): boolean {
  const words = readWords(text);
  return words.places.some((_, start) => computeHashOfWords(words, start, quotation.words) === quotation.hash);
}

/**
 * Returns what a text has word for word from a source: each allowed quotation, and every other stretch of eight words or more, in the order
 * of the text. Words around a quotation that are the source's too make a stretch of their own.
 */
export function findBorrowedWords(text: string, { runs, quotations }: KnownSource): BorrowedWords[] {
  const words = readWords(text);
  const starts = listRunStarts(words).filter((start) => runs.has(computeRunHash(words, start)));
  const quoted = starts.flatMap((start) => {
    const quotation = quotations.find((each) => computeHashOfWords(words, start, each.words) === each.hash);
    return quotation ? [{ first: start, after: start + quotation.words, quotation }] : [];
  });
  const others: { first: number; after: number; quotation: null }[] = [];
  for (const start of starts) {
    if (quoted.some(({ first, after }) => first <= start && start + wordsInRun <= after)) continue;
    const last = others.at(-1);
    if (last && last.after === start + wordsInRun - 1) last.after += 1;
    else others.push({ first: start, after: start + wordsInRun, quotation: null });
  }
  return [...quoted, ...others]
    .sort((a, b) => a.first - b.first)
    .map(({ first, after, quotation }) => {
      const [start, end] = [words.places[first]?.start ?? 0, words.places[after - 1]?.end ?? text.length];
      return { start, text: text.slice(start, end), quotation };
    });
}

function readWords(text: string): Words {
  const words: Words = { joined: "", places: [] };
  for (const { 0: written, index: start } of text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)) {
    // Marks are accents. A soft hyphen, or another sign that nobody sees, does not end a word.
    const plain = written
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}]/gu, "")
      .toLowerCase();
    for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
      const from = words.joined === "" ? 0 : words.joined.length + 1;
      words.joined += words.joined === "" ? word : ` ${word}`;
      words.places.push({ from, to: from + word.length, start, end: start + written.length });
    }
  }
  return words;
}

function listRunStarts({ places }: Words): number[] {
  return Array.from({ length: Math.max(0, places.length - wordsInRun + 1) }, (_, start) => start);
}

function computeRunHash(words: Words, start: number): string {
  return computeHashOfWords(words, start, wordsInRun).slice(0, 12);
}

/** Returns the hash of words in a row. Near the end of the text it is that of fewer words, which no quotation has. */
function computeHashOfWords({ joined, places }: Words, start: number, count: number): string {
  return computeSha256OfText(joined.slice(places[start]?.from, places[start + count - 1]?.to));
}
