import { countWords } from "../block-text";
import { convertHtmlToTree } from "../html/html-to-tree";
import { parseHtml } from "../html/parse-html";
import { removeHiddenHtml } from "../html/tidy-html";
import { writeHtmlText } from "../html/words-of-html";
import { type BlockReading, readBlocksFromTree } from "./read-blocks-from-tree";

/**
 * Reads a part of a page, such as what another program made of a Word file. What is hidden is left out; nothing runs, and nothing is fetched.
 * @returns null if it is nested so deeply that nobody wrote it
 */
export function readBlocksFromHtml(html: string): (BlockReading & { wordsInFile: number }) | null {
  const tree = parseHtml(html);
  if (!tree) return null;
  const wordsInFile = countWords(writeHtmlText(tree));
  const hidden = removeHiddenHtml(tree);
  const { blocks, leftOut, doubts } = readBlocksFromTree(convertHtmlToTree(tree));
  return { blocks, leftOut: [...hidden, ...leftOut], doubts, wordsInFile };
}
