/** A table that somebody can download, as rows of cells, before it is written to a file. */

/** What the cells of a column contain. `day`: a day such as `2026-11-22`. `share`: a number from 0 to 1, rounded down to three decimals. */
export type ExportedCellKind = "text" | "count" | "share" | "day";
interface ExportedColumn {
  heading: string;
  kind: ExportedCellKind;
  /** The width of the column, in characters. */
  width: number;
}
export type ExportedCell = string | number | null;
/** How a cell with a state is coloured in a workbook. */
export type ExportedTone = "good" | "busy" | "wrong";
export interface ExportedTable {
  /** The name of the sheet that shows the table in a workbook. */
  sheet: string;
  title: string;
  /** The language tag of the table's texts, such as nl-NL. */
  language: string;
  columns: ExportedColumn[];
  rows: ExportedCell[][];
  /** The colour of each cell of `rows`, or null. */
  tones: (ExportedTone | null)[][];
}
