import { childrenOf, type Table } from "~/platform/markdown/tree";
import { foldWhiteSpace } from "../block-text";
import type { SourceBlock } from "../source-document";
import { factsOf } from "./node-facts";
import type { WriteText } from "./write-text";

/** No table has more. A page with one long row and many short ones would ask for all memory there is. */
const mostCells = 200_000;

/** Returns a table in which every row has as many cells as the widest, or null if it has no words. */
export function readTable(table: Table, write: WriteText): SourceBlock | null {
  const written = table.children.map((row) => childrenOf(row).map((cell) => foldWhiteSpace(write(cell))));
  const rows = written.filter((row) => row.some((cell) => cell !== ""));
  if (rows.length === 0) return null;
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.length * width > mostCells) return { kind: "paragraph", text: foldWhiteSpace(rows.flat().join("\n")) };
  const whole = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  const [first = [], ...others] = whole;
  return factsOf(table).hasNoHead
    ? { kind: "table", head: [], rows: whole }
    : { kind: "table", head: first, rows: others };
}
