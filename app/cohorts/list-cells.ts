/** A list of people as text, cut into cells: tab, `;` or `,` between them, quoted or not. Pure. */

export interface ListRecord {
  /** Of its first character, from 1. */
  line: number;
  cells: string[];
  /** As it stands there. */
  text: string;
}

type Delimiter = "\t" | ";" | ",";
// A quoted cell that is longer than this is a quote that nobody closed.
const longestQuoted = 2000;

/** Every line that holds anything. `uniform`: the delimiter of the first counts for all, as in a file with headings. */
export function cutRecords(text: string, { uniform }: { uniform: boolean }): ListRecord[] {
  const records: ListRecord[] = [];
  let at = 0;
  let line = 1;
  let fixed: Delimiter | null = null;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const delimiter: Delimiter = fixed ?? delimiterOf(text.slice(at, lineEnd));
    const { cells, end } = cutCells(text, at, delimiter);
    if (cells.some((cell) => cell !== "")) {
      records.push({ line, cells, text: text.slice(at, end).trim() });
      if (uniform) fixed ??= delimiter;
    }
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
function delimiterOf(line: string): Delimiter {
  const bare = line.replace(/"[^"]*"|<[^<>]*>/g, "");
  if (bare.includes("\t")) return "\t";
  return bare.includes(";") ? ";" : ",";
}

function cutCells(text: string, from: number, delimiter: Delimiter): { cells: string[]; end: number } {
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

function endOfBare(text: string, from: number, delimiter: Delimiter): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  return end;
}

/** Null when no quoted cell begins here: then a quote is a character as any other. */
function readQuoted(text: string, from: number, delimiter: Delimiter): { cell: string; end: number } | null {
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
