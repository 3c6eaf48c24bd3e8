/** Reads a pasted or uploaded list that fills a column: on each line a person and a value. A pure function. */
import { validateEmail } from "~/accounts/identity/email";
import { maxPersonNameLength } from "~/accounts/identity/person-name";
import { foldText } from "~/content/search/fold-text";
import { type ListRecord, splitListIntoRecords } from "~/platform/text/list-records";
import { isTooLongToNormalise, normaliseTextToOneLine } from "~/platform/text/typed-text";
import { isPersonHeading } from "../inviting/list-headings";

const mostListLines = 2000;

/** A person and a value. `email`: the address in its normal spelling, or null. */
interface PersonWithValue {
  email: string | null;
  name: string;
  /** The name as names are compared; empty if it is longer than a name can be. */
  foldedName: string;
  value: string;
}

/** A line of the list. */
export interface OwnColumnListLine extends PersonWithValue {
  line: number;
  /** The line as it was typed. */
  text: string;
  /** If only a space separates the person from a value with a digit in it: both, so read. Otherwise null. */
  spaced: PersonWithValue | null;
}

export type OwnColumnListParseOutcome =
  | { ok: true; lines: OwnColumnListLine[] }
  | { ok: false; reason: "list-empty" | "list-long" };

/**
 * Returns the lines of a list. The last column is the value, and the columns before it name the person: a name in one or more columns, an
 * address, or both. Columns that are empty everywhere are left out, and a first line with headings is skipped.
 */
export function parseOwnColumnList(text: string): OwnColumnListParseOutcome {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const all = splitListIntoRecords(plain);
  const records = all[0] && isHeading(all[0]) ? all.slice(1) : all;
  if (records.length === 0) return { ok: false, reason: "list-empty" };
  if (records.length > mostListLines) return { ok: false, reason: "list-long" };
  const width = records.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell !== "") + 1), 0);
  return { ok: true, lines: records.map((record) => readLine(record, width)) };
}

const isHeading = ({ cells }: ListRecord) =>
  cells.some(isPersonHeading) && !cells.some((cell) => cell.includes("@") || /^\d{3,}$/.test(cell.trim()));

function readLine({ line, text, cells }: ListRecord, width: number): OwnColumnListLine {
  // A comma may be part of a name, so lines without other delimiters can have different numbers of cells.
  const own = cells.slice(0, width);
  const people = own.length < 2 ? own : own.slice(0, -1);
  const value = own.length < 2 ? "" : (own.at(-1) ?? "").trim();
  const filled = own.filter((cell) => cell.trim() !== "");
  const only = filled.length === 1 && !isTooLongToNormalise(text, maxPersonNameLength) ? filled[0] : undefined;
  const [, before, after] = (only && spacedValue.exec(only)) || [];
  return {
    line,
    text,
    ...readPerson(people),
    value,
    spaced: before && after ? { ...readPerson([before]), value: after.trim() } : null,
  };
}

// The value begins with the first word that has a digit in it.
const spacedValue = /^\s*((?:[^\s\p{Nd}]+\s+)+)(\S*\p{Nd}.*)$/su;

function readPerson(cells: readonly string[]): Omit<PersonWithValue, "value"> {
  const addressed = cells.map(readAddress);
  const names = cells.map((cell, at) => (addressed[at] ? (addressed[at]?.name ?? "") : cell));
  const typed = names.join(" ");
  const name = isTooLongToNormalise(typed, maxPersonNameLength) ? "" : normaliseTextToOneLine(typed);
  return {
    email: addressed.find((each) => each !== null)?.email ?? null,
    name,
    // It is folded here, because a file is read in another process: folding two thousand long names takes seconds.
    foldedName: [...name].length > maxPersonNameLength ? "" : foldName(name),
  };
}

/** Returns a name as names are compared: without capitals, accents and signs. */
export const foldName = (name: string) => foldText(name).trim();

const bracketed = /^([^<>]*)<([^<>]*)>[\s;,]*$/;

/** Returns the address in a cell, and the name before it in `Noor Bakker <noor@…>`. Returns null if there is no valid address. */
function readAddress(cell: string): { email: string; name: string } | null {
  if (!cell.includes("@")) return null;
  const [, before = "", within] = bracketed.exec(cell) ?? [];
  const judged = validateEmail((within ?? cell).replace(/^\s*mailto:/i, ""));
  return judged.ok ? { email: judged.email, name: before } : null;
}
