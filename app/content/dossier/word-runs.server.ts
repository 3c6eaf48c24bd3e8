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

/** A word without capitals and accents, and where it stands in the text. */
interface Word {
  word: string;
  start: number;
  end: number;
}

/** Returns the hashes of all runs of eight words in a text, each once, sorted, so that they do not tell the order of the text. */
export function listWordRunHashes(text: string): string[] {
  const words = listWords(text);
  return [...new Set(listRunStarts(words).map((start) => computeRunHash(words, start)))].sort();
}

/** Returns a quotation as a dossier allows it. */
export function describeQuotation(text: string): AllowedQuotation {
  const words = listWords(text);
  return { words: words.length, hash: computeQuotationHash(words, 0, words.length) };
}

/** Returns whether a text has the words of a quotation, one after another. */
export function hasQuotation(text: string, quotation: AllowedQuotation): boolean {
  const words = listWords(text);
  return words.some((_, start) => computeQuotationHash(words, start, quotation.words) === quotation.hash);
}

/**
 * Returns what a text has word for word from a source: each allowed quotation, and every other stretch of eight words or more, in the order
 * of the text. Words around a quotation that are the source's too make a stretch of their own.
 */
export function findBorrowedWords(text: string, { runs, quotations }: KnownSource): BorrowedWords[] {
  const words = listWords(text);
  const starts = listRunStarts(words).filter((start) => runs.has(computeRunHash(words, start)));
  const quoted = starts.flatMap((start) => {
    const quotation = quotations.find((each) => computeQuotationHash(words, start, each.words) === each.hash);
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
      const [start, end] = [words[first]?.start ?? 0, words[after - 1]?.end ?? text.length];
      return { start, text: text.slice(start, end), quotation };
    });
}

function listWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)].flatMap(({ 0: written, index: start }) => {
    // Marks are accents. A soft hyphen, or another sign that nobody sees, does not end a word.
    const plain = written
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}]/gu, "")
      .toLowerCase();
    return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => ({ word, start, end: start + written.length }));
  });
}

function listRunStarts(words: readonly Word[]): number[] {
  return Array.from({ length: Math.max(0, words.length - wordsInRun + 1) }, (_, start) => start);
}

function computeRunHash(words: readonly Word[], start: number): string {
  return computeQuotationHash(words, start, wordsInRun).slice(0, 12);
}

/** Returns the hash of words in a row. Near the end of the text it is that of fewer words, which no quotation has. */
function computeQuotationHash(words: readonly Word[], start: number, count: number): string {
  return computeSha256OfText(
    words
      .slice(start, start + count)
      .map(({ word }) => word)
      .join(" "),
  );
}
