import { type Paragraph, plainText } from "~/platform/markdown/tree";
import type { QuestionReader, TableNode } from "../reading/reader.server";
import type { Match } from "./schema";

export function read(reader: QuestionReader) {
  const stem = reader.stem();
  const table = reader.take("table");
  if (!table) reader.refuse(reader.node, "De tabel ontbreekt. Verwacht: begrip, past bij en feedback.");
  const pairs: Match["pairs"] = [];
  const extras: Match["extras"] = [];
  for (const row of (table as TableNode | null)?.children ?? []) {
    const cells = row.children.map(
      (cell): Paragraph => ({ type: "paragraph", children: cell.children, position: cell.position }),
    );
    const [left, right, feedback] = cells;
    if (cells.length !== 3 || !left || !right || !feedback) {
      reader.refuse(row, `Deze regel heeft ${cells.length} vakken. Verwacht: drie, gescheiden door |.`);
      continue;
    }
    if (row === table?.children[0]) continue;
    if (plainText(feedback) === "") reader.refuse(row, "Hier ontbreekt feedback in het derde vak.");
    const taken = { right: reader.choice("right", right, row), feedback: reader.feedback(feedback) };
    if (plainText(left) === "") extras.push(taken);
    else pairs.push({ left: reader.choice("left", left, row), ...taken });
  }
  if (table && pairs.length < 2) reader.refuse(table, "Er zijn te weinig paren. Verwacht: ten minste twee.");
  reader.finish("een vraag en één tabel");
  return { ...stem, type: "match" as const, pairs, extras };
}
