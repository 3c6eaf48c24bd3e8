/**
 * Functions that draw on the pages of a certificate's PDF. They replace letters that a font lacks, use line heights as CSS does, and add
 * tags that describe the content for screen readers.
 */
import { composeQrCodePath } from "~/platform/qr-code";
import { type CertificateFontName, transliterateLettersMissingInFont } from "./fonts.server";
import { logoSvgPath, shapesInStreetDrawing, streetDrawingSize } from "./street-drawing";

export const certificatePaperColours = {
  ink: "#16231f",
  soft: "#414e48",
  hair: "#b9b39f",
  door: "#0b5742",
  ochre: "#f0b32c",
  wall: "#123d31",
};

/** Converts millimetres to points, the unit of a PDF. */
export const millimetresToPoints = (length: number) => (length * 72) / 25.4;
export const certificatePageSize = {
  width: millimetresToPoints(297),
  height: millimetresToPoints(210),
  margin: millimetresToPoints(16),
  top: millimetresToPoints(12),
};
/** How far below the top of a page the drawing of a street of houses begins, which fills the bottom of the page. */
export const streetDrawingTop =
  certificatePageSize.height - certificatePageSize.width * (streetDrawingSize.height / streetDrawingSize.width);

export interface PdfTextStyle {
  cut: CertificateFontName;
  size: number;
  /** Line height as a multiple of the font size. */
  leading: number;
  colour?: string;
  /** Letter spacing as a multiple of the font size. */
  spacing?: number;
}

export interface PdfPositionAndWidth {
  x: number;
  y: number;
  width: number;
}

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

function prepare(doc: Doc, { cut, size, leading, colour = certificatePaperColours.ink, spacing = 0 }: PdfTextStyle) {
  doc.font(cut).fontSize(size).fillColor(colour);
  const lineGap = size * leading - doc.currentLineHeight(false);
  // No font features are set, because pdfkit keeps the layout of a word in memory only without them, and layout is most of the work.
  return { lineGap, characterSpacing: spacing * size };
}

export function measureTextHeight(doc: Doc, text: string, style: PdfTextStyle, width: number): number {
  const options = prepare(doc, style);
  return doc.heightOfString(transliterateLettersMissingInFont(style.cut, text), { ...options, width });
}

/** Writes text, with half of the extra line height above the first line. Returns the height of the text. */
export function writeTextReturningHeight(
  doc: Doc,
  text: string,
  style: PdfTextStyle,
  { x, y, width }: PdfPositionAndWidth,
): number {
  const height = measureTextHeight(doc, text, style, width);
  const options = prepare(doc, style);
  doc.text(transliterateLettersMissingInFont(style.cut, text), x, y + options.lineGap / 2, { ...options, width });
  return height;
}

/**
 * Writes one of several texts that share a tag, and a space after it. Without the space, screen readers would join the last and the first
 * word. Returns the height of the text.
 */
export function writeTextAndSpaceCharacterReturningTextHeight(
  doc: Doc,
  text: string,
  style: PdfTextStyle,
  box: PdfPositionAndWidth,
): number {
  const height = writeTextReturningHeight(doc, text, style, box);
  doc.text(" ", box.x, box.y, { ...prepare(doc, style), lineBreak: false });
  return height;
}

/** Writes one line of text that ends at the position `right`. */
export function writeRightAlignedText(
  doc: Doc,
  text: string,
  style: PdfTextStyle,
  { right, y }: { right: number; y: number },
): void {
  const options = prepare(doc, style);
  const set = transliterateLettersMissingInFont(style.cut, text);
  const width = doc.widthOfString(set, options);
  doc.text(set, right - width, y + options.lineGap / 2, { ...options, lineBreak: false });
}

/** Draws a decoration, which screen readers skip. */
export function drawHiddenFromScreenReaders(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** Draws content within a new tag, which is put inside the tag `parent`. Tags tell screen readers what the content is. */
export function drawTaggedContent(
  doc: Doc,
  parent: Element,
  type: string,
  draw: () => void,
  options: PDFKit.Mixins.StructureElementOptions & { bbox?: number[] } = {},
): void {
  parent.add(doc.struct(type, options, [draw]));
}

/** Draws an item of a list: its label (a number, or the name of a fact) and its text. */
export function drawTaggedListItem(doc: Doc, list: Element, drawLabel: () => void, drawBody: () => void): void {
  list.add(doc.struct("LI", {}, [doc.struct("Lbl", {}, [drawLabel]), doc.struct("LBody", {}, [drawBody])]));
}

export function drawStreetOfHouses(doc: Doc): void {
  drawHiddenFromScreenReaders(doc, () => {
    doc.save();
    doc.rect(0, streetDrawingTop, certificatePageSize.width, certificatePageSize.height - streetDrawingTop).clip();
    doc.translate(0, streetDrawingTop).scale(certificatePageSize.width / streetDrawingSize.width);
    for (const { at, ink, d, stroke } of shapesInStreetDrawing) {
      const [x, y, scale] = at;
      // Dark houses are green with ochre windows. Light houses are ochre with green windows, because a lighter colour is hard to see on
      // white paper.
      const colour = ink === "w" || ink === "g2" ? certificatePaperColours.wall : certificatePaperColours.ochre;
      doc.save().translate(x, y).scale(scale).path(d);
      if (stroke === undefined) doc.fill(colour);
      else doc.lineWidth(stroke).stroke(colour);
      doc.restore();
    }
    doc.restore();
  });
}

export function drawLogo(doc: Doc, { x, y, size }: { x: number; y: number; size: number }): void {
  drawHiddenFromScreenReaders(doc, () => {
    doc
      .save()
      .translate(x, y)
      .scale(size / 24)
      .path(logoSvgPath)
      .fill(certificatePaperColours.door)
      .restore();
  });
}

/** Draws a horizontal line. `y` is the middle of its thickness. */
export function drawHorizontalLine(
  doc: Doc,
  { x, y, width }: PdfPositionAndWidth,
  thickness: number,
  colour: string,
): void {
  drawHiddenFromScreenReaders(doc, () => {
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(thickness)
      .stroke(colour);
  });
}

/** Draws a QR code as one shape. */
export function drawQrCode(doc: Doc, text: string, { x, y, width }: PdfPositionAndWidth): void {
  const { size, path } = composeQrCodePath(text, { border: 0, ecc: "M" });
  doc
    .save()
    .translate(x, y)
    .scale(width / size)
    .path(path)
    .fill("#000000")
    .restore();
}
