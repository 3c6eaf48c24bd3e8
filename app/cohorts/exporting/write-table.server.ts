/** A table as a file that a spreadsheet opens right with Dutch settings, and that holds no formulas. */
import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type Cell } from "write-excel-file/node";
import type { ExportedCell, ExportedCellKind, ExportedTable } from "./exported-table";
import { addWorkbookProperties } from "./workbook-properties.server";

/**
 * Dutch Excel reads `;` between cells and a comma in numbers, in whatever language the headings are: whose Excel has other settings
 * takes the workbook. Days are as 2026-11-22, which every Excel takes for a day and no reader for another one. Text is quoted and
 * what would be a formula gets an apostrophe, also after a comma in a name: an Excel that splits by commas finds none either.
 */
export function composeCsv({ columns, rows }: ExportedTable): Buffer {
  const headings = columns.map(({ heading }) => heading);
  const isShare = (at: number) => columns[at]?.kind === "share";
  return Buffer.from(
    stringify([headings, ...rows], {
      delimiter: ";",
      bom: true,
      record_delimiter: "windows",
      // A number is not quoted, also where it is written with a comma: every reader then knows which is which.
      quoted_string: true,
      cast: { number: (value, { index }) => (isShare(index) ? percent.format(value * 100) : String(value)) },
      escape_formulas: true,
    }),
  );
}

const percent = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1, useGrouping: false });

/** Numbers are numbers and days are days, in the way of the reader's own settings; text is text, whatever it begins with. */
export async function composeXlsx({ sheet, title, language, columns, rows }: ExportedTable): Promise<Buffer> {
  const head = columns.map(
    ({ heading }): Cell => ({
      value: heading,
      type: String,
      fontWeight: "bold",
      textColor: "#ffffff",
      backgroundColor: "#123d31",
      wrap: true,
      alignVertical: "top",
    }),
  );
  const body = rows.map((row) => row.map((cell, at) => xlsxCell(cell, columns[at]?.kind)));
  const facts = addWorkbookProperties({ title, language, rows: rows.length + 1, columns: columns.length });
  const layout = { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1 };
  return writeXlsxFile([head, ...body], layout, { features: [facts] }).toBuffer();
}

function xlsxCell(cell: ExportedCell, kind: ExportedCellKind | undefined): Cell {
  if (cell === null) return null;
  if (kind === "day") return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  if (kind === "share") return { value: Number(cell), type: Number, format: isWholePercent(cell) ? "0%" : "0.0%" };
  if (kind === "count") return { value: Number(cell), type: Number, format: "0" };
  return { value: readable(String(cell)), type: String };
}

/** 80 % needs no decimal, 83.3 % does. */
const isWholePercent = (cell: string | number) => Number.isInteger(Math.round(Number(cell) * 1000) / 10);

/**
 * Without what XML can't hold: Excel refuses a whole workbook for one such character. The writer looks texts up in an object, where
 * `constructor` and the like stand already, and would break the workbook too: somebody of that name gets a space behind it.
 */
function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about.
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, "");
  return plain in Object.prototype ? `${plain} ` : plain;
}
