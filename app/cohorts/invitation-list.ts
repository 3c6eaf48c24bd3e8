/** Who stands on a list that a trainer pasted or uploaded, line by line. Pure. */
import { judgeEmail } from "~/accounts/email";
import type { EmailProblem } from "~/accounts/email-problem";
import { readName } from "~/accounts/person-name";
import { cutRecords, type ListRecord } from "./list-cells";
import { readHeadings } from "./list-headings";

export const longestList = 2000;

export type ListProblem = "no-address" | EmailProblem | "name-long";

export type ListLine =
  | { line: number; kind: "person"; email: string; name: string }
  /** `first`: the line on which the address stands already. */
  | { line: number; kind: "double"; email: string; name: string; first: number }
  | { line: number; kind: "wrong"; text: string; problem: ListProblem };

export type ListOutcome = { ok: true; lines: ListLine[] } | { ok: false; reason: "list-empty" | "list-long" };

type Found = { email: string; name: string } | { problem: ListProblem; text: string };

export function readInvitationList(text: string): ListOutcome {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const uniform = cutRecords(plain, { uniform: true });
  const columns = uniform[0] && readHeadings(uniform[0].cells);
  const records = columns ? uniform.slice(1) : cutRecords(plain, { uniform: false });
  if (records.length === 0) return { ok: false, reason: "list-empty" };
  const found = records.flatMap((record) => {
    const people = columns
      ? [readCells(record, record.cells[columns.email] ?? "", nameOf(record, columns.name))]
      : readLine(record);
    return people.map((person) => ({ line: record.line, ...person }));
  });
  if (found.length > longestList) return { ok: false, reason: "list-long" };
  const firstLines = new Map<string, number>();
  const lines = found.map((each): ListLine => {
    if ("problem" in each) return { ...each, kind: "wrong" };
    const first = firstLines.get(each.email);
    if (first !== undefined) return { ...each, kind: "double", first };
    firstLines.set(each.email, each.line);
    return { ...each, kind: "person" };
  });
  return { ok: true, lines };
}

function nameOf({ cells }: ListRecord, places: number[]): string {
  return places.map((at) => cells[at] ?? "").join(" ");
}

/** Without headings: a cell with an @ is an address, the rest is a name; one line may hold several addresses. */
function readLine(record: ListRecord): Found[] {
  // A comma in `Vries, Jan de <jan@…>` parts no cells, as long as there is one address.
  if (record.text.split("@").length === 2 && bracketed.test(record.text)) return [readCells(record, record.text, "")];
  const addresses = record.cells.filter((cell) => cell.includes("@"));
  if (addresses.length > 1) return addresses.map((cell) => readCells(record, cell, ""));
  const name = record.cells.filter((cell) => !cell.includes("@") && /\p{L}/u.test(cell)).join(" ");
  return [readCells(record, addresses[0] ?? "", name)];
}

const bracketed = /^([^<>]*)<([^<>]*)>[\s;,]*$/;

function readCells({ text }: ListRecord, cell: string, otherName: string): Found {
  const shown = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  if (!cell.includes("@")) return { problem: "no-address", text: shown };
  const [, before = "", within] = bracketed.exec(cell) ?? [];
  const judged = judgeEmail((within ?? cell).replace(/^\s*mailto:/i, ""));
  if (!judged.ok) return { problem: judged.reason, text: shown };
  const { email } = judged;
  const written = otherName.trim() || before.replace(/^[\s"']+|[\s"',;]+$/g, "");
  const name = readName(written);
  if (name.ok) return { email, name: name.name };
  return name.reason === "name-long" ? { problem: "name-long", text: shown } : { email, name: "" };
}
