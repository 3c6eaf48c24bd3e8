/** The head of every page, and the lines about the holder on the first page. */
import {
  drawArtifact,
  drawLogo,
  drawRule,
  drawStreet,
  drawTagged,
  measureTextHeight,
  millimetresToPoints,
  pageSize,
  paperColours,
  type TextStyle,
  writeRightAligned,
  writeText,
  writeTextPart,
} from "./canvas.server";
import type { PaperContext } from "./columns.server";
import { transliterateName } from "./fonts.server";

const brand: TextStyle = { cut: "head", size: 13, leading: 1, spacing: -0.03 };
const kind: TextStyle = { cut: "label", size: 11, leading: 1 };
const trialWord: TextStyle = { cut: "head", size: 13, leading: 1.2 };
const trialText: TextStyle = { cut: "label", size: 9.5, leading: 1.2 };
const sentence: TextStyle = { cut: "text", size: 12, leading: 1.4 };
const note: TextStyle = { cut: "sign", size: 8.5, leading: 1.4, colour: paperColours.soft };
const width = pageSize.width - 2 * pageSize.margin;
const trialHeight = 24;

/** Draws the head and the street of a page. Returns where its content begins. */
export function drawPageFrame(paper: PaperContext): number {
  const { doc, root, words, facts } = paper;
  const { margin, top } = pageSize;
  if (facts.trial) drawWatermark(paper);
  drawStreet(doc);
  drawLogo(doc, { x: margin, y: top - 1, size: 16 });
  drawTagged(doc, root, "P", () => void writeText(doc, words.brand, brand, { x: margin + 21, y: top + 1, width: 300 }));
  drawTagged(doc, root, "P", () =>
    writeRightAligned(doc, words.kind, kind, { right: pageSize.width - margin, y: top + 2 }),
  );
  const rule = top + 16 + millimetresToPoints(3);
  drawRule(doc, { x: margin, y: rule, width }, millimetresToPoints(1), paperColours.ink);
  const below = rule + millimetresToPoints(0.5);
  if (!facts.trial) return below + 8;
  drawArtifact(doc, () => doc.rect(margin, below, width, trialHeight).fill(paperColours.ochre));
  drawTagged(doc, root, "P", () => {
    const word = writeTextPart(doc, words.trial.word, trialWord, { x: margin + 9, y: below + 4.5, width: 60 });
    writeText(doc, words.trial.text, trialText, {
      x: margin + 70,
      y: below + 4.5 + (word - 11.4) / 2,
      width: width - 80,
    });
  });
  return below + trialHeight + 8;
}

/** Drawn behind everything, so that a copy without the head still shows that it is a trial. */
function drawWatermark({ doc, words }: PaperContext): void {
  drawArtifact(doc, () => {
    const size = 190;
    doc.font("head").fontSize(size).fillColor("#f8f3e6");
    const length = doc.widthOfString(words.trial.word);
    doc.save().rotate(-18, { origin: [pageSize.width / 2, 250] });
    doc.text(words.trial.word, (pageSize.width - length) / 2, 250 - size / 2, { lineBreak: false });
    doc.restore();
  });
}

/** A long name takes two lines, the longest one in a smaller size. No name takes three lines. */
function nameStyle({ doc, name }: PaperContext): TextStyle {
  const largest = [...name].length > 60 ? 26 : 36;
  const styles = [36, 32, 29, 26, 23, 20, 17, 14]
    .filter((size) => size <= largest)
    .map((size): TextStyle => ({ cut: "name", size, leading: 1.12, spacing: -0.012 }));
  const lines = (style: TextStyle) =>
    Math.round(measureTextHeight(doc, name, style, width) / (style.size * style.leading));
  return styles.find((style) => lines(style) <= 2) ?? (styles.at(-1) as TextStyle);
}

function titleStyle({ facts }: PaperContext): TextStyle {
  return { cut: "head", size: facts.course.title.length > 90 ? 17 : 21, leading: 1.15, spacing: -0.012 };
}

/** A line at the head of the first page, with the space above it. */
interface WhoLine {
  tag: string;
  text: string;
  style: TextStyle;
  above: number;
  /** The text for screen readers, if it differs. */
  actual?: string;
}

function whoLines(paper: PaperContext): WhoLine[] {
  const { words, facts, name, release } = paper;
  const { title, subtitle } = facts.course;
  const latin = transliterateName(name);
  const edition = `${words.labels.edition} ${words.edition(facts.edition, release)}`;
  const under = subtitle === "" ? edition : `${subtitle}. ${edition}`;
  return [
    { tag: "H1", text: name, style: nameStyle(paper), above: 0, ...(latin && { actual: name }) },
    ...(latin ? [{ tag: "P", text: words.latin, style: note, above: 2 }] : []),
    { tag: "P", text: words.completedOn(words.date(facts.completedAt)), style: sentence, above: 8 },
    { tag: "H2", text: title, style: titleStyle(paper), above: 5 },
    { tag: "P", text: under, style: sentence, above: 3 },
  ];
}

export function measureHolderLines(paper: PaperContext): number {
  return whoLines(paper).reduce(
    (sum, { text, style, above }) => sum + above + measureTextHeight(paper.doc, text, style, width),
    0,
  );
}

export function drawHolderLines(paper: PaperContext, top: number): void {
  let y = top;
  for (const { tag, text, style, above, actual } of whoLines(paper)) {
    y += above;
    const at = y;
    const draw = () => {
      y += writeText(paper.doc, text, style, { x: pageSize.margin, y: at, width });
    };
    drawTagged(paper.doc, paper.root, tag, draw, actual === undefined ? {} : { actual });
  }
}
