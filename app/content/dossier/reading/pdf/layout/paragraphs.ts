/** Puts lines together to paragraphs: by the distance between lines, by indents, and by lines that end before their column does. */
import { goesOn, joinLines } from "../pdf-text";
import type { PdfColumn } from "./columns";
import { findLabel } from "./labels";
import type { PdfLine } from "./lines";

export interface PdfParagraph {
  text: string;
  lines: number;
  size: number;
  bold: boolean;
  page: number;
  y: number;
  /** How far its first line goes in from the left of its column, and its last line in that column. */
  x: number;
  hangs: number;
  /** It is a row of a table. The first row of every table says so. */
  row?: "first" | "later";
}

interface Open {
  paragraph: PdfParagraph;
  last: PdfLine;
  column: PdfColumn;
}

/** @param tableRows the lines that are rows of a table: each is kept as a paragraph. */
export function gatherParagraphs(
  columns: readonly PdfColumn[],
  hyphenated: ReadonlySet<string>,
  tableRows: ReadonlyMap<PdfLine, "first" | "later">,
): PdfParagraph[] {
  const distances = findLineDistances(columns);
  const paragraphs: PdfParagraph[] = [];
  let open = null as Open | null;
  for (const column of columns) {
    for (const line of column.lines) {
      const row = tableRows.get(line);
      const own: Open | null = row || (open && tableRows.has(open.last)) ? null : open;
      if (own && isSameParagraph(own, line, column, distances)) {
        const paragraph: PdfParagraph = own.paragraph;
        paragraph.text = joinLines(paragraph.text, line.text, hyphenated);
        paragraph.lines += 1;
        if (own.column === column) paragraph.hangs = line.x - column.left;
        paragraph.bold &&= line.bold;
        open = { paragraph, last: line, column };
        continue;
      }
      const { text, size, bold, page, y } = line;
      const x = line.x - column.left;
      const paragraph: PdfParagraph = { text, lines: 1, size, bold, page, y, x, hangs: x, ...(row && { row }) };
      paragraphs.push(paragraph);
      open = { paragraph, last: line, column };
    }
  }
  return paragraphs;
}

type Distances = ReadonlyMap<number, number>;

/** The usual distance between lines, for each size of type. */
function findLineDistances(columns: readonly PdfColumn[]): Distances {
  const found = new Map<number, number[]>();
  for (const { lines } of columns) {
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      if (!before || !isSameSize(before, line)) continue;
      const size = Math.round(line.size);
      found.set(size, [...(found.get(size) ?? []), line.y - before.y].slice(-400));
    }
  }
  const fifth = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 5)] ?? 0;
  return new Map([...found].map(([size, all]) => [size, fifth(all)]));
}

function isSameParagraph(open: Open, line: PdfLine, column: PdfColumn, distances: Distances): boolean {
  const { paragraph, last } = open;
  if (!isSameSize(last, line)) return false;
  if (open.column !== column) {
    return findLabel(line.text) === null && last.bold === line.bold && goesOn(paragraph.text, line.text);
  }
  const distance = line.y - last.y;
  const usual = Math.max(distances.get(Math.round(line.size)) ?? 0, 1.1 * line.size);
  if (distance > 1.25 * usual || distance > 2.6 * line.size) return false;
  const ended = endsEarly(last, line, column.right);
  if (last.bold !== line.bold && (ended || distance > 1.1 * usual)) return false;
  if (beginsItem(paragraph, last, line, ended, column)) return false;
  if (isCentred(last, line, column)) return true;
  // A full line that ends in the middle of a sentence goes on, also where the next one goes in, as under a term.
  if (!ended && !endsSentence.test(last.text)) return true;
  if (isIndented(paragraph, last, line)) return false;
  return !(ended && endsSentence.test(last.text) && !/^\p{Ll}/u.test(line.text));
}

const isSameSize = (a: PdfLine, b: PdfLine) => Math.abs(a.size - b.size) <= 0.06 * Math.max(a.size, b.size);
const endsSentence = /[.?!:;…]["'”’»)\u2060-\u2062\d]*\s*$/u;

/** The first word of the next line would have fitted: the line was ended on purpose. */
function endsEarly(last: PdfLine, next: PdfLine, right: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const wide = ((next.right - next.x) / Math.max(1, next.text.length)) * (word + 1);
  return last.right + wide + 0.5 * next.size < right;
}

function beginsItem(
  paragraph: PdfParagraph,
  last: PdfLine,
  line: PdfLine,
  ended: boolean,
  { left }: PdfColumn,
): boolean {
  const label = findLabel(line.text);
  if (!label) return false;
  if (label.shape === "bullet" || ended || endsSentence.test(last.text)) return true;
  return findLabel(paragraph.text)?.shape === label.shape && Math.abs(line.x - left - paragraph.x) < 3;
}

/** A first line that goes in begins a paragraph; so does a line that goes back out, after more than one line. */
function isIndented(paragraph: PdfParagraph, last: PdfLine, line: PdfLine): boolean {
  const step = (line.x - last.x) / line.size;
  const hanging = findLabel(paragraph.text) !== null && paragraph.lines === 1;
  if (step > 0.7) return !hanging;
  if (step < -0.7) return paragraph.lines > 1 || hanging;
  return false;
}

function isCentred(last: PdfLine, line: PdfLine, column: PdfColumn): boolean {
  const [a, b] = [last.x + last.right, line.x + line.right];
  return Math.abs(a - b) < 2 && Math.abs(last.x - line.x) > 2 && Math.abs(a - column.left - column.right) < 12;
}
