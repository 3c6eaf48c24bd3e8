/** This test reads the written files with other programs: csv-parse and exceljs. */
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { FinalTestResultForTrainer } from "~/learning/final/results/final-test-result-for-trainer";
import { messagesFor } from "~/ui/messages";
import type { MemberProgress } from "../following/member-progress";
import type { CourseOutline } from "../group/course-outline";
import { composeExportedTable, type ExportedTable } from "./exported-table";
import { composeCsvForDutchExcel, composeXlsxWorkbook } from "./write-table.server";

const { words } = messagesFor("nl").exporting;
const course: CourseOutline = {
  id: "proef",
  label: "1",
  title: "Proef",
  language: "nl",
  lessons: [
    { id: "een", number: 1, short: "Eerste; les", questions: 5 },
    { id: "twee", number: 2, short: "Tweede", questions: 5 },
  ],
  objectives: { "T1.2": "Je kunt in een lange zin met veel woorden uitleggen wat een woord is en wat niet." },
  finalTest: null,
  hasClosingCase: false,
};
const sameForAll = (own: CourseOutline) => ({ course: own, isMixed: false, outlineOf: () => own });
const courses = sameForAll(course);

function member(name: string, change: Partial<MemberProgress> = {}): MemberProgress {
  return {
    learnerId: "0",
    name,
    joinedAt: new Date("2026-09-01T22:30:00Z"),
    label: "1",
    lessons: [
      {
        lessonId: "een",
        rounds: 3,
        failed: 1,
        firstScore: 0.4,
        bestScore: 5 / 6,
        passedAt: "2026-09-05T10:00:00+02:00",
        passedIn: null,
        answered: 5,
        missed: { "T1.10": 1, "T1.2": 2 },
      },
    ],
    lastActiveAt: new Date("2026-09-06T08:00:00Z"),
    certifiedAt: null,
    certificateState: null,
    certificateId: null,
    certificateEdition: null,
    finalTests: null,
    finalTestGrantedAt: null,
    ...change,
  };
}

const read = (table: ExportedTable) =>
  parse(composeCsvForDutchExcel(table), { delimiter: ";", bom: true, record_delimiter: "\r\n" }) as string[][];

async function openBook(table: ExportedTable): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await composeXlsxWorkbook(table)) as never);
  return book;
}

async function open(table: ExportedTable): Promise<ExcelJS.Worksheet> {
  return (await openBook(table)).worksheets[0] as ExcelJS.Worksheet;
}

it("the overview has one row for each member, with days in Amsterdam and scores rounded down", () => {
  const table = composeExportedTable("matrix", {
    cohort: "SW-2B & co",
    courses,
    words,
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
      "Laatst actief",
      "Certificaat",
    ],
    ["Zoë", "2026-09-02", "Geslaagd", "83,3", "Nog niet begonnen", "", "1", "2026-09-06", "Nog niet"],
    ["Ada", "2026-09-02", "Nog niet begonnen", "", "Nog niet begonnen", "", "0", "2026-09-06", "Nog niet"],
  ]);
});

it("the overview says of a final test how many questions of the best attempt are right, and how many were needed", () => {
  const finalTest = { objectives: [] };
  const test = (number: number, score: number | null): FinalTestResultForTrainer => {
    const [startedAt, handedInAt] = ["2026-10-01T10:00:00Z", score === null ? null : "2026-10-02T10:00:00Z"];
    const rules = { mark: 0.8, markNow: 0.8, seriesRules: { final: 3, hoursBetween: 24 } };
    const passed = score === null ? null : score >= 0.8;
    const result = { score, bestScore: score, passed, questions: 24, perObjective: null };
    return { series: 1, number, startedAt, handedInAt, ...result, ...rules };
  };
  const members = [
    member("Zoë", { finalTests: [test(1, 19 / 24), test(2, 17 / 24), test(3, null)] }),
    member("Ada", { finalTests: [test(1, 19 / 24), test(2, 22 / 24)] }),
    member("Bo", { finalTests: [test(1, null)] }),
    member("Cor"),
  ];
  const [heads = [], ...rows] = read(
    composeExportedTable("matrix", { cohort: "SW-2B", courses: sameForAll({ ...course, finalTest }), words, members }),
  );
  const at = heads.indexOf("Eindtoets");
  expect([heads, ...rows].map((row) => row.slice(at, at + 3))).toEqual([
    ["Eindtoets", "Eindtoets, beste poging", "Eindtoets gehaald op"],
    ["Bezig", "19 van 24, nodig 20", ""],
    ["Geslaagd", "22 van 24, nodig 20", "2026-10-02"],
    ["Bezig", "", ""],
    ["Niet te zien", "", ""],
  ]);
});

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
    const [heads = [], ...rows] = read(composeExportedTable(kind, { cohort: "SW-2B", courses: mixed, words, members }));
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
    composeExportedTable(kind, { cohort: "SW-2B", courses: newest, words, members });
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

it("a score just below the pass mark does not look as if it reaches it", () => {
  const lessons = [{ ...(member("").lessons[0] as never as MemberProgress["lessons"][number]), bestScore: 0.79999 }];
  const [, row] = read(
    composeExportedTable("matrix", { cohort: "SW-2B & co", courses, words, members: [member("Zoë", { lessons })] }),
  );
  expect(row?.[3]).toBe("79,9");
});

it("the results have one row for every lesson, with the missed objectives", () => {
  const [, first, second] = read(
    composeExportedTable("results", { cohort: "SW-2B & co", courses, words, members: [member("Zoë")] }),
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
    "T1.2 Je kunt in een lange zin met veel woorden uitleggen wat een…: 2; T1.10: 1",
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
        words,
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
  const rows = read(composeExportedTable("certificates", { cohort: "SW-2B & co", courses, words, members })).slice(1);
  expect(rows.map(([name, state, day]) => [name, state, day])).toEqual([
    ["Toont", "Geldig", "2026-10-01"],
    ["Verbergt", "Geldig", "2026-10-01"],
    ["Geen", "Nog niet", ""],
  ]);
  expect(rows.map((row) => row[3]?.replaceAll(/\W/g, ""))).toEqual(["ABCD2345EFGH", "", ""]);
});

it("a workbook has days as days, shares as percentages, and fixed bold headings", async () => {
  const sheet = await open(
    composeExportedTable("results", { cohort: "SW-2B & co", courses, words, members: [member("=1+1")] }),
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
  const table = composeExportedTable("results", { cohort: "SW-2B & co", courses, words, members: [member("Zoë")] });
  const book = await openBook(table);
  expect(book.worksheets[0]?.autoFilter).toBe("A1:J3");
  expect([book.title, book.creator]).toEqual(["Resultaten: SW-2B & co", "Leerdossier"]);
  expect((book as unknown as { language: string }).language).toBe("nl-NL");
});

it("in CSV, text is quoted and a number is not", () => {
  const table = composeExportedTable("results", { cohort: "SW-2B", courses, words, members: [member("007")] });
  const [, first] = composeCsvForDutchExcel(table).toString().split("\r\n");
  expect(first).toBe(
    '"007";1;"Eerste; les";"Geslaagd";3;1;40;83,3;"2026-09-05";"T1.2 Je kunt in een lange zin met veel woorden uitleggen wat een…: 2; T1.10: 1"',
  );
});

it("whoever is called as what every object has breaks no workbook", async () => {
  const names = [...Object.getOwnPropertyNames(Object.prototype), "Zoë"];
  const sheet = await open(
    composeExportedTable("certificates", {
      cohort: "SW-2B & co",
      courses,
      words,
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
        words,
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
