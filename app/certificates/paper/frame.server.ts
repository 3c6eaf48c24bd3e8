/** What stands at the head of every page, and who did what at the head of the first. */
import {
  artifact,
  colours,
  drawMark,
  drawRule,
  drawStreet,
  heightOf,
  mm,
  page,
  type TextStyle,
  tagged,
  write,
  writePart,
  writeToRight,
} from "./canvas.server";
import type { Paper } from "./columns.server";
import { latinName } from "./fonts.server";

const brand: TextStyle = { cut: "head", size: 13, leading: 1, spacing: -0.03 };
const kind: TextStyle = { cut: "label", size: 11, leading: 1 };
const trialWord: TextStyle = { cut: "head", size: 13, leading: 1.2 };
const trialText: TextStyle = { cut: "label", size: 9.5, leading: 1.2 };
const sentence: TextStyle = { cut: "text", size: 12, leading: 1.4 };
const note: TextStyle = { cut: "sign", size: 8.5, leading: 1.4, colour: colours.soft };
const width = page.width - 2 * page.margin;
const trialHeight = 24;

/** Draws the frame of a page and returns where its content begins. */
export function drawFrame(paper: Paper): number {
  const { doc, root, words, facts } = paper;
  const { margin, top } = page;
  if (facts.trial) drawWatermark(paper);
  drawStreet(doc);
  drawMark(doc, { x: margin, y: top - 1, size: 16 });
  tagged(doc, root, "P", () => void write(doc, words.brand, brand, { x: margin + 21, y: top + 1, width: 300 }));
  tagged(doc, root, "P", () => writeToRight(doc, words.kind, kind, { right: page.width - margin, y: top + 2 }));
  const rule = top + 16 + mm(3);
  drawRule(doc, { x: margin, y: rule, width }, mm(1), colours.ink);
  const below = rule + mm(0.5);
  if (!facts.trial) return below + 8;
  artifact(doc, () => doc.rect(margin, below, width, trialHeight).fill(colours.ochre));
  tagged(doc, root, "P", () => {
    const word = writePart(doc, words.trial.word, trialWord, { x: margin + 9, y: below + 4.5, width: 60 });
    write(doc, words.trial.text, trialText, { x: margin + 70, y: below + 4.5 + (word - 11.4) / 2, width: width - 80 });
  });
  return below + trialHeight + 8;
}

/** Behind everything: a copy that loses its head still says what it is. */
function drawWatermark({ doc, words }: Paper): void {
  artifact(doc, () => {
    const size = 190;
    doc.font("head").fontSize(size).fillColor("#f8f3e6");
    const length = doc.widthOfString(words.trial.word);
    doc.save().rotate(-18, { origin: [page.width / 2, 250] });
    doc.text(words.trial.word, (page.width - length) / 2, 250 - size / 2, { lineBreak: false });
    doc.restore();
  });
}

/** Long names take two lines, the longest in a smaller size; whatever its letters, a name never takes a third. */
function nameStyle({ doc, name }: Paper): TextStyle {
  const largest = [...name].length > 60 ? 26 : 36;
  const styles = [36, 32, 29, 26, 23, 20, 17, 14]
    .filter((size) => size <= largest)
    .map((size): TextStyle => ({ cut: "name", size, leading: 1.12, spacing: -0.012 }));
  const lines = (style: TextStyle) => Math.round(heightOf(doc, name, style, width) / (style.size * style.leading));
  return styles.find((style) => lines(style) <= 2) ?? (styles.at(-1) as TextStyle);
}

function titleStyle({ facts }: Paper): TextStyle {
  return { cut: "head", size: facts.course.title.length > 90 ? 17 : 21, leading: 1.15, spacing: -0.012 };
}

/** The lines at the head of the first page, in order, with the room above each. */
interface WhoLine {
  tag: string;
  text: string;
  style: TextStyle;
  above: number;
  /** What it stands for, to whoever reads the tags. */
  actual?: string;
}

function whoLines(paper: Paper): WhoLine[] {
  const { words, facts, name, release } = paper;
  const { title, subtitle } = facts.course;
  const latin = latinName(name);
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

export function heightOfWho(paper: Paper): number {
  return whoLines(paper).reduce(
    (sum, { text, style, above }) => sum + above + heightOf(paper.doc, text, style, width),
    0,
  );
}

export function drawWho(paper: Paper, top: number): void {
  let y = top;
  for (const { tag, text, style, above, actual } of whoLines(paper)) {
    y += above;
    const at = y;
    const draw = () => {
      y += write(paper.doc, text, style, { x: page.margin, y: at, width });
    };
    tagged(paper.doc, paper.root, tag, draw, actual === undefined ? {} : { actual });
  }
}
