import { extractVisibleText, type Paragraph } from "~/platform/markdown/tree";
import type { MarkdownTableNode, QuestionMarkdownReader } from "../reading/reader.server";
import type { MatchQuestion } from "./schema";

export function readMatchMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const table = reader.take("table");
  if (!table) reader.refuse(reader.node, { code: "pairs-missing" });
  const pairs: MatchQuestion["pairs"] = [];
  const extras: MatchQuestion["extras"] = [];
  for (const row of (table as MarkdownTableNode | null)?.children ?? []) {
    const cells = row.children.map(
      (cell): Paragraph => ({ type: "paragraph", children: cell.children, position: cell.position }),
    );
    const [left, right, feedback] = cells;
    if (cells.length !== 3 || !left || !right || !feedback) {
      reader.refuse(row, { code: "pair-cells", data: { cells: cells.length } });
      continue;
    }
    if (row === table?.children[0]) continue;
    if (extractVisibleText(feedback) === "") reader.refuse(row, { code: "pair-feedback" });
    const taken = { right: reader.choice("right", right, row), feedback: reader.feedback(feedback) };
    if (extractVisibleText(left) === "") extras.push(taken);
    else pairs.push({ left: reader.choice("left", left, row), ...taken });
  }
  if (table && pairs.length < 2) reader.refuse(table, { code: "few-pairs" });
  reader.finish({ code: "too-much-in-match" });
  return { ...stem, type: "match" as const, pairs, extras };
}
