/** Reads a text without markup: paragraphs with empty lines between them, lists, and headings as far as they can be guessed. */
import { countWords, foldWhiteSpace } from "../block-text";
import { decodeText, tellOfCharacters } from "../decode-text";
import type { Doubt, ReadSource, SourceBlock, SourceDocument } from "../source-document";
import { guessHeadings } from "./guess-headings";
import { cutLinesIntoBlocks, type Lines } from "./read-lines";

export const readPlain: ReadSource = async (bytes, report) => {
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, reason: "unknown-format" };
  const document = readPlainText(decoded.text);
  report(1, 1);
  return { ok: true, document: { ...document, doubts: [...tellOfCharacters(decoded), ...document.doubts] } };
};

export function readPlainText(text: string): SourceDocument {
  const plain = cutLinesIntoBlocks(cutIntoRuns(text));
  const headings = guessHeadings(plain);
  const blocks: SourceBlock[] = [];
  const doubts: Doubt[] = [];
  let marks = 0;
  for (const block of plain) {
    if (block.kind === "list") {
      marks += countWords(block.marks.join(" "));
      blocks.push({ kind: "list", ordered: block.ordered, items: block.items });
      continue;
    }
    const own = foldWhiteSpace(block.lines.filter((line) => !isLine(line)).join("\n"));
    if (own === "") continue;
    const guessed = headings.get(block);
    const depth = guessed ?? readUnderlined(block.lines);
    if (guessed && doubts.length === 0) doubts.push({ code: "headings-guessed", block: blocks.length, about: own });
    blocks.push(depth ? { kind: "heading", depth, text: own } : { kind: "paragraph", text: own });
  }
  const title = blocks.find((block) => block.kind === "heading")?.text ?? null;
  const wordsInFile = countWords(text) - marks;
  return { format: "plain", title, language: null, pages: null, blocks, leftOut: [], doubts, wordsInFile };
}

/** Without empty lines, and with lines as long as paragraphs, every line is one. */
function cutIntoRuns(text: string): Lines[] {
  const runs: string[][] = [[]];
  for (const line of text.split(/[\n\v]|(?=\f)/)) {
    if (line.trim() === "" || line.startsWith("\f")) runs.push([]);
    if (line.trim() !== "") runs.at(-1)?.push(line);
  }
  const filled = runs.filter((run) => run.length > 0);
  const [only = []] = filled;
  return filled.length === 1 && only.length > 1 && only.some((line) => line.length > 200)
    ? only.map((line) => [line])
    : filled;
}

/** A line that is drawn: it has no words, and may stand under a heading. */
function isLine(line: string): boolean {
  return /^\s*([-=~_*#])\1{2,}\s*$/.test(line);
}

function readUnderlined(lines: Lines): number | null {
  const [, under = ""] = lines;
  return lines.length === 2 && isLine(under) ? (under.trim().startsWith("=") ? 1 : 2) : null;
}
