/** Finds footnotes: small type at the foot of a column, after a mark. */
import { lowered, raised } from "../pdf-text";
import type { PdfColumn } from "./columns";
import type { PdfLine } from "./lines";

const mark = new RegExp(`^\\s*(?:${raised}(.+?)${lowered}|(\\d{1,3}|[*†‡]{1,3})(?=[\\s.)]|$))[.)]?\\s*`);

export interface FoundMark {
  mark: string;
  /** What stands before the text of the note. */
  written: string;
}

/** Returns the mark with which a line of small type begins. */
export function findNoteMark(text: string): FoundMark | null {
  const [written, high, plain] = mark.exec(text) ?? [];
  const found = high ?? plain;
  return written !== undefined && found !== undefined ? { mark: found, written } : null;
}

/** Parts the lines of a column in those of its text and those of its notes, one list of lines a note. */
export function cutNotes(column: PdfColumn, bodySize: number): { lines: PdfLine[]; notes: PdfLine[][] } {
  const { lines } = column;
  const small = lines.length - lines.toReversed().findIndex(({ size }) => size > 0.93 * bodySize);
  const from = lines.findIndex(({ text }, at) => at >= small && findNoteMark(text) !== null);
  // A column with nothing but small type is no note, unless it is below other text.
  if (from < 1 || small > lines.length) return { lines, notes: [] };
  const notes: PdfLine[][] = [];
  for (const line of lines.slice(from)) {
    if (findNoteMark(line.text) && isNext(notes.at(-1), line)) notes.push([line]);
    else notes.at(-1)?.push(line);
  }
  return { lines: lines.slice(0, from), notes };
}

/** A number at the start of a line is a mark only where it follows on the note before it. */
function isNext(before: PdfLine[] | undefined, line: PdfLine): boolean {
  const [last, own] = [before?.[0], findNoteMark(line.text)?.mark];
  if (!last || !own || !/^\d/.test(own)) return true;
  return Number(own) === Number(findNoteMark(last.text)?.mark) + 1;
}
