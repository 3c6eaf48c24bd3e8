/** A list of people as text, cut into cells: tab, `;` or `,` between them, quoted or not. Pure. */

/** Where a record begins, and what parts its cells. */
export interface RecordStart {
  /** In the whole text. */
  at: number;
  /** From 1. */
  line: number;
  delimiter: string;
}

export interface ListRecord extends RecordStart {
  cells: string[];
  /** As it stands there. */
  text: string;
}

/** The first line of a file that tells Excel what parts its cells. */
const told = /^"?sep=([^\w\s"@<>]|\t)"?[ \t]*(?:\n|$)/i;
// A quoted cell that is longer than this is a quote that nobody closed.
const longestQuoted = 2000;
const quotedName = /[ \t]*"[^"<>\n]{0,2000}"[ \t]*</y;

/**
 * Every line that holds anything. From `start` on, its delimiter counts for all, as in a file with headings; without one, each line
 * has its own, unless the file tells.
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

/** The strongest one that stands outside quotes and `<…>`: a comma may be part of a name. */
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

/** `"Vries, Jan de" <jan@…>`: what stands in these quotes parts no cells either. */
function endOfQuotedName(text: string, from: number): number {
  quotedName.lastIndex = from;
  return quotedName.test(text) ? quotedName.lastIndex : from;
}

/** Null when no quoted cell begins here: then a quote is a character as any other. */
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
