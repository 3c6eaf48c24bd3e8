/** `match`, `sort` and `order`: things that a learner puts in place. */

import { type Paragraph, plainText } from "~/platform/markdown/tree";
import type { Choice, Html } from "../question";
import type { QuestionReader, TableNode } from "../reading/reader.server";

export function parseMatch(reader: QuestionReader) {
  const { stem, stemText } = reader.stemOf(reader.takeParagraphs());
  const table = reader.take("table");
  if (!table) reader.refuse(reader.node, "De tabel ontbreekt. Verwacht: begrip, past bij en feedback.");
  const pairs: { left: Choice; right: Choice; feedback: Html }[] = [];
  const extras: { right: Choice; feedback: Html }[] = [];
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
  return { stem, stemText, type: "match" as const, pairs, extras };
}

export function parseSort(reader: QuestionReader) {
  const { stem, stemText } = reader.stemOf(reader.takeParagraphs());
  const categories: Choice[] = [];
  const cards: (Choice & { category: string; feedback: Html })[] = [];
  for (let heading = reader.take("heading"); heading; heading = reader.take("heading")) {
    if (heading.depth !== 3) reader.refuse(heading, "Een groep begint met ### en een naam.");
    const category = reader.choice("category", { type: "paragraph", children: heading.children }, heading);
    categories.push(category);
    const list = reader.take("list");
    if (!list) reader.refuse(heading, "Deze groep heeft geen kaarten. Zet eronder een lijst.");
    for (const item of list ? reader.plainItems(list) : []) {
      const parts = reader.itemWithFeedback(item);
      if (!parts) continue;
      cards.push({
        ...reader.choice("card", parts.text, item),
        category: category.id,
        feedback: reader.feedback(parts.feedback),
      });
    }
  }
  if (categories.length < 2)
    reader.refuse(reader.node, "Er zijn te weinig groepen. Verwacht: ten minste twee koppen met ###.");
  reader.finish("een vraag en groepen met ###, elk met één lijst");
  return { stem, stemText, type: "sort" as const, categories, cards };
}

export function parseOrder(reader: QuestionReader) {
  const { stem, stemText } = reader.stemOf(reader.takeParagraphs());
  const list = reader.take("list");
  if (!list?.ordered)
    reader.refuse(list ?? reader.node, "De stappen ontbreken. Zet ze in een lijst met cijfers, in de goede volgorde.");
  const steps: (Choice & { feedback: Html })[] = [];
  for (const item of list ? reader.plainItems(list) : []) {
    const parts = reader.itemWithFeedback(item);
    if (parts) steps.push({ ...reader.choice("step", parts.text, item), feedback: reader.feedback(parts.feedback) });
  }
  if (list && list.children.length < 3) reader.refuse(list, "Er zijn te weinig stappen. Verwacht: ten minste drie.");
  reader.finish("een vraag en één lijst met cijfers");
  return { stem, stemText, type: "order" as const, steps };
}
