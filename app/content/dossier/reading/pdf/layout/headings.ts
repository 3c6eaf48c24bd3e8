/** Finds the headings of a text without tags: larger type, or a bold line of its own. */
import type { PdfParagraph } from "./paragraphs";

const mostLetters = 200;
const mostLines = 4;

/** Returns the headings with their depth. `bodySize`: the size of most text. */
export function findHeadings(paragraphs: readonly PdfParagraph[], bodySize: number): Map<PdfParagraph, number> {
  const found = paragraphs.filter((each, at) => isHeading(each, paragraphs[at + 1], bodySize));
  const styles = [...new Set(found.map(writeStyle))].sort((a, b) => b - a);
  return new Map(found.map((each) => [each, Math.min(6, styles.indexOf(writeStyle(each)) + 1)]));
}

/** Headings of one depth have the same style. Bold type goes before light type of its size. */
const writeStyle = ({ size, bold }: PdfParagraph) => Math.round(size * 2) + (bold ? 0.5 : 0);

/** Signs in a large type, such as music, are no heading. */
const isWord = /\p{L}{3}|^\p{L}{2}$/u;

function isHeading(paragraph: PdfParagraph, next: PdfParagraph | undefined, bodySize: number): boolean {
  const { text, lines, size, bold, row } = paragraph;
  if (row || lines > mostLines || text.length > mostLetters || !isWord.test(text)) return false;
  if (size >= 1.15 * bodySize) return true;
  if (!bold || lines > 2 || size < 0.95 * bodySize || /[.,;:]\s*$/.test(text)) return false;
  return size >= 1.06 * bodySize || (next !== undefined && !next.bold && next.row === undefined);
}

/** Returns the size that most letters have. */
export function findBodySize(lines: Iterable<{ text: string; size: number }>): number {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [10, 0])[0];
}
