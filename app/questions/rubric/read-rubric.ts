/** Reads `<Rubric>`: of a question in the learner's own words. */
import { childrenOf, isTag, type Nodes, plainText } from "~/platform/markdown/tree";
import type { QuestionReader, TableNode } from "../reading/reader.server";
import type { Rubric } from "./schema";

/** Table of points and criterion; undefined when there is none. */
export function readRubric(reader: QuestionReader): Rubric | undefined {
  const tag = reader.takeTag("Rubric");
  if (!tag) return undefined;
  const table = onlyChild(reader, tag, "table");
  if (!table) return [];
  const rows: Rubric = [];
  for (const row of (table as TableNode).children.slice(1)) {
    const [points, criterion, ...more] = row.children;
    const value = Number(plainText(points ? [points] : []).replace(",", "."));
    if (!criterion || more.length > 0 || !(value > 0)) {
      reader.refuse(row, { code: "rubric-row" });
    } else rows.push({ points: value, criterion: reader.html(criterion.children) });
  }
  if (rows.length === 0) reader.refuse(table, { code: "rubric-empty" });
  return rows;
}

/** The one block inside a tag; undefined, and refused, when it is something else. */
export function onlyChild(reader: QuestionReader, block: Nodes, type: "table" | "list"): Nodes | null {
  const tag = isTag(block) ? (block.name ?? "") : "";
  const [first, ...more] = childrenOf(block);
  for (const extra of more) reader.refuse(extra, { code: "tag-too-much", data: { tag } });
  if (first?.type === type) return first;
  reader.refuse(first ?? block, { code: "tag-without", data: { tag } });
  return null;
}
