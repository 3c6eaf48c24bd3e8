/** This test reads the files as Moodle and Canvas do, with another program. */
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import {
  exportedCourse as course,
  courseForAll,
  exportedMember as member,
  openSheet,
  readCsv,
} from "~/../tests/support/exported-table";
import { composePlainCsv } from "~/platform/tables/write-table.server";
import { messagesFor } from "~/ui/messages";
import type { MemberProgress } from "../following/member-progress";
import { composeExportedTable } from "./exported-table";
import { composeGradebookRows, sortOutByStudentNumber } from "./gradebook-file";

const { words } = messagesFor("nl").exporting;
const now = new Date("2026-10-03T10:00:00Z");
const [passed] = member("").lessons as MemberProgress["lessons"];
const scored = (bestScore: number) => [{ ...(passed as NonNullable<typeof passed>), bestScore }];
const tests = (own: typeof course) => ({ courses: courseForAll(own), words });
const read = (rows: string[][]) => parse(composePlainCsv(rows)) as string[][];

it("Canvas gets its own columns, the points that are possible, and no mark of an encoding in the first heading", () => {
  const rows = composeGradebookRows("canvas", {
    ...tests(course),
    members: [
      { member: member("Zoë, Öz"), number: "0012345" },
      { member: member("Ada", { lessons: [] }), number: "s12" },
    ],
  });
  expect(composePlainCsv(rows).subarray(0, 7).toString()).toBe("Student");
  expect(read(rows)).toEqual([
    ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Les 1. Eerste; les", "Les 2. Tweede"],
    ["    Points Possible", "", "", "", "", "100", "100"],
    ["Zoë, Öz", "", "0012345", "", "", "83.3", ""],
    ["Ada", "", "s12", "", "", "", ""],
  ]);
});

it("Moodle gets the number that it knows a user by, a point in decimals, and a dash where there is no grade", () => {
  const members = [{ member: member("Zoë"), number: "0012345" }];
  expect(read(composeGradebookRows("moodle", { ...tests(course), members }))).toEqual([
    ["ID-nummer", "Naam", "Les 1. Eerste; les", "Les 2. Tweede"],
    ["0012345", "Zoë", "83.3", "-"],
  ]);
});

it("points are the best score, rounded down to one decimal, so that no fail looks like a pass", () => {
  const points = [0, 0.29, 0.58, 2 / 3, 0.79999, 0.8, 1].map((score) => {
    const members = [{ member: member("Zoë", { lessons: scored(score) }), number: "1" }];
    return composeGradebookRows("moodle", { ...tests(course), members })[1]?.[2];
  });
  expect(points).toEqual(["0", "29", "58", "66.6", "79.9", "80", "100"]);
});

it("a final test that the member shows is a column of its own, and a hidden one is no grade", () => {
  const own = { ...course, finalTest: { objectives: [] } };
  const at = { startedAt: "2026-10-01T10:00:00Z", handedInAt: "2026-10-02T10:00:00Z" };
  const rules = {
    sitting: null,
    mark: 0.8,
    markNow: 0.8,
    seriesRules: { final: 3, hoursBetween: 24 },
    perObjective: null,
  };
  const attempt = (number: number, right: number) => {
    return {
      ...at,
      ...rules,
      series: 1,
      number,
      score: right / 24,
      bestScore: right / 24,
      passed: right > 19,
      questions: 24,
    };
  };
  const members = [
    { member: member("Zoë", { finalTests: [attempt(1, 18), attempt(2, 21)] }), number: "1" },
    { member: member("Ada"), number: "2" },
  ];
  const rows = composeGradebookRows("canvas", { ...tests(own), members });
  expect(rows.map((row) => row.at(-1))).toEqual(["Eindtoets", "100", "87.5", ""]);
});

it("no name becomes a formula, and no heading names an assignment of Canvas by its id", () => {
  const lessons = course.lessons.map((lesson) => ({ ...lesson, short: "Deel (2)" }));
  const names = ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", "Zoë"];
  for (const kind of ["moodle", "canvas"] as const) {
    const members = names.map((name, at) => ({ member: member(name), number: String(at) }));
    const [heads = [], ...rows] = read(composeGradebookRows(kind, { ...tests({ ...course, lessons }), members }));
    for (const head of heads) expect(head).not.toMatch(/\(\d+\)$/);
    for (const cell of rows.flat().filter((each) => each !== "-")) expect(cell).not.toMatch(/^[=+\-@\t＝]/);
  }
});

it("only who has a number of their own is in a file: Moodle gives the grades of a row without one to the row before", () => {
  const sorted = sortOutByStudentNumber(["1", "", "s2", "S2", "", "3"], (number) => number);
  expect(sorted.included.map(({ number }) => number)).toEqual(["1", "3"]);
  expect(sorted).toMatchObject({ without: 2, shared: [{ number: "s2", members: ["s2", "S2"] }] });
});

const ownColumns = [
  { id: "nr", name: "Studentnummer" },
  { id: "class", name: "=Klas" },
];
const withColumns = (kind: "matrix" | "results" | "certificates") =>
  composeExportedTable(kind, {
    cohort: "SW-2B",
    courses: courseForAll(course),
    ownColumns,
    words,
    now,
    members: [member("Zoë", { ownValues: { nr: "0012345", class: '=HYPERLINK("x")' } }), member("Ada")],
  });

it("own columns come after the name in every table, as texts, and nothing in them is computed", async () => {
  for (const kind of ["matrix", "results", "certificates"] as const) {
    const [heads, first] = readCsv(withColumns(kind));
    expect(heads?.slice(0, 3)).toEqual(["Naam", "Studentnummer", "'=Klas"]);
    expect(first?.slice(0, 3)).toEqual(["Zoë", "0012345", `'=HYPERLINK("x")`]);
    const sheet = await openSheet(withColumns(kind));
    const [number, text] = [sheet.getCell("B2"), sheet.getCell("C2")];
    expect([number.value, number.type]).toEqual(["0012345", ExcelJS.ValueType.String]);
    expect([text.value, text.formula, text.type]).toEqual(['=HYPERLINK("x")', undefined, ExcelJS.ValueType.String]);
    expect(sheet.autoFilter).toMatch(/^A1:/);
  }
  expect((await openSheet(withColumns("matrix"))).getCell("B3").value).toBeNull();
});

it("a state has a colour beside its word, and a score is a number that Excel can count with", async () => {
  const sheet = await openSheet(withColumns("matrix"));
  const fill = (cell: string) =>
    (sheet.getCell(cell).fill as { fgColor?: { argb?: string } } | undefined)?.fgColor?.argb;
  expect([sheet.getCell("E2").value, fill("E2")]).toEqual(["Geslaagd", "FFE0ECE3"]);
  expect([sheet.getCell("G2").value, fill("G2")]).toEqual(["Nog niet begonnen", undefined]);
  expect([sheet.getCell("F2").value, sheet.getCell("F2").type]).toEqual([0.833, ExcelJS.ValueType.Number]);
  const stuck = member("Bo", { lessons: [{ ...(passed as NonNullable<typeof passed>), passedAt: null, failed: 2 }] });
  const table = composeExportedTable("results", {
    cohort: "x",
    courses: courseForAll(course),
    ownColumns: [],
    words,
    now,
    members: [stuck],
  });
  const state = (await openSheet(table)).getCell("D2");
  expect([state.value, (state.fill as { fgColor?: { argb?: string } }).fgColor?.argb]).toEqual([
    "Loopt vast",
    "FFF8E6DC",
  ]);
});
