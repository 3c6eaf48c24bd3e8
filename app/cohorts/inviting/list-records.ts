/** Splits the text of a list into records and cells, separated by a tab, `;` or `,`, quoted or not. A pure function. */

/** Where a record begins, and its delimiter. */
export interface RecordStart {
  /** Position in the whole text. */
  at: number;
  /** Line number, from 1. */
  line: number;
  delimiter: string;
}

export interface ListRecord extends RecordStart {
  cells: string[];
  /** The record as typed. */
  text: string;
}

/** The first line of a file that tells Excel the delimiter. */
const told = /^"?sep=([^\w\s"@<>]|\t)"?[ \t]*(?:\n|$)/i;
// A longer quoted cell is a quote that was not closed.
const longestQuoted = 2000;
const quotedName = /[ \t]*"[^"<>\n]{0,2000}"[ \t]*</y;

/**
 * Returns all records that are not empty. From `start` on, its delimiter is used for all lines, as in a file with headings. Without
 * `start`, each line has its own delimiter, unless the file states one.
 */
export function splitIntoRecords(text: string, start?: RecordStart): ListRecord[] {
  const records: ListRecord[] = [];
  const [first = "", separator] = start ? [] : (told.exec(text) ?? []);
  const fixed = start?.delimiter ?? separator;
  let at = start?.at ?? first.length;
  let line = start?.line ?? (first === "" ? 1 : 2);
  while (at < text.length) {
    const delimiter = fixed ?? delimiterOf(text.slice(at, endOfLine(text, at)));
    const { cells, end } = cutCells(text, at, delimiter);
    if (cells.some((cell) => cell !== ""))
      records.push({ at, line, delimiter, cells, text: text.slice(at, end).trim() });
    for (let place = at; place < end; place++) if (text[place] === "\n") line++;
    at = end + 1;
    line++;
  }
  return records;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** The strongest delimiter outside quotes and angle brackets, because a comma may be part of a name. */
function delimiterOf(line: string): string {
  const bare = line.replace(/"[^"]*"|<[^<>]*>/g, "");
  if (bare.includes("\t")) return "\t";
  return bare.includes(";") ? ";" : ",";
}

function cutCells(text: string, from: number, delimiter: string): { cells: string[]; end: number } {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const quoted = readQuoted(text, at, delimiter);
    const end = quoted?.end ?? endOfBare(text, at, delimiter);
    cells.push((quoted?.cell ?? text.slice(at, end)).replace(/\s+/g, " ").trim());
    if (text[end] !== delimiter) return { cells, end };
    at = end + 1;
  }
}

function endOfBare(text: string, from: number, delimiter: string): number {
  let end = endOfQuotedName(text, from);
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  return end;
}

/** In `"Vries, Jan de" <jan@…>`, the text in quotes is not split either. */
function endOfQuotedName(text: string, from: number): number {
  quotedName.lastIndex = from;
  return quotedName.test(text) ? quotedName.lastIndex : from;
}

/** Returns null if no quoted cell begins here. Then a quote is an ordinary character. */
function readQuoted(text: string, from: number, delimiter: string): { cell: string; end: number } | null {
  let at = from;
  while (text[at] === " ") at++;
  if (text[at] !== '"') return null;
  let cell = "";
  for (at++; at < text.length && cell.length < longestQuoted; at++) {
    if (text[at] !== '"') {
      cell += text[at];
      continue;
    }
    if (text[at + 1] === '"') {
      cell += '"';
      at++;
      continue;
    }
    let end = at + 1;
    while (text[end] === " ") end++;
    const closes = end >= text.length || text[end] === delimiter || text[end] === "\n";
    return closes ? { cell, end } : null;
  }
  return null;
}
