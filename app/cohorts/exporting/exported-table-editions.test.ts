import { expect, it } from "vitest";
import {
  exportedCourse as course,
  exportedMember as member,
  openSheet as open,
  readCsv as read,
  courseForAll as sameForAll,
} from "~/../tests/support/exported-table";
import { messagesFor } from "~/ui/messages";
import type { MemberProgress } from "../following/member-progress";
import { composeExportedTable } from "./exported-table";

const { words } = messagesFor("nl").exporting;
const now = new Date("2026-10-03T10:00:00Z");

it("in a group with two editions, each member has the lessons and the test of their own edition, which a column names", () => {
  const newest = { ...course, label: "2", finalTest: { objectives: [] } };
  const earlier = { ...course, lessons: [{ id: "een", number: 1, short: "De oude", questions: 5 }] };
  const mixed = {
    course: newest,
    isMixed: true,
    outlineOf: (label: string | null) => (label === "1" ? earlier : newest),
  };
  const members = [
    member("Zoë"),
    member("Ada", { label: "2", lessons: [], finalTests: [] }),
    member("Cor", { label: null }),
  ];
  const pick = (kind: "matrix" | "results" | "certificates", names: string[]) => {
    const [heads = [], ...rows] = read(
      composeExportedTable(kind, { cohort: "SW-2B", courses: mixed, ownColumns: [], words, now, members }),
    );
    return rows.map((row) => names.map((name) => row[heads.indexOf(name)]));
  };
  expect(pick("matrix", ["Naam", "Editie", "Les 2", "Lessen gehaald", "Eindtoets"])).toEqual([
    ["Zoë", "1", "", "1", "Geen in deze editie"],
    ["Ada", "2", "Nog niet begonnen", "0", "Nog niet begonnen"],
    ["Cor", "", "Nog niet begonnen", "1", "Niet te zien"],
  ]);
  expect(pick("results", ["Naam", "Editie", "Naam van de les"])).toEqual([
    ["Zoë", "1", "De oude"],
    ["Ada", "2", "Eerste; les"],
    ["Ada", "2", "Tweede"],
    ["Cor", "", "Eerste; les"],
    ["Cor", "", "Tweede"],
  ]);
  const moved = { label: "2", certificateEdition: "1", certificateState: "valid" } as const;
  members[1] = member("Ada", moved);
  expect(pick("certificates", ["Naam", "Certificaat", "Editie"])).toEqual([
    ["Zoë", "Kan worden opgehaald", ""],
    ["Ada", "Geldig", "1"],
    ["Cor", "Nog niet", ""],
  ]);
});

it("a lesson that was passed in another edition says in which, and so does a certificate, in CSV and in Excel", async () => {
  const [own] = member("").lessons as [MemberProgress["lessons"][number]];
  const elsewhere = { ...own, rounds: 0, failed: 0, firstScore: null, bestScore: null, passedIn: "2026-2", missed: {} };
  const members = [
    member("Zoë", { label: "2026-3", lessons: [elsewhere], certificateState: "valid", certificateEdition: "2026-2" }),
    member("Ada", { label: "2026-3" }),
  ];
  const newest = sameForAll({ ...course, label: "2026-3" });
  const table = (kind: "matrix" | "results" | "certificates") =>
    composeExportedTable(kind, { cohort: "SW-2B", courses: newest, ownColumns: [], words, now, members });
  const cellsOf = (kind: "matrix" | "results" | "certificates", names: string[]) => {
    const [heads = [], ...rows] = read(table(kind));
    return rows.map((row) => names.map((name) => row[heads.indexOf(name)]));
  };
  expect(cellsOf("matrix", ["Les 1", "Lessen gehaald"])).toEqual([
    ["Gehaald in editie 2026-2", "1"],
    ["Geslaagd", "1"],
  ]);
  expect(cellsOf("results", ["Stand", "Rondes", "Gehaald op"])).toEqual([
    ["Gehaald in editie 2026-2", "0", "2026-09-05"],
    ["Nog niet begonnen", "0", ""],
    ["Geslaagd", "3", "2026-09-05"],
    ["Nog niet begonnen", "0", ""],
  ]);
  expect(cellsOf("certificates", ["Certificaat", "Editie"])).toEqual([
    ["Geldig", "2026-2"],
    ["Nog niet", ""],
  ]);
  expect((await open(table("results"))).getRow(2).getCell(4).value).toBe("Gehaald in editie 2026-2");
  expect((await open(table("matrix"))).getRow(2).getCell(3).value).toBe("Gehaald in editie 2026-2");
});

it("a table in pieces has the columns and widths that the facts of everybody give", () => {
  const [own] = member("").lessons as [MemberProgress["lessons"][number]];
  const moved = member("Ada", { label: "2", certificateEdition: "1", certificateState: "valid" });
  const members = [member("Zoë"), { ...moved, lessons: [{ ...own, passedIn: "2026-2" }] }];
  for (const kind of ["matrix", "results", "certificates"] as const) {
    const input = { cohort: "SW-2B", courses: sameForAll(course), ownColumns: [], words, now };
    const whole = composeExportedTable(kind, { ...input, members });
    const pieces = members.map((each) => composeExportedTable(kind, { ...input, members: [each], everybody: members }));
    expect(pieces.map(({ columns }) => columns)).toEqual([whole.columns, whole.columns]);
    expect(pieces.flatMap(({ rows }) => rows)).toEqual(whole.rows);
  }
});
