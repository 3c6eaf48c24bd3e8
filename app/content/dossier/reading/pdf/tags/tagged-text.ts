/** Makes text of the pieces that one tag holds, in the order of the tags. */

import { writePieces } from "../layout/lines";
import type { PdfItem } from "../pdf-page";
import { joinLines } from "../pdf-text";

/** Returns the text of pieces that follow each other. Where the baseline changes, a new line begins. */
export function writeTaggedText(items: readonly PdfItem[], hyphenated: ReadonlySet<string>): string {
  const lines: PdfItem[][] = [];
  for (const item of items) {
    const line = lines.at(-1);
    if (line && isSameLine(line, item)) line.push(item);
    else lines.push([item]);
  }
  return lines.reduce((text, line) => joinLines(text, writePieces(line), hyphenated), "");
}

function isSameLine(line: readonly PdfItem[], item: PdfItem): boolean {
  const before = line.at(-1) ?? item;
  const size = Math.max(before.size, item.size);
  return (
    before.turn === item.turn &&
    Math.abs(before.y - item.y) < 0.5 * size &&
    item.x >= before.x + before.width - 0.6 * size
  );
}
