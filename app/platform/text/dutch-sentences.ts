/**
 * Splits Dutch text into sentences.
 *
 * parse-dutch knows abbreviations such as `Dhr.`, `blz.` and `o.a.`, where Intl.Segmenter would end the sentence. Sometimes it makes a
 * sentence too long: it does not end one after a short number (`blz. 3. Daarna`).
 */
import { toString as textOf } from "nlcst-to-string";
import { ParseDutch } from "parse-dutch";

export interface SentenceInText {
  text: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** The line of the text at which it begins, from 1. */
  line: number;
  words: number;
}

const parser = new ParseDutch();

/** Returns the sentences of a text. One may have no words, such as a line of signs. */
export function splitDutchSentences(text: string): SentenceInText[] {
  return parser.parse(text).children.flatMap((paragraph) =>
    paragraph.type !== "ParagraphNode"
      ? []
      : paragraph.children.flatMap((node) => {
          if (node.type !== "SentenceNode") return [];
          const words = node.children.filter((child) => child.type === "WordNode").length;
          const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length];
          return [{ text: textOf(node), start, end, line: node.position?.start.line ?? 1, words }];
        }),
  );
}
