/** The words by which a browser finds a sentence in a page. Pure functions. */
import type { TextPart } from "./marked-text";

/** So many words seldom stand in a page twice. More of them would more often have a term or a source between them, which are buttons. */
const mostWords = 6;
/** Fewer words, as in a label, can stand elsewhere in the page. */
const fewestWords = 5;

/**
 * Returns words that stand one after another in a quote (see `quoteFoundSentence`), as they are in its text: some at its start and, for a
 * browser that does not find those, some at its end. Empty if there are too few. They are of the first line in which something was found,
 * because a browser looks for them within one paragraph. Rather words beside what was found than these: who searches mostly types a term, and a
 * browser finds no words across the button of a term.
 */
export function listWordsOfSentence(quote: readonly TextPart[]): string[] {
  const line = takeFoundLine(quote);
  const beside = line.map((part, at) => (part.found ? [] : listWholeWords(line, at)));
  const isEnough = (words: string[]) => words.length >= fewestWords;
  const whole = listWords(joinParts(line));
  const stretches = beside.some(isEnough) ? beside.filter(isEnough) : [whole].filter(isEnough);
  const [first, last] = [stretches[0]?.slice(0, mostWords), stretches.at(-1)?.slice(-mostWords)];
  return [...new Set([first, last].flatMap((words) => words?.join(" ") ?? []))];
}

/** Returns the first line in which something was found, or the first one. */
function takeFoundLine(quote: readonly TextPart[]): TextPart[] {
  const lines: TextPart[][] = [[]];
  for (const { text, found } of quote) {
    for (const [at, piece] of text.split("\n").entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ text: piece, found });
    }
  }
  return lines.find((line) => line.some(({ found }) => found)) ?? lines[0] ?? [];
}

/** Returns the words of a part of a line, without what is joined to the part before or after it. */
function listWholeWords(line: readonly TextPart[], at: number): string[] {
  const text = line[at]?.text ?? "";
  const begin = at === 0 ? text : text.replace(/^\S+/, "");
  return listWords(at === line.length - 1 ? begin : begin.replace(/\S+$/, ""));
}

const joinParts = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join("");

/** Returns the words of a text. A sign that stands alone at either end, such as the mark of a sentence that was cut, is left out. */
function listWords(text: string): string[] {
  const words = text.split(/\s+/);
  const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
  return words.slice(Math.max(0, words.findIndex(isWord)), words.findLastIndex(isWord) + 1);
}
