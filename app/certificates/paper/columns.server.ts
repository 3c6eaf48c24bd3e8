/** The three columns of the first page: what was learned, under which conditions, and how to check it. */

import type { CertificateFacts } from "../issue/facts";
import { showPublicId } from "../issue/public-id";
import {
  type Box,
  colours,
  drawQr,
  drawRule,
  heightOf,
  listItem,
  mm,
  type TextStyle,
  tagged,
  write,
} from "./canvas.server";
import type { FactRow } from "./fact-rows";
import type { PaperWords } from "./paper-words";

export interface Paper {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  words: PaperWords;
  facts: CertificateFacts;
  name: string;
  release: string;
  rows: FactRow[];
  outcomes: string[];
}

export interface Column {
  size: number;
  width: number;
  /** Whether its content stands on the next page. */
  moved?: boolean;
}

const qrSize = mm(30);
const rowGap = 2.6;
const headStyle = (size: number): TextStyle => ({ cut: "head", size: size + 0.5, leading: 1.4 });
const textStyle = (size: number): TextStyle => ({ cut: "text", size, leading: 1.42 });
const signStyle = (size: number, colour = colours.ink): TextStyle => ({ cut: "sign", size, leading: 1.4, colour });
const indent = (size: number) => size * 1.75;
const labelWidth = (size: number) => size * 7.2;

/** Height that a column takes in all. */
export const heights = {
  outcomes({ doc, words, outcomes }: Paper, { size, width, moved }: Column): number {
    const head = heightOf(doc, words.outcomes, headStyle(size), width) + 2;
    if (moved) return head + heightOf(doc, words.onPage(2), textStyle(size), width);
    return outcomes.reduce((sum, text) => sum + heightOf(doc, text, textStyle(size), width - indent(size)), head);
  },
  facts({ doc, words, rows }: Paper, { size, width, moved }: Column): number {
    const head = heightOf(doc, words.conditions, headStyle(size), width);
    if (moved) return head + heightOf(doc, words.onPage(2), textStyle(size), width);
    return rows.reduce((sum, row) => sum + heightOfRow(doc, row, { size, width }), head);
  },
  check(paper: Paper, { size, width }: Column): number {
    const { doc, words } = paper;
    const head = heightOf(doc, words.check.title, headStyle(size), width);
    const lines = [...addressLines(paper), ...codeLines(paper)];
    return lines.reduce((sum, text) => sum + heightOf(doc, text, signStyle(size), width), head) + 8 + qrSize;
  },
};

export function drawOutcomes(paper: Paper, { x, y, width, size, moved }: Column & Box): number {
  const { doc, root, words, outcomes } = paper;
  let at = y;
  tagged(doc, root, "H3", () => {
    at += write(doc, words.outcomes, headStyle(size), { x, y: at, width }) + 2;
  });
  if (moved) {
    tagged(doc, root, "P", () => void write(doc, words.onPage(2), textStyle(size), { x, y: at, width }));
    return at;
  }
  const list = doc.struct("L");
  root.add(list);
  for (const [index, text] of outcomes.entries())
    at += drawOutcome(paper, list, index, text, { x, y: at, width, size });
  list.end();
  return at;
}

export function drawOutcome(
  { doc }: Paper,
  list: PDFKit.PDFStructureElement,
  index: number,
  text: string,
  { x, y, width, size }: Column & Box,
): number {
  const style = textStyle(size);
  let height = 0;
  listItem(
    doc,
    list,
    () => void write(doc, `${index + 1}.`, style, { x, y, width: indent(size) }),
    () => {
      height = write(doc, text, style, { x: x + indent(size), y, width: width - indent(size) });
    },
  );
  return height;
}

export function drawFacts(paper: Paper, { x, y, width, size, moved }: Column & Box): void {
  const { doc, root, words, rows } = paper;
  let at = y;
  tagged(doc, root, "H3", () => {
    at += write(doc, words.conditions, headStyle(size), { x, y: at, width });
  });
  if (moved) {
    tagged(doc, root, "P", () => void write(doc, words.onPage(2), textStyle(size), { x, y: at, width }));
    return;
  }
  const list = doc.struct("L");
  root.add(list);
  for (const row of rows) at += drawRow(paper, list, row, { x, y: at, width, size });
  list.end();
}

export function heightOfRow(doc: PDFKit.PDFDocument, { label, value }: FactRow, { size, width }: Column): number {
  const value_ = heightOf(doc, value, signStyle(size), width - labelWidth(size));
  return Math.max(value_, heightOf(doc, label, signStyle(size), labelWidth(size))) + 2 * rowGap;
}

/** A label, its value, and a hairline under both. */
export function drawRow(
  { doc }: Paper,
  list: PDFKit.PDFStructureElement,
  row: FactRow,
  { x, y, width, size }: Column & Box,
): number {
  const left = labelWidth(size);
  const height = heightOfRow(doc, row, { size, width });
  const top = y + rowGap;
  listItem(
    doc,
    list,
    () => void write(doc, row.label, signStyle(size, colours.soft), { x, y: top, width: left }),
    () => void write(doc, row.value, signStyle(size), { x: x + left, y: top, width: width - left }),
  );
  drawRule(doc, { x, y: y + height, width }, 0.5, colours.hair);
  return height;
}

/** The address in pieces that fit a narrow column. */
function addressLines({ facts }: Paper): string[] {
  const { host, pathname } = new URL(facts.address);
  const [, folder = "", id = ""] = pathname.split("/");
  return [`${host}/`, `${folder}/`, id];
}

function codeLines({ words, facts }: Paper): string[] {
  return [words.check.code(showPublicId(facts.code)), words.check.same];
}

export function drawCheck(paper: Paper, { x, y, width, size }: Column & Box): void {
  const { doc, root, words, facts } = paper;
  let at = y;
  const style = signStyle(size);
  tagged(doc, root, "H3", () => {
    at += write(doc, words.check.title, headStyle(size), { x, y: at, width });
  });
  const paragraph = doc.struct("P");
  root.add(paragraph);
  const link = doc.struct("Link", { actual: facts.address });
  paragraph.add(link);
  const top = at;
  link.add(() => {
    for (const line of addressLines(paper)) at += write(doc, line, style, { x, y: at, width });
  });
  const options = { structParent: link, Contents: new String(words.check.link(facts.address)), F: 4 };
  doc.link(x, top, width, at - top, facts.address, options as never);
  link.end();
  paragraph.end();
  for (const text of codeLines(paper)) {
    const from = at;
    tagged(doc, root, "P", () => {
      at += write(doc, text, style, { x, y: from, width });
    });
  }
  const qr = { x, y: at + 8, width: qrSize };
  tagged(doc, root, "Figure", () => drawQr(doc, facts.address, qr), {
    alt: words.check.qr(facts.address),
    bbox: [qr.x, qr.y, qr.x + qrSize, qr.y + qrSize],
  });
}
