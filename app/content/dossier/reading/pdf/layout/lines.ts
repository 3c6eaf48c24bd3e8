/** Makes lines of the pieces of text on a page, by their place alone. */
import type { PdfItem } from "../pdf-page";
import { glue, lowered, raised } from "../pdf-text";

/** Text on one baseline without wide gaps; or a whole line, with the places where its parts begin. */
export interface PdfLine {
  text: string;
  x: number;
  /** The right end. */
  right: number;
  y: number;
  size: number;
  bold: boolean;
  page: number;
  /** The left ends of the parts between wide gaps: one for ordinary text. */
  parts: number[];
}

/** A gap that may lie between two columns, in heights of the type. */
const wideGap = 0.8;
const wordGap = 0.13;

/** Returns the pieces in lines, from top to bottom, and from left to right. A line is cut where a wide gap is. */
export function gatherFragments(items: readonly PdfItem[], page: number, bold: ReadonlySet<string>): PdfLine[] {
  return gatherRows(items).flatMap((row) => cutAtGaps(row, wideGap).map((part) => writeLine(part, page, bold)));
}

/** Pieces are in one row if their baselines are close. A small raised number is in the row of the piece beside it. */
function gatherRows(items: readonly PdfItem[]): PdfItem[][] {
  const rows: { y: number; size: number; items: PdfItem[] }[] = [];
  const placed = items.map((item) => ({ item, y: isMark.test(item.text) ? findBaseline(item, items) : item.y }));
  for (const { item, y } of placed.sort((a, b) => a.y - b.y || a.item.x - b.item.x)) {
    const row = rows.at(-1);
    if (row && y - row.y <= 0.45 * Math.max(item.size, row.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { y, size: item.size });
    } else rows.push({ y, size: item.size, items: [item] });
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

const isMark = /^\s*(\d{1,3}|[*†‡]{1,3})\s*$/;

function findBaseline(mark: PdfItem, items: readonly PdfItem[]): number {
  const beside = items.find((each) => {
    const rise = (each.y - mark.y) / each.size;
    const gap = Math.min(Math.abs(each.x + each.width - mark.x), Math.abs(mark.x + mark.width - each.x));
    return mark.size < 0.85 * each.size && rise > 0.1 && rise < 0.7 && gap < 0.4 * each.size;
  });
  return beside?.y ?? mark.y;
}

function cutAtGaps(row: PdfItem[], most: number): PdfItem[][] {
  const parts: PdfItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of row) {
    if (item.x - right > most * item.size || parts.length === 0) parts.push([item]);
    else parts.at(-1)?.push(item);
    right = Math.max(right, item.x + item.width);
  }
  return parts;
}

function writeLine(items: PdfItem[], page: number, bold: ReadonlySet<string>): PdfLine {
  const widest = items.reduce((most, item) =>
    item.text.length * item.size > most.text.length * most.size ? item : most,
  );
  const letters = items.reduce((sum, { text }) => sum + text.length, 0);
  const heavy = items.reduce((sum, { text, font }) => sum + (bold.has(font) ? text.length : 0), 0);
  const x = Math.min(...items.map((item) => item.x));
  const right = Math.max(...items.map((item) => item.x + item.width));
  return {
    text: writePieces(items),
    x,
    right,
    y: widest.y,
    size: widest.size,
    bold: heavy >= 0.9 * letters,
    page,
    parts: [x],
  };
}

/** Returns the text of pieces on one baseline, in their order. Between two is a space if the gap is that of a space. */
export function writePieces(items: readonly PdfItem[]): string {
  const size = Math.max(...items.map((item) => item.size));
  const base = Math.max(...items.filter((item) => item.size === size).map(({ y }) => y));
  let text = "";
  let before: PdfItem | null = null;
  for (const item of items) {
    const small = item.size < 0.85 * size && item.y < base - 0.12 * size && isMark.test(item.text);
    const own = small ? `${raised}${item.text.trim()}${lowered}` : item.text;
    text += before === null ? own : findSeparator(before, item) + own;
    before = item;
  }
  return text;
}

function findSeparator(before: PdfItem, item: PdfItem): string {
  if (/\s$/.test(before.text) || /^\s/.test(item.text)) return "";
  const [gap, size] = [item.x - (before.x + before.width), Math.max(before.size, item.size)];
  return gap > wordGap * size || gap < -0.6 * size ? " " : glue;
}

/** Puts lines of one baseline together again, where the gap was not one between columns. */
export function joinFragments(fragments: readonly PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const part of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (!line || Math.abs(line.y - part.y) > 0.45 * Math.max(line.size, part.size)) {
      lines.push({ ...part });
      continue;
    }
    const [left, right] = line.x <= part.x ? [line, part] : [part, line];
    const main = line.text.length * line.size >= part.text.length * part.size ? line : part;
    Object.assign(line, {
      text: `${left.text} ${right.text}`,
      x: left.x,
      right: Math.max(line.right, part.right),
      y: main.y,
      size: main.size,
      bold: line.bold && part.bold,
      parts: [...left.parts, ...right.parts],
    });
  }
  return lines;
}

/** Turns pieces that are read in another direction, so that they can be read as lines from left to right. */
export function turnUpright(items: readonly PdfItem[]): PdfItem[] {
  return items.map((item) => {
    const angle = (item.turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return { ...item, x: item.x * cos + item.y * sin, y: item.y * cos - item.x * sin };
  });
}
