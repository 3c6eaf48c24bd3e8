/** Reads Markdown. Tags in it are no markup of ours, so that they are kept as they are written. */
import { decodeText, tellOfCharacters } from "../decode-text";
import type { ReadSource, SourceDocument } from "../source-document";
import { readBlocksFromTree } from "../tree/read-blocks-from-tree";
import { countWordsOfTree } from "./count-words-of-tree";
import { parseMarkdown } from "./parse-markdown";

export const readMarkdown: ReadSource = async (bytes, report) => {
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, reason: "unknown-format" };
  if (isNestedTooDeeply(decoded.text)) return { ok: false, reason: "broken" };
  const document = readMarkdownText(decoded.text);
  report(1, 1);
  return { ok: true, document: { ...document, doubts: [...tellOfCharacters(decoded), ...document.doubts] } };
};

export function readMarkdownText(text: string): SourceDocument {
  const tree = parseMarkdown(text);
  const reading = readBlocksFromTree(tree, text);
  const title = reading.blocks.find((block) => block.kind === "heading")?.text ?? null;
  const wordsInFile = countWordsOfTree(tree, text);
  return { format: "markdown", title, language: null, pages: null, ...reading, wordsInFile };
}

/** Nobody quotes a quotation, or nests a list, fifty times. */
function isNestedTooDeeply(text: string): boolean {
  return /^(?![-*+ \t]+$)[ \t]*(?:>[ \t]*|(?:[-*+]|\d+[.)])[ \t]+){50}/m.test(text);
}
