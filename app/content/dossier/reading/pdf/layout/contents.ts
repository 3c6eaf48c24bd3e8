/** Finds the lines of a table of contents, and the rows of other tables. */
import type { PdfColumn } from "./columns";
import { findLabel } from "./labels";
import type { PdfLine } from "./lines";

const leaders = /(?:\.\s?){4,}|…{2,}|_{5,}/;
const pageAtEnd = /(?:\s|\.)(\d{1,4}|[ivxlc]{1,7})\s*$/;
const title = /^\s*(inhoud|inhoudsopgave|inhoudstafel|contents|table of contents)\s*$/i;
const fewestEntries = 3;
const mostLinesBetween = 4;

/** Returns the lines of tables of contents: lines with dots to a page number, and lines that end apart in rising numbers. */
export function findContents(lines: readonly PdfLine[]): Set<PdfLine> {
  const dotted = lines.filter(({ text }) => leaders.test(text) && pageAtEnd.test(text));
  const found = new Set(dotted.length >= fewestEntries ? dotted : []);
  let rising: { line: PdfLine; page: number }[] = [];
  const endRising = () => {
    if (rising.length >= fewestEntries + 2) for (const { line } of rising) found.add(line);
    rising = [];
  };
  for (const line of lines) {
    const page = line.parts.length > 1 ? Number(/\s(\d{1,4})\s*$/.exec(line.text)?.[1] ?? Number.NaN) : Number.NaN;
    if (Number.isNaN(page) || page < (rising.at(-1)?.page ?? 0)) endRising();
    if (!Number.isNaN(page)) rising.push({ line, page });
  }
  endRising();
  return addLinesBetween(lines, found);
}

/** A long title takes more lines, of which only the last has a number; and the table has a title of its own. */
function addLinesBetween(lines: readonly PdfLine[], found: Set<PdfLine>): Set<PdfLine> {
  const places = lines.flatMap((line, at) => (found.has(line) ? [at] : []));
  for (const [n, at] of places.entries()) {
    const before = places[n - 1] ?? Number.NEGATIVE_INFINITY;
    if (at - before <= mostLinesBetween) for (const line of lines.slice(before + 1, at)) found.add(line);
    else for (const line of lines.slice(Math.max(0, at - 2), at)) if (title.test(line.text)) found.add(line);
  }
  return found;
}

/** Returns the lines that are rows of a table: at least two after each other, with parts that begin at the same place. */
export function findTableRows({ lines }: PdfColumn): Map<PdfLine, "first" | "later"> {
  const rows = new Map<PdfLine, "first" | "later">();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || !isRowBelow(before, line)) continue;
    if (!rows.has(before)) rows.set(before, "first");
    rows.set(line, "later");
  }
  return rows;
}

function isRowBelow(above: PdfLine, line: PdfLine): boolean {
  if (line.y - above.y > 4 * line.size) return false;
  const [places, own] = [cellsOf(above), cellsOf(line)];
  return places.some((x) => own.some((each) => Math.abs(each - x) < 3));
}

/** The places of the cells after the first one. What follows a bullet or a number is no cell. */
function cellsOf({ parts, text }: PdfLine): number[] {
  return parts.slice(findLabel(text) ? 2 : 1);
}
