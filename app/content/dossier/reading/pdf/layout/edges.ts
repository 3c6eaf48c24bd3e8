/** Finds running heads, running feet and page numbers: what stands near the edge of many pages, with the same words. */
import type { LeftOutReason } from "../../source-document";
import { joinFragments, type PdfLine } from "./lines";

export interface PageOfLines {
  number: number;
  height: number;
  fragments: PdfLine[];
}

export interface EdgeText {
  reason: LeftOutReason;
  text: string;
  page: number;
}

interface Edge {
  page: PageOfLines;
  line: PdfLine;
  parts: PdfLine[];
  key: string;
  /** How far the line is from the others of its page: it is the first one from the edge, or a later one. */
  rank: number;
  /** The distance to the next line towards the middle of the page, in heights of the type. */
  gap: number;
}

/** Which part of a page, at the top and at the foot, can have a running head. */
const edgeShare = 0.14;
const mostLines = 3;
const sameHeight = 3;
/** A running head is so many heights of its type away from the text. */
const apart = 1.6;

/** Takes the running heads and page numbers off the pages. `bodySize`: the size of most text. */
export function cutEdges(
  pages: readonly PageOfLines[],
  bodySize: number,
): { pages: PageOfLines[]; leftOut: EdgeText[] } {
  const edges = pages.flatMap(findEdges);
  const byKey = new Map<string, Edge[]>();
  for (const edge of edges) byKey.set(edge.key, [...(byKey.get(edge.key) ?? []), edge]);
  const running = new Set(edges.filter((edge) => isRunning(edge, byKey.get(edge.key) ?? [], pages.length, bodySize)));
  for (const edge of edges) if (isInRunningPlace(edge, edges, pages.length)) running.add(edge);
  const gone = new Set([...running].flatMap(({ parts }) => parts));
  return {
    pages: pages.map((page) => ({ ...page, fragments: page.fragments.filter((each) => !gone.has(each)) })),
    leftOut: [...running].map(({ page, line, key }) => ({
      reason: isNumberKey(key) ? "page-number" : "running-head",
      text: line.text,
      page: page.number,
    })),
  };
}

function findEdges(page: PageOfLines): Edge[] {
  const rows = joinFragments(page.fragments);
  const isTop = ({ y }: PdfLine) => y < edgeShare * page.height;
  const isFoot = ({ y }: PdfLine) => y > (1 - edgeShare) * page.height;
  const upwards = rows.toReversed();
  return [collect(rows, isTop), collect(upwards, isFoot)].flat();

  function collect(lines: readonly PdfLine[], isEdge: (line: PdfLine) => boolean): Edge[] {
    return lines.slice(0, mostLines).flatMap((line, rank) => {
      if (!isEdge(line)) return [];
      const parts = page.fragments.filter((each) => isPartOf(each, line));
      const gap = Math.abs((lines[rank + 1]?.y ?? 0) - line.y) / line.size;
      return [{ page, line, parts, key: writeKey(line.text), rank, gap }];
    });
  }
}

function isPartOf(part: PdfLine, line: PdfLine): boolean {
  return (
    Math.abs(part.y - line.y) <= 0.45 * Math.max(part.size, line.size) && part.x >= line.x && part.right <= line.right
  );
}

/** Two lines are the same running head if only their numbers differ. */
export function writeKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/(^|\s)[ivxlc]+(?=\s|$)/g, "$1#")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a key is that of a page number, such as `12`, `- 12 -`, `pagina 12 van 30` or `iv`. */
export function isNumberKey(key: string): boolean {
  return /^[^\p{L}\p{N}]*((pagina|page|blz|pag|p)\b\.? ?)?#( ?(van|of|\/) ?#)?[^\p{L}\p{N}]*$/u.test(key);
}

function isRunning({ page, line, key, rank }: Edge, same: readonly Edge[], pages: number, bodySize: number): boolean {
  if (key === "") return false;
  const alike = new Set(same.filter((each) => Math.abs(each.line.y - line.y) <= sameHeight).map((each) => each.page));
  if (alike.size >= 2 && alike.size > pages / 2) return true;
  if (alike.size >= 3 && line.size <= 1.05 * bodySize) return true;
  return isNumberKey(key) && rank === 0 && new RegExp(`\\b${page.number}\\b`).test(line.text);
}

/**
 * The first line from the edge is a running head too if it stands where most pages have one line apart from the rest, as the titles of chapters
 * and sections do.
 */
function isInRunningPlace(edge: Edge, edges: readonly Edge[], pages: number): boolean {
  if (edge.rank > 0 || edge.gap < apart) return false;
  const there = edges.filter(
    ({ line, rank }) => rank === 0 && Math.abs(line.y - edge.line.y) < 1 && Math.abs(line.size - edge.line.size) < 0.2,
  );
  const alone = there.filter(({ gap }) => gap >= apart);
  return there.length >= 4 && there.length > 0.4 * pages && alone.length >= 0.8 * there.length;
}
