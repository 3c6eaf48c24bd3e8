/** Makes a table of the tags TR, TH and TD. */
import { isTag, type PdfTag } from "../pdf-page";
import type { PageBlocks } from "./page-blocks";

interface Row {
  cells: string[];
  isHead: boolean;
  y: number;
}

/** @param readPart reads what stands in the table but in no row, such as its caption. */
export function readTable(page: PageBlocks, tag: PdfTag, readPart: (part: PdfTag) => void): void {
  const rows: Row[] = [];
  const captions: PdfTag[] = [];
  collectRows(tag, (row) => rows.push(readRow(page, row)), captions);
  for (const caption of captions) readPart({ role: "Part", children: [caption] });
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (filled.length > 0) addTable(page, filled);
  readPart({ role: "Part", children: tag.children.filter((child) => !isTag(child) || !holdsRow(child)) });
}

function addTable(page: PageBlocks, rows: readonly Row[]): void {
  const wide = Math.max(...rows.map(({ cells }) => cells.length));
  const padded = rows.map(({ cells }) => [...cells, ...Array<string>(wide - cells.length).fill("")]);
  const head = rows[0]?.isHead && rows.length > 1 ? (padded.shift() ?? []) : [];
  const block = page.addBlock({ kind: "table", head, rows: padded }, rows[0]?.y ?? 0);
  if (rows.some(({ cells }) => cells.length < wide)) page.doubt({ code: "merged-cells", page: block.page, block });
}

function collectRows(tag: PdfTag, take: (row: PdfTag) => void, captions: PdfTag[]): void {
  for (const child of tag.children) {
    if (!isTag(child)) continue;
    if (child.role === "TR") take(child);
    else if (child.role === "Caption") captions.push(child);
    else collectRows(child, take, captions);
  }
}

function holdsRow(tag: PdfTag): boolean {
  return tag.role === "TR" || tag.role === "Caption" || tag.children.some((child) => isTag(child) && holdsRow(child));
}

function readRow(page: PageBlocks, row: PdfTag): Row {
  const cells: string[] = [];
  let [y, isHead] = [0, true];
  for (const cell of row.children) {
    const tag = isTag(cell) ? cell : { role: "TD", children: [cell] };
    const { text, y: top } = page.takeText(tag);
    if (y === 0) y = top;
    if (tag.role !== "TH") isHead = false;
    cells.push(text);
  }
  return { cells, isHead, y };
}
