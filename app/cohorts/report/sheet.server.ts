/** Draws texts, headings and tables on the pages of a report. A table that is too long continues on the next page. */
import { setImmediate as pause } from "node:timers/promises";
import {
  certificatePaperColours,
  drawHiddenFromScreenReaders,
  drawHorizontalLine,
  drawLogo,
  drawTaggedContent,
  measureTextHeight,
  millimetresToPoints,
  type PdfTextStyle,
  writeTextReturningHeight,
} from "~/certificates/paper/canvas.server";
import type { ExportedFileTexts } from "../exporting/export-texts";

export const pageMargin = millimetresToPoints(16);
const pageWidth = millimetresToPoints(210);
export const contentWidth = pageWidth - 2 * pageMargin;
const bottom = millimetresToPoints(297) - millimetresToPoints(18);

const brand: PdfTextStyle = { cut: "head", size: 11, leading: 1, spacing: -0.03 };
const small: PdfTextStyle = { cut: "sign", size: 8, leading: 1.3, colour: certificatePaperColours.soft };
const h2: PdfTextStyle = { cut: "head", size: 14, leading: 1.3 };
const body: PdfTextStyle = { cut: "text", size: 9.5, leading: 1.42 };

export interface ReportBeingDrawn {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  words: ExportedFileTexts;
  /** The distance from the top of the page at which the next text, table or chart is drawn. */
  y: number;
  page: number;
}

/** Draws the head and foot of a new page, and moves below the head. Screen readers skip these parts, because they only repeat things. */
export function drawPageHeadAndFoot(sheet: ReportBeingDrawn): void {
  const { doc, words } = sheet;
  sheet.page += 1;
  drawLogo(doc, { x: pageMargin, y: millimetresToPoints(10), size: 14 });
  drawHiddenFromScreenReaders(doc, () => {
    writeTextReturningHeight(doc, words.report.brand, brand, {
      x: pageMargin + 19,
      y: millimetresToPoints(10) + 2,
      width: 200,
    });
    writeTextReturningHeight(doc, words.report.page(sheet.page), small, {
      x: pageMargin,
      y: bottom + millimetresToPoints(4),
      width: contentWidth,
    });
  });
  drawHorizontalLine(
    doc,
    { x: pageMargin, y: millimetresToPoints(18), width: contentWidth },
    millimetresToPoints(0.7),
    certificatePaperColours.ink,
  );
  sheet.y = millimetresToPoints(23);
}

/** Starts a new page if less than `height` is left on this one. Returns whether a new page was started. */
async function ensureSpaceOnPage(sheet: ReportBeingDrawn, height: number): Promise<boolean> {
  if (sheet.y + height <= bottom) return false;
  // The pause lets the server handle other requests before the next page is drawn.
  await pause();
  sheet.doc.addPage();
  drawPageHeadAndFoot(sheet);
  return true;
}

export function drawText(sheet: ReportBeingDrawn, tag: string, text: string, style: PdfTextStyle = body): void {
  drawTaggedContent(sheet.doc, sheet.root, tag, () => {
    sheet.y += writeTextReturningHeight(sheet.doc, text, style, { x: pageMargin, y: sheet.y, width: contentWidth });
  });
}

/** Draws a heading. `spaceBelow`: the height that must remain below the heading on the same page. */
export async function drawHeading(
  sheet: ReportBeingDrawn,
  title: string,
  note: string,
  spaceBelow: number,
): Promise<void> {
  await ensureSpaceOnPage(sheet, 46 + spaceBelow);
  sheet.y += 10;
  drawText(sheet, "H2", title, h2);
  if (note !== "") drawText(sheet, "P", note);
  sheet.y += 6;
}

export interface ReportTableColumn {
  heading: string;
  width: number;
}

/**
 * The content of a cell: a text; or a word that is shown in another way, by a drawn sign (`draw`) or in other letters (`text`). Screen
 * readers read the word.
 */
export type ReportTableCell =
  | string
  | ({ word: string } & ({ draw: (x: number, y: number) => void } | { text: string }));

/** Returns the text that a cell shows, or null if it shows a drawn sign. */
function textOf(cell: ReportTableCell): string | null {
  if (typeof cell === "string") return cell;
  return "text" in cell ? cell.text : null;
}

const cellHead: PdfTextStyle = { cut: "label", size: 8, leading: 1.25 };
const cellText: PdfTextStyle = { cut: "sign", size: 8.5, leading: 1.3 };
// The style of members' names. The font `name` is only for names of people: they are not kept in memory, as words in other fonts are.
const cellName: PdfTextStyle = { cut: "name", size: 8.5, leading: 1.3 };
const pad = 2.6;

/** Draws a table. The headings are repeated on every page, but screen readers read them only once. */
export async function drawReportTable(
  sheet: ReportBeingDrawn,
  columns: ReportTableColumn[],
  rows: ReportTableCell[][],
  { names = false }: { names?: boolean } = {},
): Promise<void> {
  const { doc, root } = sheet;
  const table = doc.struct("Table");
  root.add(table);
  const firstStyle = names ? cellName : cellText;
  await ensureSpaceOnPage(sheet, 60);
  drawRow(sheet, table, columns, { cells: columns.map(({ heading }) => heading), style: cellHead, tag: "TH" });
  for (const cells of rows) {
    const first = textOf(cells[0] ?? "") ?? "";
    const height = measureTextHeight(doc, first, firstStyle, (columns[0]?.width ?? 0) - 4) + 2 * pad;
    if (await ensureSpaceOnPage(sheet, height))
      drawRow(sheet, null, columns, { cells: columns.map(({ heading }) => heading), style: cellHead, tag: "TH" });
    drawRow(sheet, table, columns, { cells, style: cellText, firstStyle, tag: "TD" });
  }
  table.end();
  sheet.y += 8;
}

interface Row {
  cells: ReportTableCell[];
  style: PdfTextStyle;
  firstStyle?: PdfTextStyle;
  tag: "TH" | "TD";
}

function drawRow(
  sheet: ReportBeingDrawn,
  table: PDFKit.PDFStructureElement | null,
  columns: ReportTableColumn[],
  row: Row,
): void {
  const { doc } = sheet;
  const { cells, style, firstStyle = style, tag } = row;
  const styleAt = (at: number) => (at === 0 ? firstStyle : style);
  const heights = cells.map((cell, at) => {
    const text = textOf(cell);
    return text === null ? 9 : measureTextHeight(doc, text, styleAt(at), (columns[at]?.width ?? 0) - 4);
  });
  const height = Math.max(...heights) + 2 * pad;
  const element = table ? doc.struct("TR") : null;
  if (element) table?.add(element);
  let x = pageMargin;
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] as ReportTableColumn;
    const box = { x, y: sheet.y + pad, width: column.width - 4 };
    const draw = () => {
      if (typeof cell === "string" || "text" in cell)
        writeTextReturningHeight(doc, textOf(cell) ?? "", styleAt(at), box);
      else cell.draw(x + 1, sheet.y + height / 2 - 4.5);
    };
    if (!element) drawHiddenFromScreenReaders(doc, draw);
    else {
      const type = at === 0 ? "TH" : tag;
      const part = doc.struct(type, {}, [
        typeof cell === "string" ? draw : doc.struct("Span", { actual: cell.word }, [draw]),
      ]);
      if (type === "TH") setScope(part, tag === "TH" ? "Column" : "Row");
      element.add(part);
    }
    x += column.width;
  }
  element?.end();
  drawHorizontalLine(
    doc,
    { x: pageMargin, y: sheet.y + height, width: contentWidth },
    tag === "TH" ? 1 : 0.4,
    tag === "TH" ? certificatePaperColours.ink : certificatePaperColours.hair,
  );
  sheet.y += height;
}

/**
 * Marks a heading cell as the heading of its column or of its row. pdfkit has no function for this PDF attribute. Strings that are written
 * into its dictionaries become PDF names, which the attribute needs.
 */
function setScope(element: PDFKit.PDFStructureElement, scope: "Column" | "Row"): void {
  const { dictionary } = element as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data.A = { O: "Table", Scope: scope };
}
