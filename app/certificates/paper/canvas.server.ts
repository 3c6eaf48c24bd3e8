/** Drawing on the pages of a PDF: text with the measures of CSS and in letters that the fonts have, and the tree of tags that says what it is. */
import { encode } from "uqr";
import { type FontName, replaceMissingGlyphs } from "./fonts.server";
import { logoPath, streetShapes, streetSize } from "./street";

export const paperColours = {
  ink: "#16231f",
  soft: "#414e48",
  hair: "#b9b39f",
  door: "#0b5742",
  ochre: "#f0b32c",
  wall: "#123d31",
};

/** Millimetres to points. */
export const millimetresToPoints = (length: number) => (length * 72) / 25.4;
export const pageSize = {
  width: millimetresToPoints(297),
  height: millimetresToPoints(210),
  margin: millimetresToPoints(16),
  top: millimetresToPoints(12),
};
/** From here down is the street. */
export const streetTop = pageSize.height - pageSize.width * (streetSize.height / streetSize.width);

export interface TextStyle {
  cut: FontName;
  size: number;
  /** Height of a line, in sizes. */
  leading: number;
  colour?: string;
  /** In sizes. */
  spacing?: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
}

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

function prepare(doc: Doc, { cut, size, leading, colour = paperColours.ink, spacing = 0 }: TextStyle) {
  doc.font(cut).fontSize(size).fillColor(colour);
  const lineGap = size * leading - doc.currentLineHeight(false);
  // No features are named: pdfkit keeps the layout of a word only then, and laying out is most of the work.
  return { lineGap, characterSpacing: spacing * size };
}

export function measureTextHeight(doc: Doc, text: string, style: TextStyle, width: number): number {
  const options = prepare(doc, style);
  return doc.heightOfString(replaceMissingGlyphs(style.cut, text), { ...options, width });
}

/** Writes text with half of what the lines are apart above the first; returns its height. */
export function writeText(doc: Doc, text: string, style: TextStyle, { x, y, width }: Box): number {
  const height = measureTextHeight(doc, text, style, width);
  const options = prepare(doc, style);
  doc.text(replaceMissingGlyphs(style.cut, text), x, y + options.lineGap / 2, { ...options, width });
  return height;
}

/** The same, for one of several texts of one tag: without a space between them, whoever reads the tags hears one word. */
export function writeTextPart(doc: Doc, text: string, style: TextStyle, box: Box): number {
  const height = writeText(doc, text, style, box);
  doc.text(" ", box.x, box.y, { ...prepare(doc, style), lineBreak: false });
  return height;
}

/** One line that ends at `right`. */
export function writeRightAligned(
  doc: Doc,
  text: string,
  style: TextStyle,
  { right, y }: { right: number; y: number },
): void {
  const options = prepare(doc, style);
  const set = replaceMissingGlyphs(style.cut, text);
  const width = doc.widthOfString(set, options);
  doc.text(set, right - width, y + options.lineGap / 2, { ...options, lineBreak: false });
}

/** Something that says nothing by itself. */
export function drawArtifact(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** A tagged piece below `parent`; drawn at once. */
export function drawTagged(
  doc: Doc,
  parent: Element,
  type: string,
  draw: () => void,
  options: PDFKit.Mixins.StructureElementOptions & { bbox?: number[] } = {},
): void {
  parent.add(doc.struct(type, options, [draw]));
}

/** A list item: its label (number, name of a fact) and what stands beside it. */
export function drawListItem(doc: Doc, list: Element, drawLabel: () => void, drawBody: () => void): void {
  list.add(doc.struct("LI", {}, [doc.struct("Lbl", {}, [drawLabel]), doc.struct("LBody", {}, [drawBody])]));
}

export function drawStreet(doc: Doc): void {
  drawArtifact(doc, () => {
    doc.save();
    doc.rect(0, streetTop, pageSize.width, pageSize.height - streetTop).clip();
    doc.translate(0, streetTop).scale(pageSize.width / streetSize.width);
    for (const { at, ink, d, stroke } of streetShapes) {
      const [x, y, scale] = at;
      // On white paper the light houses are ochre too.
      const colour = ink === "w" || ink === "g2" ? paperColours.wall : paperColours.ochre;
      doc.save().translate(x, y).scale(scale).path(d);
      if (stroke === undefined) doc.fill(colour);
      else doc.lineWidth(stroke).stroke(colour);
      doc.restore();
    }
    doc.restore();
  });
}

export function drawLogo(doc: Doc, { x, y, size }: { x: number; y: number; size: number }): void {
  drawArtifact(doc, () => {
    doc
      .save()
      .translate(x, y)
      .scale(size / 24)
      .path(logoPath)
      .fill(paperColours.door)
      .restore();
  });
}

/** `y`: its middle. */
export function drawRule(doc: Doc, { x, y, width }: Box, thickness: number, colour: string): void {
  drawArtifact(doc, () => {
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(thickness)
      .stroke(colour);
  });
}

/** A QR code as one path, its runs of dark modules joined. */
export function drawQrCode(doc: Doc, text: string, { x, y, width }: Box): void {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  let path = "";
  for (const [row, modules] of data.entries()) {
    for (let from = 0; from < size; from++) {
      if (!modules[from]) continue;
      let to = from;
      while (to < size && modules[to]) to += 1;
      path += `M${from} ${row}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  doc
    .save()
    .translate(x, y)
    .scale(width / size)
    .path(path)
    .fill("#000000")
    .restore();
}
