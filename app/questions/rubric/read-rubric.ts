/** Reads the tag `<Rubric>`: the criteria by which learners judge an answer in their own words. */
import { childrenOf, extractVisibleText, isTag, type Nodes } from "~/platform/markdown/tree";
import type { MarkdownTableNode, QuestionMarkdownReader } from "../reading/reader.server";
import type { Rubric } from "./schema";

/** Returns the points and criteria in the table of the tag `<Rubric>`. Returns undefined if the question has no such tag. */
export function readRubric(reader: QuestionMarkdownReader): Rubric | undefined {
  const tag = reader.takeTag("Rubric");
  if (!tag) return undefined;
  const table = requireOnlyChild(reader, tag, "table");
  if (!table) return [];
  const rows: Rubric = [];
  for (const row of (table as MarkdownTableNode).children.slice(1)) {
    const [points, criterion, ...more] = row.children;
    const value = Number(extractVisibleText(points ? [points] : []).replace(",", "."));
    if (!criterion || more.length > 0 || !(value > 0)) {
      reader.refuse(row, { code: "rubric-row" });
    } else rows.push({ points: value, criterion: reader.html(criterion.children) });
  }
  if (rows.length === 0) reader.refuse(table, { code: "rubric-empty" });
  return rows;
}

/** Returns the only block inside a tag. If it is missing or of another type, reports that and returns null. */
export function requireOnlyChild(reader: QuestionMarkdownReader, block: Nodes, type: "table" | "list"): Nodes | null {
  const tag = isTag(block) ? (block.name ?? "") : "";
  const [first, ...more] = childrenOf(block);
  for (const extra of more) reader.refuse(extra, { code: "tag-too-much", data: { tag } });
  if (first?.type === type) return first;
  reader.refuse(first ?? block, { code: "tag-without", data: { tag } });
  return null;
}
