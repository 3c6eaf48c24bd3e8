/** Writes a table as a CSV file or a workbook. Spreadsheet programs with Dutch settings open it correctly, and no cell is a formula. */
import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type Cell } from "write-excel-file/node";
import type { ExportedCell, ExportedCellKind, ExportedTable, ExportedTone } from "./table";
import { createWorkbookFilterAndPropertiesFeature } from "./workbook-properties.server";

/**
 * Returns a table as CSV for Excel with Dutch settings: `;` between cells and a comma in decimal numbers, whatever the language of the
 * headings. People with other settings can use the workbook. Days are written as 2026-11-22, which every program reads in the same way. A
 * text that looks like a formula gets an apostrophe in front, so that no program computes it.
 */
export function composeCsvForDutchExcel({ columns, rows }: ExportedTable): Buffer {
  return composeCsvPiece(columns, [headingsOf(columns), ...rows], { bom: true });
}

/** Returns the same as `composeCsvForDutchExcel` for a table that comes in pieces, each with all its columns. */
export async function writeCsvForDutchExcel(pieces: AsyncIterable<ExportedTable>): Promise<Buffer> {
  const written: Buffer[] = [];
  for await (const { columns, rows } of pieces) {
    const bom = written.length === 0;
    written.push(composeCsvPiece(columns, bom ? [headingsOf(columns), ...rows] : rows, { bom }));
  }
  return Buffer.concat(written);
}

type Columns = ExportedTable["columns"];
const headingsOf = (columns: Columns) => columns.map(({ heading }) => heading);

function composeCsvPiece(columns: Columns, rows: ExportedCell[][], { bom }: { bom: boolean }): Buffer {
  const isShare = (at: number) => columns[at]?.kind === "share";
  return Buffer.from(
    stringify(rows, {
      delimiter: ";",
      bom,
      record_delimiter: "windows",
      // Only texts are quoted, so that programs can tell numbers from texts.
      quoted_string: true,
      cast: { number: (value, { index }) => (isShare(index) ? percent.format(value * 100) : String(value)) },
      escape_formulas: true,
    }),
  );
}

/**
 * Returns rows as CSV for programs that read it in the American way: commas between cells, and texts only quoted if they must be. There is no
 * byte order mark, because Canvas would take it for a part of the first heading.
 */
export function composePlainCsv(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(stringify(rows as string[][], { record_delimiter: "windows" }));
}

const percent = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1, useGrouping: false });

/**
 * Returns a table as a workbook (XLSX). Numbers and days are stored as numbers and days, so that a program shows them by its user's
 * settings. A text stays a text, even if it begins with `=`.
 */
export async function composeXlsxWorkbook({
  sheet,
  title,
  language,
  columns,
  rows,
  tones,
}: ExportedTable): Promise<Buffer> {
  const head = columns.map(
    ({ heading }): Cell => ({
      value: readable(heading),
      type: String,
      fontWeight: "bold",
      textColor: "#ffffff",
      backgroundColor: "#123d31",
      wrap: true,
      alignVertical: "top",
    }),
  );
  const body = rows.map((row, line) =>
    row.map((cell, at) => {
      const tone = tones[line]?.[at];
      const written = xlsxCell(cell, columns[at]?.kind);
      return tone && written ? { ...written, ...colours[tone] } : written;
    }),
  );
  const facts = createWorkbookFilterAndPropertiesFeature({
    title,
    language,
    rows: rows.length + 1,
    columns: columns.length,
  });
  const layout = { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1 };
  return writeXlsxFile([head, ...body], layout, { features: [facts] }).toBuffer();
}

/** The colours of a cell by what it says. The word in the cell says the same, and the contrast is above 4.5. */
const colours: Record<ExportedTone, { backgroundColor: string; textColor: string }> = {
  good: { backgroundColor: "#e0ece3", textColor: "#0b5742" },
  busy: { backgroundColor: "#fbf1d3", textColor: "#5f4700" },
  wrong: { backgroundColor: "#f8e6dc", textColor: "#96331a" },
};

function xlsxCell(cell: ExportedCell, kind: ExportedCellKind | undefined): Cell {
  if (cell === null) return null;
  if (kind === "day") return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" };
  if (kind === "share") return { value: Number(cell), type: Number, format: isWholePercent(cell) ? "0%" : "0.0%" };
  if (kind === "count") return { value: Number(cell), type: Number, format: "0" };
  return { value: readable(String(cell)), type: String };
}

/** Returns whether a share is a whole percentage, such as 80 %, which needs no decimal; 83.3 % needs one. */
const isWholePercent = (cell: string | number) => Number.isInteger(Math.round(Number(cell) * 1000) / 10);

/**
 * Returns a text that a workbook can contain. Characters that XML forbids are removed, because Excel refuses a whole workbook with one of
 * them. A text such as `constructor` gets a space at its end: `write-excel-file` looks texts up in an object, which already has such a
 * name.
 */
function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about.
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, "");
  return plain in Object.prototype ? `${plain} ` : plain;
}
