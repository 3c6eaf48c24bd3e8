/** This test reads the written files with other programs: csv-parse and exceljs. */
import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  exportedCourse as course,
  exportedMember as member,
  openSheet as open,
  openWorkbook as openBook,
  readCsv as read,
  courseForAll as sameForAll,
} from "~/../tests/support/exported-table";
import type { FinalTestResultForTrainer } from "~/learning/final/results/final-test-result-for-trainer";
import { composeCsvForDutchExcel } from "~/platform/tables/write-table.server";
import { messagesFor } from "~/ui/messages";
import type { MemberProgress } from "../following/member-progress";
import { composeExportedTable } from "./exported-table";

const { words } = messagesFor("nl").exporting;
const now = new Date("2026-10-03T10:00:00Z");
const courses = sameForAll(course);

it("the overview has one row for each member, with days in Amsterdam and scores rounded down", () => {
  const table = composeExportedTable("matrix", {
    cohort: "SW-2B & co",
    courses,
    ownColumns: [],
    words,
    now,
    members: [member("Zoë"), member("Ada", { lessons: [] })],
  });
  const bytes = composeCsvForDutchExcel(table);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain("\r\n");
  expect(read(table)).toEqual([
    [
      "Naam",
      "Lid sinds",
      "Les 1",
      "Les 1, beste score (%)",
      "Les 2",
      "Les 2, beste score (%)",
      "Lessen gehaald",
      "Laatst actief in les of toets",
      "Certificaat",
    ],
    ["Zoë", "2026-09-02", "Geslaagd", "83,3", "Nog niet begonnen", "", "1", "2026-09-06", "Nog niet"],
    ["Ada", "2026-09-02", "Nog niet begonnen", "", "Nog niet begonnen", "", "0", "2026-09-06", "Nog niet"],
  ]);
});

it("the overview says of a final test that nobody passed how many questions of the best attempt are right", () => {
  const finalTest = { objectives: [] };
  const test = (number: number, score: number | null): FinalTestResultForTrainer => {
    const [startedAt, handedInAt] = ["2026-10-01T10:00:00Z", score === null ? null : "2026-10-02T10:00:00Z"];
    const rules = { mark: 0.8, markNow: 0.8, seriesRules: { final: 3, hoursBetween: 24 } };
    const passed = score === null ? null : score >= 0.8;
    const result = { score, bestScore: score, passed, questions: 24, perObjective: null, sitting: null };
    return { series: 1, number, startedAt, handedInAt, ...result, ...rules };
  };
  const used = [test(1, 19 / 24), test(2, 17 / 24), test(3, 16 / 24)];
  const members = [
    member("Zoë", { finalTests: [test(1, 19 / 24), test(2, 17 / 24), test(3, null)] }),
    member("Ada", { finalTests: [test(1, 19 / 24), test(2, 22 / 24)] }),
    member("Bo", { finalTests: [test(1, null)] }),
    member("Cor"),
    member("Dré", { finalTests: used }),
    // A month after the last attempt a new series is open.
    member("Eva", { finalTests: used.map((each) => ({ ...each, handedInAt: "2026-09-01T10:00:00Z" })) }),
  ];
  const [heads = [], ...rows] = read(
    composeExportedTable("matrix", {
      cohort: "SW-2B",
      courses: sameForAll({ ...course, finalTest }),
      ownColumns: [],
      words,
      now,
      members,
    }),
  );
  const at = heads.indexOf("Eindtoets");
  expect([heads, ...rows].map((row) => row.slice(at, at + 5))).toEqual([
    ["Eindtoets", "Eindtoets, score", "Eindtoets gehaald op", "Onder toezicht", "Identiteit gezien"],
    ["Bezig", "19 van 24, nodig 20", "", "", ""],
    ["Geslaagd", "22 van 24, nodig 20", "2026-10-02", "Nee", "Nee"],
    ["Bezig", "", "", "", ""],
    ["Niet te zien", "", "", "", ""],
    ["Alle pogingen gebruikt", "19 van 24, nodig 20", "", "", ""],
    ["Niet gehaald", "19 van 24, nodig 20", "", "", ""],
  ]);
});

it("a score just below the pass mark does not look as if it reaches it", () => {
  const lessons = [{ ...(member("").lessons[0] as never as MemberProgress["lessons"][number]), bestScore: 0.79999 }];
  const [, row] = read(
    composeExportedTable("matrix", {
      cohort: "SW-2B & co",
      courses,
      ownColumns: [],
      words,
      now,
      members: [member("Zoë", { lessons })],
    }),
  );
  expect(row?.[3]).toBe("79,9");
});

it("the results have one row for every lesson, with the missed objectives in full", () => {
  const [, first, second] = read(
    composeExportedTable("results", {
      cohort: "SW-2B & co",
      courses,
      ownColumns: [],
      words,
      now,
      members: [member("Zoë")],
    }),
  );
  expect(first).toEqual([
    "Zoë",
    "1",
    "Eerste; les",
    "Geslaagd",
    "3",
    "1",
    "40",
    "83,3",
    "2026-09-05",
    "T1.2 Je kunt in een lange zin met veel woorden uitleggen wat een woord is en wat niet: 2; T1.10: 1",
  ]);
  expect(second).toEqual(["Zoë", "2", "Tweede", "Nog niet begonnen", "0", "0", "", "", "", ""]);
});

it("who passed everything can claim a certificate, unless the final test is not passed or not shown", () => {
  const passed = (id: string) => ({ ...(member("").lessons[0] as MemberProgress["lessons"][number]), lessonId: id });
  const lessons = courses.course.lessons.map(({ id }) => passed(id));
  const state = (change: Partial<MemberProgress>, own = courses.course) =>
    read(
      composeExportedTable("certificates", {
        cohort: "SW-2B & co",
        courses: { ...courses, course: own, outlineOf: () => own },
        ownColumns: [],
        words,
        now,
        members: [member("Zoë", { lessons, ...change })],
      }),
    )[1]?.[1];
  expect(state({})).toBe("Kan worden opgehaald");
  expect(state({ lessons: lessons.slice(1) })).toBe("Nog niet");
  expect(state({ certificateState: "revoked" })).toBe("Ingetrokken");
  const withTest = { ...courses.course, finalTest: { objectives: [] } };
  expect(state({ finalTests: [] }, withTest)).toBe("Nog niet");
  expect(state({ finalTests: null }, withTest)).toBe("Nog niet");
});

it("a certificate's number is included only if its holder shows it", () => {
  const held = { certifiedAt: new Date("2026-10-01T10:00:00Z"), certificateState: "valid" } as const;
  const members = [
    member("Toont", { ...held, certificateId: "ABCD2345EFGH" }),
    member("Verbergt", held),
    member("Geen"),
  ];
  const rows = read(
    composeExportedTable("certificates", { cohort: "SW-2B & co", courses, ownColumns: [], words, now, members }),
  ).slice(1);
  expect(rows.map(([name, state, day]) => [name, state, day])).toEqual([
    ["Toont", "Geldig", "2026-10-01"],
    ["Verbergt", "Geldig", "2026-10-01"],
    ["Geen", "Nog niet", ""],
  ]);
  expect(rows.map((row) => row[3]?.replaceAll(/\W/g, ""))).toEqual(["ABCD2345EFGH", "", ""]);
});

it("a workbook has days as days, shares as percentages, and fixed bold headings", async () => {
  const sheet = await open(
    composeExportedTable("results", {
      cohort: "SW-2B & co",
      courses,
      ownColumns: [],
      words,
      now,
      members: [member("=1+1")],
    }),
  );
  expect(sheet.name).toBe("Resultaten");
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1, xSplit: 1 });
  expect(sheet.getCell("A1").font.bold).toBe(true);
  const name = sheet.getCell("A2");
  expect([name.value, name.type, name.formula]).toEqual(["=1+1", ExcelJS.ValueType.String, undefined]);
  expect([sheet.getCell("G2").value, sheet.getCell("G2").numFmt]).toEqual([0.4, "0%"]);
  expect([sheet.getCell("H2").value, sheet.getCell("H2").numFmt]).toEqual([0.833, "0.0%"]);
  expect([sheet.getCell("I2").value, sheet.getCell("I2").numFmt]).toEqual([new Date("2026-09-05"), "dd-mm-yyyy"]);
  expect([sheet.getCell("E2").value, sheet.getCell("H3").value]).toEqual([3, null]);
});

it("a workbook has a filter on its headings, a title and a language", async () => {
  const table = composeExportedTable("results", {
    cohort: "SW-2B & co",
    courses,
    ownColumns: [],
    words,
    now,
    members: [member("Zoë")],
  });
  const book = await openBook(table);
  expect(book.worksheets[0]?.autoFilter).toBe("A1:J3");
  expect([book.title, book.creator]).toEqual(["Resultaten: SW-2B & co", "Leerdossier"]);
  expect((book as unknown as { language: string }).language).toBe("nl-NL");
});

it("in CSV, text is quoted and a number is not", () => {
  const table = composeExportedTable("results", {
    cohort: "SW-2B",
    courses,
    ownColumns: [],
    words,
    now,
    members: [member("007")],
  });
  const [, first] = composeCsvForDutchExcel(table).toString().split("\r\n");
  expect(first).toBe(
    '"007";1;"Eerste; les";"Geslaagd";3;1;40;83,3;"2026-09-05";"T1.2 Je kunt in een lange zin met veel woorden uitleggen wat een woord is en wat niet: 2; T1.10: 1"',
  );
});

it("whoever is called as what every object has breaks no workbook", async () => {
  const names = [...Object.getOwnPropertyNames(Object.prototype), "Zoë"];
  const sheet = await open(
    composeExportedTable("certificates", {
      cohort: "SW-2B & co",
      courses,
      ownColumns: [],
      words,
      now,
      members: names.map((name) => member(name)),
    }),
  );
  expect(names.map((_, at) => String(sheet.getCell(`A${at + 2}`).value).trim())).toEqual(names);
});

const dangerous = fc
  .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "", "x,=", "x;="), fc.string({ unit: "grapheme" }))
  .map((parts) => parts.join(""));

it("with any name, no cell becomes a formula, and text stays text", async () => {
  await fc.assert(
    fc.asyncProperty(dangerous, async (name) => {
      const table = composeExportedTable("certificates", {
        cohort: "SW-2B & co",
        courses,
        ownColumns: [],
        words,
        now,
        members: [member(name)],
      });
      const [, row] = read(table);
      for (const cell of row ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect([name, `'${name}`]).toContain(row?.[0]);
      const cell = (await open(table)).getCell("A2");
      expect(cell.formula).toBeUndefined();
      expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Null]).toContain(cell.type);
    }),
    { numRuns: 60 },
  );
});
