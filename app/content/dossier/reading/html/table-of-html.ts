/** Reads a table of a page: its rows, which of them is the head, and whether cells are merged. */
import { attributeOf, type HtmlElement, visitElements } from "./parse-html";

export interface HtmlTable {
  /** A merged cell stands in its first place, and null in its others. */
  rows: (HtmlElement | null)[][];
  hasHead: boolean;
  hasMergedCells: boolean;
}

/** Wider cells, and cells further to the right, take one place: nobody reads such a table, and it would ask for all memory there is. */
const mostColumnsOfCell = 30;
const mostColumnsWithMergedCells = 100;

export function readHtmlTable(table: HtmlElement): HtmlTable {
  const written = listParts(table, /^tr$/).map((row) => listParts(row, /^t[hd]$/));
  const rows: (HtmlElement | null)[][] = written.map(() => []);
  for (const [at, cells] of written.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (rows[at]?.[column] !== undefined) column += 1;
      const isMerged = column < mostColumnsWithMergedCells;
      const [width, height] = isMerged
        ? [spanOf(cell, "colSpan", mostColumnsOfCell), spanOf(cell, "rowSpan", rows.length)]
        : [1, 1];
      for (const row of rows.slice(at, at + height))
        for (let own = column; own < column + width; own += 1) row[own] ??= null;
      (rows[at] as (HtmlElement | null)[])[column] = cell;
    }
  }
  return {
    rows: rows.map((row) => Array.from(row, (cell) => cell ?? null)),
    hasHead: listParts(table, /^thead$/).length > 0 || written[0]?.every(({ tagName }) => tagName === "th") === true,
    hasMergedCells: written.flat().some((cell) => spanOf(cell, "rowSpan", 2) > 1 || spanOf(cell, "colSpan", 2) > 1),
  };
}

/** Returns the rows of a table or the cells of a row, but not those of a table inside it. */
function listParts(whole: HtmlElement, name: RegExp): HtmlElement[] {
  const parts: HtmlElement[] = [];
  visitElements(whole, (element) => {
    if (name.test(element.tagName)) parts.push(element);
    return !/^(?:table|caption)$/.test(element.tagName) && !name.test(element.tagName);
  });
  return parts;
}

function spanOf(cell: HtmlElement, name: "colSpan" | "rowSpan", most: number): number {
  return Math.min(most, Math.max(1, Math.trunc(Number(attributeOf(cell, name))) || 1));
}
