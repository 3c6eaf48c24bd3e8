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

/** Pieces are in one row if their baselines are close. A small raised or lowered piece is in the row of the piece beside it. */
function gatherRows(items: readonly PdfItem[]): PdfItem[][] {
  const rows: { y: number; size: number; items: PdfItem[] }[] = [];
  for (const { item, y } of placeOnBaselines(items)) {
    const row = rows.at(-1);
    if (row && y - row.y <= 0.45 * Math.min(item.size, row.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { y, size: item.size });
    } else rows.push({ y, size: item.size, items: [item] });
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

/** Larger than the distance between the baselines of what can be one row. */
const farthest = 30;

function placeOnBaselines(items: readonly PdfItem[]): { item: PdfItem; y: number }[] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const placed = sorted.map((item, at) => {
    const base = findNear(sorted, at, 1, item) ?? findNear(sorted, at, -1, item);
    return { item, y: base?.y ?? item.y };
  });
  return placed.sort((a, b) => a.y - b.y || a.item.x - b.item.x);
}

/** Looks up or down from an item for a larger one beside it. */
function findNear(sorted: readonly PdfItem[], from: number, step: 1 | -1, item: PdfItem): PdfItem | null {
  for (let at = from + step; ; at += step) {
    const other = sorted[at];
    if (!other || Math.abs(other.y - item.y) > farthest) return null;
    if (isBeside(item, other)) return other;
  }
}

/** Whether a small piece is raised or lowered beside a larger one. */
function isBeside(small: PdfItem, { x, y, width, size }: PdfItem): boolean {
  const rise = (y - small.y) / size;
  const gap = Math.min(Math.abs(x + width - small.x), Math.abs(small.x + small.width - x));
  return small.size < 0.85 * size && rise > -0.4 && rise < 0.7 && gap < 0.4 * size;
}

const isMark = /^\s*(\d{1,3}|[*†‡]{1,3})\s*$/;

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
  const rows: { y: number; size: number; parts: PdfLine[] }[] = [];
  for (const part of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && part.y - row.y <= 0.45 * Math.max(row.size, part.size)) {
      row.parts.push(part);
      if (part.size > row.size) Object.assign(row, { y: part.y, size: part.size });
    } else rows.push({ y: part.y, size: part.size, parts: [part] });
  }
  return rows.map(({ parts }) => joinRow(parts.sort((a, b) => a.x - b.x)));
}

function joinRow(parts: readonly PdfLine[]): PdfLine {
  const main = parts.reduce((most, part) =>
    part.text.length * part.size > most.text.length * most.size ? part : most,
  );
  return {
    ...main,
    text: parts.map(({ text }) => text).join(" "),
    x: Math.min(...parts.map(({ x }) => x)),
    right: Math.max(...parts.map(({ right }) => right)),
    bold: parts.every(({ bold }) => bold),
    parts: parts.flatMap((part) => part.parts),
  };
}

/** Turns pieces that are read in another direction, so that they can be read as lines from left to right. */
export function turnUpright(items: readonly PdfItem[]): PdfItem[] {
  return items.map((item) => {
    const angle = (item.turn * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return { ...item, x: item.x * cos + item.y * sin, y: item.y * cos - item.x * sin };
  });
}
