import ExcelJS from "exceljs";
import { pino } from "pino";
import { afterAll, expect, it } from "vitest";
import { FileNotWrittenError } from "../reading/file-not-written-error";
import { createFileReadingProcesses } from "../reading/file-reading-processes.server";
import type { ExportedTable } from "./table";
import { composeCsvForDutchExcel, writeCsvForDutchExcel } from "./write-table.server";
import { mostCellsWrittenInSiteProcess, writeWorkbook } from "./write-workbook.server";

const writers = createFileReadingProcesses({ log: pino({ level: "silent" }) });
afterAll(() => writers.stop());
const nowhere = createFileReadingProcesses({ log: pino({ level: "silent" }) });
nowhere.stop();

function makeTable(lines: number): ExportedTable {
  return {
    sheet: "Resultaten",
    title: "Resultaten: 2B",
    language: "nl-NL",
    columns: [
      { heading: "Naam", kind: "text", width: 20 },
      { heading: "Score", kind: "share", width: 10 },
      { heading: "Gehaald op", kind: "day", width: 10 },
    ],
    rows: Array.from({ length: lines }, (_, at) => [`=Zoë ${at}`, 0.667, at % 2 ? null : "2026-11-22"]),
    tones: Array.from({ length: lines }, () => ["good", null, null]),
  };
}

async function readBack(bytes: Buffer) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  return [
    sheet?.rowCount,
    [1, 2, 3].map((at) => sheet?.getRow(at).getCell(1).value),
    sheet?.getRow(2).getCell(3).value,
  ];
}

/** Gives a table in pieces of 1000 rows. An empty table is one piece. */
async function* inPieces(table: ExportedTable) {
  const { rows, tones } = table;
  for (let from = 0; from === 0 || from < rows.length; from += 1000)
    yield { ...table, rows: rows.slice(from, from + 1000), tones: tones.slice(from, from + 1000) };
}

const most = mostCellsWrittenInSiteProcess / 3;

it("a large workbook is written in a separate process, with the same cells; one of a class in the site", async () => {
  const names = ["Naam", "=Zoë 0", "=Zoë 1"];
  const day = new Date("2026-11-22T00:00:00Z");
  expect(await readBack(await writeWorkbook(nowhere, inPieces(makeTable(most))))).toEqual([most + 1, names, day]);
  expect(await readBack(await writeWorkbook(writers, inPieces(makeTable(most + 1))))).toEqual([most + 2, names, day]);
}, 30_000);

it("a large workbook that can't be written now is refused", async () => {
  await expect(writeWorkbook(nowhere, inPieces(makeTable(most + 1)))).rejects.toThrow(FileNotWrittenError);
});

it("a heading or a text that each object has as a name, and a heading with a character that XML forbids, stay what they are", async () => {
  const headings = ["constructor", "toString", "__proto__", "Klas\u0001"];
  const columns = headings.map((heading) => ({ heading, kind: "text" as const, width: 10 }));
  const rows = [["toString", "constructor", "hasOwnProperty", "1A"]];
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(
    (await writeWorkbook(nowhere, inPieces({ ...makeTable(0), columns, rows, tones: [] }))) as unknown as ArrayBuffer,
  );
  const textsOf = (row: number) => [1, 2, 3, 4].map((at) => book.worksheets[0]?.getRow(row).getCell(at).text.trim());
  expect(textsOf(1)).toEqual(["constructor", "toString", "__proto__", "Klas"]);
  expect(textsOf(2)).toEqual(rows[0]);
});

it("CSV that is written in pieces is the same as in one", async () => {
  for (const lines of [0, 1, 1000, 2001]) {
    const table = makeTable(lines);
    expect(await writeCsvForDutchExcel(inPieces(table))).toEqual(composeCsvForDutchExcel(table));
  }
});
