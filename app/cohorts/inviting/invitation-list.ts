/** Finds the people on a list that a trainer pasted or uploaded, line by line. A pure function. */
import { validateEmail } from "~/accounts/identity/email";
import type { EmailAddressProblem } from "~/accounts/identity/email-address-problem";
import { validatePersonName } from "~/accounts/identity/person-name";
import { type ListRecord, splitListIntoRecords } from "~/platform/text/list-records";
import { trimMatchingCharacters } from "~/platform/text/trim-matching-characters";
import { findInvitationListColumns, type InvitationListColumnIndexes } from "./list-headings";
import { findUnusualNameRemark, type UnusualNameRemark } from "./name-remark";

const mostListLines = 2000;

export type InvitationListLineProblem = "no-address" | EmailAddressProblem | "name-long";

/** A person on a list. `remark`: what is unusual about the name. The person can be invited anyway. */
interface Person {
  email: string;
  name: string;
  remark?: UnusualNameRemark;
}

export type InvitationListLine =
  | ({ line: number; kind: "person" } & Person)
  /** A person whose address is already on an earlier line of the list. `first`: the first line with that address. */
  | ({ line: number; kind: "double"; first: number } & Person)
  | { line: number; kind: "wrong"; text: string; problem: InvitationListLineProblem };

export type InvitationListParseOutcome =
  | { ok: true; lines: InvitationListLine[] }
  | { ok: false; reason: "list-empty" | "list-long" };

type Found = Person | { problem: InvitationListLineProblem; text: string };

export function parseInvitationList(text: string): InvitationListParseOutcome {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const loose = splitListIntoRecords(plain);
  const headings = findHeadings(loose);
  const columns = headings?.columns;
  const records = headings ? splitListIntoRecords(plain, headings.record).slice(1) : loose;
  if (records.length === 0) return { ok: false, reason: "list-empty" };
  const found = records.flatMap((record) => {
    const outside = columns ? findCellsOutsideColumns(record, columns) : record.cells;
    const people =
      columns && !outside
        ? [readCells(record, record.cells[columns.email] ?? "", nameOf(record, columns.name))]
        : readLine({ ...record, cells: outside ?? [] });
    return people.map((person) => ({ line: record.line, ...person }));
  });
  if (found.length > mostListLines) return { ok: false, reason: "list-long" };
  const firstLines = new Map<string, number>();
  const lines = found.map((each): InvitationListLine => {
    if ("problem" in each) return { ...each, kind: "wrong" };
    const first = firstLines.get(each.email);
    if (first !== undefined) return { ...each, kind: "double", first };
    firstLines.set(each.email, each.line);
    return { ...each, kind: "person" };
  });
  return { ok: true, lines };
}

/**
 * Returns the row with the headings of the columns: the first row, or a later one below a title, but never one below a person. Returns null
 * if there is none.
 */
function findHeadings(records: ListRecord[]): { record: ListRecord; columns: InvitationListColumnIndexes } | null {
  for (const record of records.slice(0, 5)) {
    if (record.text.includes("@")) return null;
    const columns = findInvitationListColumns(record.cells);
    if (columns) return { record, columns };
  }
  return null;
}

/**
 * Returns the cells to read of a line below headings that does not follow them: its only cell, or one for the name, has the address.
 * Otherwise null. An address in another column can be that of somebody else, such as a mentor.
 */
function findCellsOutsideColumns({ cells }: ListRecord, { email, name }: InvitationListColumnIndexes): string[] | null {
  if (cells[email]?.includes("@")) return null;
  const filled = cells.filter((cell) => cell.trim() !== "");
  const read = filled.length === 1 ? filled : [...name, email].map((at) => cells[at] ?? "");
  return read.some((cell) => cell.includes("@")) ? read : null;
}

function nameOf({ cells }: ListRecord, places: number[]): string {
  return places.map((at) => cells[at] ?? "").join(" ");
}

/**
 * Reads a line of a list without headings. A cell with an @ is an address, and the other cells are the name. One line may contain several
 * addresses.
 */
function readLine(record: ListRecord): Found[] {
  // If the line has only one address, a comma in `Vries, Jan de <jan@…>` is part of the name.
  if (record.text.split("@").length === 2 && bracketed.test(record.text)) return [readCells(record, record.text, "")];
  const cells = joinNames(record);
  const addresses = cells.filter((cell) => cell.includes("@"));
  if (addresses.length > 1) return addresses.map((cell) => readCells(record, cell, ""));
  const name = cells.filter((cell) => !cell.includes("@") && /\p{L}/u.test(cell)).join(" ");
  return [readCells(record, addresses[0] ?? "", name)];
}

/**
 * Returns the cells of a line, in which the parts of a name such as `Vries, Jan de <jan@…>` are one cell again. This is done only if every
 * address of the line is in angle brackets.
 */
function joinNames({ cells, delimiter }: ListRecord): string[] {
  if (delimiter !== "," || cells.some((cell) => cell.includes("@") && !bracketed.test(cell))) return cells;
  const people: string[] = [];
  let before: string[] = [];
  for (const cell of cells) {
    before.push(cell);
    if (!cell.includes("@")) continue;
    people.push(before.join(", "));
    before = [];
  }
  return people.length === 0 ? cells : [...people, ...before];
}

const bracketed = /^([^<>]*)<([^<>]*)>[\s;,]*$/;

function readCells({ text }: ListRecord, cell: string, otherName: string): Found {
  const shown = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  if (!cell.includes("@")) return { problem: "no-address", text: shown };
  const [, before = "", within] = bracketed.exec(cell) ?? [];
  const judged = validateEmail((within ?? cell).replace(/^\s*mailto:/i, ""));
  if (!judged.ok) return { problem: judged.reason, text: shown };
  const { email } = judged;
  const name = validatePersonName(otherName.trim() || withoutQuotes(before));
  if (name.ok) return { email, name: name.name, ...findUnusualNameRemark(name.name) };
  return name.reason === "name-long" ? { problem: "name-long", text: shown } : { email, name: "" };
}

/** Removes quotation marks around a name. A single apostrophe stays, because it may be part of the name, as in 't Hart. */
function withoutQuotes(text: string): string {
  const isQuoted = /^\s*'[^']*'[\s,;]*$/.test(text);
  return trimMatchingCharacters(text, isQuoted ? /[\s"',;]/ : /[\s",;]/);
}
