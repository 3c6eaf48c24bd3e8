/** Guesses which short lines of a text without markup are headings. */
import type { PlainBlock } from "./read-lines";

const longest = 100;
const numberOfPart = /^(?:\d+\.)*\d+\.?\s/;

/**
 * Returns the depth of each block that is taken for a heading: a short line of its own, without a full stop, directly above a text. The first
 * one of the file is its title.
 */
export function guessHeadings(blocks: readonly PlainBlock[]): Map<PlainBlock, number> {
  const depths = new Map<PlainBlock, number>();
  for (const [at, block] of blocks.entries()) {
    const line = readShortLine(block);
    const next = blocks[at + 1];
    if (line === null || next === undefined) continue;
    const isTitle = at === 0 && blocks.some((each) => readShortLine(each) === null);
    if (!isTitle && readShortLine(next) !== null) continue;
    const number = numberOfPart.exec(line)?.[0] ?? "";
    depths.set(block, isTitle ? 1 : Math.min(6, Math.max(2, number.split(/\d+/).length)));
  }
  return depths;
}

function readShortLine(block: PlainBlock): string | null {
  const [line = "", ...more] =
    block.kind === "paragraph" && block.isAlone ? block.lines.map((each) => each.trim()) : [];
  const isShort = more.length === 0 && line !== "" && line.length <= longest;
  // What begins with a quotation mark was lifted out of the text; what begins small goes on from a line before.
  return isShort && /^[\p{Lu}\p{N}]/u.test(line) && /[\p{L}]/u.test(line) && /[\p{L}\p{N})?’'”"]$/u.test(line)
    ? line
    : null;
}
