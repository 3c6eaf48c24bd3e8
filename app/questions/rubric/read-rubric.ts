/** Reads `<Rubric>`: of a question in the learner's own words. */
import { childrenOf, type Nodes, plainText } from "~/platform/markdown/tree";
import type { QuestionReader, TableNode } from "../reading/reader.server";
import type { Rubric } from "./schema";

/** Table of points and criterion; undefined when there is none. */
export function readRubric(reader: QuestionReader): Rubric | undefined {
  const tag = reader.takeTag("Rubric");
  if (!tag) return undefined;
  const table = onlyChild(reader, tag, "table", "een tabel met punten en criterium");
  if (!table) return [];
  const rows: Rubric = [];
  for (const row of (table as TableNode).children.slice(1)) {
    const [points, criterion, ...more] = row.children;
    const value = Number(plainText(points ? [points] : []).replace(",", "."));
    if (!criterion || more.length > 0 || !(value > 0)) {
      reader.refuse(row, "Deze regel klopt niet. Verwacht: twee vakken, een aantal punten en een criterium.");
    } else rows.push({ points: value, criterion: reader.html(criterion.children) });
  }
  if (rows.length === 0) reader.refuse(table, "De tabel in <Rubric> is leeg.");
  return rows;
}

/** The one block inside a tag; undefined, and refused, when it is something else. */
export function onlyChild(reader: QuestionReader, tag: Nodes, type: "table" | "list", expected: string): Nodes | null {
  const [first, ...more] = childrenOf(tag);
  for (const extra of more)
    reader.refuse(extra, `Dit stuk staat hier te veel en zou wegvallen. Verwacht: ${expected}.`);
  if (first?.type === type) return first;
  reader.refuse(first ?? tag, `Verwacht: ${expected}.`);
  return null;
}
