/**
 * Text of a PDF while blocks are made of it. A PDF has pieces of text, and a word may be cut: by a hyphen at the end of a line, or by another
 * font. Until the blocks are ready, three characters keep what was done, so that words can be counted in two ways:
 * - `glue` stands where two pieces were put together to one word;
 * - `raised` and `lowered` stand around a small raised number, which leads to a note or is a power.
 */
import { countWords, foldWhiteSpace } from "../block-text";

export const glue = "\u2060";
export const raised = "\u2061";
export const lowered = "\u2062";
export const softHyphen = "\u00ad";

const ownCharacters = /[\u2060-\u2062]/g;
const formatCharacters = /[\u200b\u200e\u200f\ufeff]/g;
const controls = /[\p{Cc}]/gu;

/**
 * Returns the text of a piece as it goes on from here: ligatures as letters, a diaeresis that stands before its letter on it, and soft hyphens
 * only where the piece ends.
 */
export function cleanPiece(text: string): string {
  return text
    .replace(/\u00a8([aeiou\u0131])/gi, (_, letter: string) => `${letter.replace("\u0131", "i")}\u0308`)
    .normalize("NFKC")
    .replace(ownCharacters, "")
    .replace(formatCharacters, "")
    .replace(/\u00ad(?!\s*$)/g, "")
    .replace(controls, " ");
}

/** Returns the text that a block has. `marks`: the marks of all notes. A raised number that is one of them becomes `[1]`. */
export function finishText(text: string, marks: ReadonlySet<string> = new Set()): string {
  const named = text.replace(/\u2061([^\u2062]*)\u2062/g, (_, mark: string) => (marks.has(mark) ? `[${mark}]` : mark));
  return foldWhiteSpace(named.replace(/[\u2060-\u2062\u00ad]/g, ""));
}

/** Returns how many words fewer a text has since its pieces were put together. */
export function countJoined(text: string, marks?: ReadonlySet<string>): number {
  return countWords(text) - countWords(finishText(text, marks));
}

const suspended = /^(en|of|noch|als|tot|and|or|und|oder|et|ou|y)(?![\p{L}\p{N}\u2060])/u;

/**
 * Puts the text of two lines together. A hyphen at the end of a line goes, unless the word is written with it elsewhere in the file, or a
 * capital or digit follows. In "zorg- en welzijn" it stays, with the space.
 *
 * @param hyphenated the words that have a hyphen within a line: see `collectHyphenated`.
 */
export function joinLines(before: string, after: string, hyphenated: ReadonlySet<string>): string {
  const [head, tail] = [before.trimEnd(), after.trimStart()];
  if (head === "" || tail === "") return head + tail;
  if (head.endsWith(softHyphen)) return head.slice(0, -1) + glue + tail;
  const word = /([\p{L}\p{N}][\p{L}\p{N}\u2060-]*)[-\u2010]$/u.exec(head)?.[1]?.replaceAll(glue, "");
  const rest = /^[\p{L}\p{N}\u2060]+/u.exec(tail)?.[0].replaceAll(glue, "");
  if (!word || !rest || suspended.test(tail)) return `${head} ${tail}`;
  const kept = !/^\p{Ll}/u.test(rest) || hyphenated.has(`${word}-${rest}`.toLowerCase());
  return kept ? head + tail : head.slice(0, -1) + glue + tail;
}

/** Returns the words with a hyphen that are certain: those within one piece of text. */
export function collectHyphenated(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)+/gu)) {
      found.add(word.replaceAll("\u2010", "-").toLowerCase());
    }
  }
  return found;
}

const sentenceEnd = /[.!?:;…]["'”’»)\]\u2060-\u2062\d]*$/u;

/** Whether a text that ends with a column or a page goes on in the one after it. */
export function goesOn(before: string, after: string): boolean {
  if (/^[\s\u2061]*\p{Ll}/u.test(after)) return !sentenceEnd.test(before) || /\p{L}[-\u00ad]$/u.test(before);
  return /[\p{L}\p{N}][-\u00ad]$|,$/u.test(before) && /^["'“‘(]?[\p{L}\p{N}]/u.test(after);
}

/** Whether a piece has characters that no reader can know: those without a meaning in Unicode. */
export function hasUnreadable(text: string): boolean {
  return /[\ufffd\ue000-\uefff\uf100-\uf8ff\u{f0000}-\u{10ffff}]/u.test(text);
}
