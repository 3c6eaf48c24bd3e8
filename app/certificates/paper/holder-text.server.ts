/** Draws the lines about the holder at the top of the first page: name, date, course and edition. */
import {
  certificatePageSize,
  certificatePaperColours,
  drawTaggedContent,
  measureTextHeight,
  type PdfTextStyle,
  writeTextReturningHeight,
} from "./canvas.server";
import { describeCertificateBasis, describeCertificateSupervision } from "./certificate-fact-rows";
import type { CertificateDrawingContext } from "./columns.server";
import { transliterateNameIfNeeded } from "./fonts.server";

const sentence: PdfTextStyle = { cut: "text", size: 12, leading: 1.4 };
const strong: PdfTextStyle = { cut: "head", size: 11, leading: 1.4 };
const note: PdfTextStyle = { cut: "sign", size: 8.5, leading: 1.4, colour: certificatePaperColours.soft };
const width = certificatePageSize.width - 2 * certificatePageSize.margin;

/**
 * Returns the style of the holder's name: the largest font size in which the name takes at most two lines. A very long name starts at a
 * smaller size.
 */
function nameStyle({ doc, name }: CertificateDrawingContext): PdfTextStyle {
  const largest = [...name].length > 60 ? 26 : 36;
  const styles = [36, 32, 29, 26, 23, 20, 17, 14]
    .filter((size) => size <= largest)
    .map((size): PdfTextStyle => ({ cut: "name", size, leading: 1.12, spacing: -0.012 }));
  const lines = (style: PdfTextStyle) =>
    Math.round(measureTextHeight(doc, name, style, width) / (style.size * style.leading));
  return styles.find((style) => lines(style) <= 2) ?? (styles.at(-1) as PdfTextStyle);
}

function titleStyle({ facts }: CertificateDrawingContext): PdfTextStyle {
  return { cut: "head", size: facts.course.title.length > 90 ? 17 : 21, leading: 1.15, spacing: -0.012 };
}

/** A line of text about the holder at the top of the first page. `above`: the space above the line. */
interface HolderLine {
  tag: string;
  text: string;
  style: PdfTextStyle;
  above: number;
  /** The text that screen readers read, if it differs from the text that is drawn. */
  actual?: string;
}

function holderLines(paper: CertificateDrawingContext): HolderLine[] {
  const { words, facts, name, release } = paper;
  const { title, subtitle } = facts.course;
  const latin = transliterateNameIfNeeded(name);
  const edition = `${words.labels.edition} ${words.edition(facts.edition, release)}`;
  const under = subtitle === "" ? edition : `${subtitle}. ${edition}`;
  const basis = describeCertificateBasis(facts, words);
  const supervision = describeCertificateSupervision(facts, words);
  return [
    { tag: "H1", text: name, style: nameStyle(paper), above: 0, ...(latin && { actual: name }) },
    ...(latin ? [{ tag: "P", text: words.latin, style: note, above: 2 }] : []),
    { tag: "P", text: words.completedOn(words.date(facts.completedAt)), style: sentence, above: 8 },
    { tag: "H2", text: title, style: titleStyle(paper), above: 5 },
    { tag: "P", text: under, style: sentence, above: 3 },
    ...(basis === null ? [] : [{ tag: "P", text: basis, style: strong, above: 3 }]),
    ...(supervision === null ? [] : [{ tag: "P", text: supervision, style: strong, above: 0 }]),
  ];
}

export function measureHolderNameAndCourseHeight(paper: CertificateDrawingContext): number {
  return holderLines(paper).reduce(
    (sum, { text, style, above }) => sum + above + measureTextHeight(paper.doc, text, style, width),
    0,
  );
}

export function drawHolderNameAndCourse(paper: CertificateDrawingContext, top: number): void {
  let y = top;
  for (const { tag, text, style, above, actual } of holderLines(paper)) {
    y += above;
    const at = y;
    const draw = () => {
      y += writeTextReturningHeight(paper.doc, text, style, { x: certificatePageSize.margin, y: at, width });
    };
    drawTaggedContent(paper.doc, paper.root, tag, draw, actual === undefined ? {} : { actual });
  }
}
