/** Reads the tag `<Rubric>`, for questions that the learner answers in their own words. */
import { childrenOf, extractText, isTag, type Nodes } from "~/platform/markdown/tree";
import type { QuestionReader, TableNode } from "../reading/reader.server";
import type { Rubric } from "./schema";

/** Reads a table of points and criteria. Returns undefined if there is none. */
export function readRubric(reader: QuestionReader): Rubric | undefined {
  const tag = reader.takeTag("Rubric");
  if (!tag) return undefined;
  const table = requireOnlyChild(reader, tag, "table");
  if (!table) return [];
  const rows: Rubric = [];
  for (const row of (table as TableNode).children.slice(1)) {
    const [points, criterion, ...more] = row.children;
    const value = Number(extractText(points ? [points] : []).replace(",", "."));
    if (!criterion || more.length > 0 || !(value > 0)) {
      reader.refuse(row, { code: "rubric-row" });
    } else rows.push({ points: value, criterion: reader.html(criterion.children) });
  }
  if (rows.length === 0) reader.refuse(table, { code: "rubric-empty" });
  return rows;
}

/** Returns the only block inside a tag. If it is of another type, it is refused and the result is undefined. */
export function requireOnlyChild(reader: QuestionReader, block: Nodes, type: "table" | "list"): Nodes | null {
  const tag = isTag(block) ? (block.name ?? "") : "";
  const [first, ...more] = childrenOf(block);
  for (const extra of more) reader.refuse(extra, { code: "tag-too-much", data: { tag } });
  if (first?.type === type) return first;
  reader.refuse(first ?? block, { code: "tag-without", data: { tag } });
  return null;
}
