/** Draws the three columns of a certificate's first page: what was learned, under which conditions, and how to check the certificate. */

import { formatReadableCode } from "~/platform/text/readable-code";
import type { CertificateFacts } from "../issue/facts";
import {
  certificatePaperColours,
  drawHorizontalLine,
  drawQrCode,
  drawTaggedContent,
  drawTaggedListItem,
  measureTextHeight,
  millimetresToPoints,
  type PdfPositionAndWidth,
  type PdfTextStyle,
  writeTextReturningHeight,
} from "./canvas.server";
import type { CertificateFactRow } from "./certificate-fact-rows";
import type { CertificateTexts } from "./certificate-texts";

export interface CertificateDrawingContext {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  words: CertificateTexts;
  facts: CertificateFacts;
  name: string;
  release: string;
  rows: CertificateFactRow[];
  outcomes: string[];
}

interface ColumnLayout {
  size: number;
  width: number;
}
/** `moved`: whether the content of the column is on the next page instead. */
type OutcomesLayout = ColumnLayout & { moved: boolean };
/** `shown`: how many facts are in the column. The others are on the next page. */
type FactsLayout = ColumnLayout & { shown: number };

const qrSize = millimetresToPoints(30);
const rowGap = 2.6;
const headStyle = (size: number): PdfTextStyle => ({ cut: "head", size: size + 0.5, leading: 1.4 });
const textStyle = (size: number): PdfTextStyle => ({ cut: "text", size, leading: 1.42 });
const signStyle = (size: number, colour = certificatePaperColours.ink): PdfTextStyle => ({
  cut: "sign",
  size,
  leading: 1.4,
  colour,
});
const indent = (size: number) => size * 1.75;
const labelWidth = (size: number) => size * 7.2;

/** Functions that return the height of each column, with all its content. */
export const columnHeightFunctions = {
  outcomes({ doc, words, outcomes }: CertificateDrawingContext, { size, width, moved }: OutcomesLayout): number {
    const head = measureTextHeight(doc, words.outcomes, headStyle(size), width) + 2;
    if (moved) return head + measureTextHeight(doc, words.onPage(2), textStyle(size), width);
    return outcomes.reduce(
      (sum, text) => sum + measureTextHeight(doc, text, textStyle(size), width - indent(size)),
      head,
    );
  },
  facts(paper: CertificateDrawingContext, { size, width, shown }: FactsLayout): number {
    const { doc, words, rows } = paper;
    const head = measureTextHeight(doc, words.conditions, headStyle(size), width);
    const rest = tellRestOfFacts(paper, shown);
    const foot = rest === null ? 0 : rowGap + measureTextHeight(doc, rest, textStyle(size), width);
    return rows
      .slice(0, shown)
      .reduce((sum, row) => sum + measureFactRowHeight(doc, row, { size, width }), head + foot);
  },
  check(paper: CertificateDrawingContext, { size, width }: ColumnLayout): number {
    const { doc, words } = paper;
    const head = measureTextHeight(doc, words.check.title, headStyle(size), width);
    const lines = [...addressLines(paper), ...codeLines(paper)];
    return lines.reduce((sum, text) => sum + measureTextHeight(doc, text, signStyle(size), width), head) + 8 + qrSize;
  },
};

/** Returns the text that says where the facts are that are not in the column, or null if all are. */
function tellRestOfFacts({ words, rows }: CertificateDrawingContext, shown: number): string | null {
  if (shown >= rows.length) return null;
  return shown === 0 ? words.onPage(2) : words.restOnPage(2);
}

export function drawLearningOutcomesColumnReturningBottom(
  paper: CertificateDrawingContext,
  { x, y, width, size, moved }: OutcomesLayout & PdfPositionAndWidth,
): number {
  const { doc, root, words, outcomes } = paper;
  let at = y;
  drawTaggedContent(doc, root, "H3", () => {
    at += writeTextReturningHeight(doc, words.outcomes, headStyle(size), { x, y: at, width }) + 2;
  });
  if (moved) {
    drawTaggedContent(
      doc,
      root,
      "P",
      () => void writeTextReturningHeight(doc, words.onPage(2), textStyle(size), { x, y: at, width }),
    );
    return at;
  }
  const list = doc.struct("L");
  root.add(list);
  for (const [index, text] of outcomes.entries())
    at += drawLearningOutcomeReturningHeight(paper, list, index, text, { x, y: at, width, size });
  list.end();
  return at;
}

export function drawLearningOutcomeReturningHeight(
  { doc }: CertificateDrawingContext,
  list: PDFKit.PDFStructureElement,
  index: number,
  text: string,
  { x, y, width, size }: ColumnLayout & PdfPositionAndWidth,
): number {
  const style = textStyle(size);
  let height = 0;
  drawTaggedListItem(
    doc,
    list,
    () => void writeTextReturningHeight(doc, `${index + 1}.`, style, { x, y, width: indent(size) }),
    () => {
      height = writeTextReturningHeight(doc, text, style, { x: x + indent(size), y, width: width - indent(size) });
    },
  );
  return height;
}

export function drawFactsColumn(
  paper: CertificateDrawingContext,
  { x, y, width, size, shown }: FactsLayout & PdfPositionAndWidth,
): void {
  const { doc, root, words, rows } = paper;
  let at = y;
  drawTaggedContent(doc, root, "H3", () => {
    at += writeTextReturningHeight(doc, words.conditions, headStyle(size), { x, y: at, width });
  });
  if (shown > 0) {
    const list = doc.struct("L");
    root.add(list);
    for (const row of rows.slice(0, shown))
      at += drawFactRowReturningHeight(paper, list, row, { x, y: at, width, size });
    list.end();
  }
  const rest = tellRestOfFacts(paper, shown);
  if (rest === null) return;
  const style = textStyle(size);
  drawTaggedContent(
    doc,
    root,
    "P",
    () => void writeTextReturningHeight(doc, rest, style, { x, y: at + rowGap, width }),
  );
}

export function measureFactRowHeight(
  doc: PDFKit.PDFDocument,
  { label, value }: CertificateFactRow,
  { size, width }: ColumnLayout,
): number {
  const value_ = measureTextHeight(doc, value, signStyle(size), width - labelWidth(size));
  return Math.max(value_, measureTextHeight(doc, label, signStyle(size), labelWidth(size))) + 2 * rowGap;
}

/** Draws a fact of the certificate: its label, its value, and a thin line below. Returns its height. */
export function drawFactRowReturningHeight(
  { doc }: CertificateDrawingContext,
  list: PDFKit.PDFStructureElement,
  row: CertificateFactRow,
  { x, y, width, size }: ColumnLayout & PdfPositionAndWidth,
): number {
  const left = labelWidth(size);
  const height = measureFactRowHeight(doc, row, { size, width });
  const top = y + rowGap;
  drawTaggedListItem(
    doc,
    list,
    () =>
      void writeTextReturningHeight(doc, row.label, signStyle(size, certificatePaperColours.soft), {
        x,
        y: top,
        width: left,
      }),
    () => void writeTextReturningHeight(doc, row.value, signStyle(size), { x: x + left, y: top, width: width - left }),
  );
  drawHorizontalLine(doc, { x, y: y + height, width }, 0.5, certificatePaperColours.hair);
  return height;
}

/** Returns the address of the certificate's public page, split into lines that fit in a narrow column. */
function addressLines({ facts }: CertificateDrawingContext): string[] {
  const { host, pathname } = new URL(facts.address);
  const [, folder = "", id = ""] = pathname.split("/");
  return [`${host}/`, `${folder}/`, id];
}

function codeLines({ words, facts }: CertificateDrawingContext): string[] {
  return [words.check.code(formatReadableCode(facts.code)), words.check.same];
}

export function drawVerificationColumn(
  paper: CertificateDrawingContext,
  { x, y, width, size }: ColumnLayout & PdfPositionAndWidth,
): void {
  const { doc, root, words, facts } = paper;
  let at = y;
  const style = signStyle(size);
  drawTaggedContent(doc, root, "H3", () => {
    at += writeTextReturningHeight(doc, words.check.title, headStyle(size), { x, y: at, width });
  });
  const paragraph = doc.struct("P");
  root.add(paragraph);
  const link = doc.struct("Link", { actual: facts.address });
  paragraph.add(link);
  const top = at;
  link.add(() => {
    for (const line of addressLines(paper)) at += writeTextReturningHeight(doc, line, style, { x, y: at, width });
  });
  const options = { structParent: link, Contents: new String(words.check.link(facts.address)), F: 4 };
  doc.link(x, top, width, at - top, facts.address, options as never);
  link.end();
  paragraph.end();
  for (const text of codeLines(paper)) {
    const from = at;
    drawTaggedContent(doc, root, "P", () => {
      at += writeTextReturningHeight(doc, text, style, { x, y: from, width });
    });
  }
  const qr = { x, y: at + 8, width: qrSize };
  drawTaggedContent(doc, root, "Figure", () => drawQrCode(doc, facts.address, qr), {
    alt: words.check.qr(facts.address),
    bbox: [qr.x, qr.y, qr.x + qrSize, qr.y + qrSize],
  });
}
