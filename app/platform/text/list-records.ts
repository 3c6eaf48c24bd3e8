/** Splits the text of a list into records (rows) and cells. A tab, `;` or `,` separates cells, which may be quoted. A pure function. */

/** Where a record (a row of a list) begins, and the delimiter between its cells. */
interface RecordStart {
  /** The position in the whole text at which the record begins. */
  at: number;
  /** The number of the line on which the record begins, from 1. */
  line: number;
  delimiter: string;
}

export interface ListRecord extends RecordStart {
  cells: string[];
  /** The text of the whole record, as it was typed. */
  text: string;
}

/** Matches a first line such as `sep=;`, which tells Excel the delimiter of the file. */
const told = /^"?sep=([^\w\s"@<>]|\t)"?[ \t]*(?:\n|$)/i;
// The most characters in a quoted cell. If there are more, the quote was not closed.
const longestQuoted = 2000;
const quotedName = /[ \t]*"[^"<>\n]{0,2000}"[ \t]*</y;

/**
 * Returns the records of a text, without empty ones. With `start` (the row of headings), reading begins there, and its delimiter is used
 * for all lines. Without `start`, each line has its own delimiter, unless the first line of the file tells it.
 */
export function splitListIntoRecords(text: string, start?: RecordStart): ListRecord[] {
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

/**
 * Returns the delimiter of a line: a tab if there is one, else `;` if there is one, else `,`. Text in quotes or angle brackets does not
 * count, because a comma there may be part of a name.
 */
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

/**
 * Returns where a quoted name before an address ends, as in `"Vries, Jan de" <jan@…>`. The text in quotes is not split. Returns `from` if
 * there is no such name.
 */
function endOfQuotedName(text: string, from: number): number {
  quotedName.lastIndex = from;
  return quotedName.test(text) ? quotedName.lastIndex : from;
}

/** Reads the quoted cell that begins at `from`. Returns null if there is none; then a quote is an ordinary character. */
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
