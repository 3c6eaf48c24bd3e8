/** `short`, and the rubric that a `case` may hold too. */

import { childrenOf, type Nodes, type Paragraph, plainText } from "~/platform/markdown/tree";
import type { Html, Rubric } from "../question";
import { renderInline, renderParagraphs } from "../reading/inline-html.server";
import type { QuestionReader, TableNode } from "../reading/reader.server";

export function parseShort(reader: QuestionReader) {
  const { stem, stemText } = reader.stemOf(reader.takeParagraphs());
  const rubric = readRubric(reader);
  if (!rubric) reader.refuse(reader.node, "De beoordeling ontbreekt. Zet een tabel in <Rubric>.");
  const model = readModel(reader);
  const pitfalls = readPitfalls(reader);
  reader.finish("een vraag, <Rubric>, <Model> en misschien <Pitfalls>");
  return { stem, stemText, type: "short" as const, rubric: rubric ?? [], model, pitfalls };
}

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
    } else rows.push({ points: value, criterion: renderInline(criterion.children) });
  }
  if (rows.length === 0) reader.refuse(table, "De tabel in <Rubric> is leeg.");
  return rows;
}

function readModel(reader: QuestionReader): Html {
  const tag = reader.takeTag("Model");
  if (!tag) {
    reader.refuse(reader.node, "Een voorbeeld van een goed antwoord ontbreekt. Zet het in <Model>.");
    return "";
  }
  const paragraphs = childrenOf(tag);
  const odd = paragraphs.find((node) => node.type !== "paragraph");
  if (odd || paragraphs.length === 0) {
    reader.refuse(odd ?? tag, "In <Model> staan alleen alinea's.");
    return "";
  }
  return renderParagraphs(paragraphs);
}

function readPitfalls(reader: QuestionReader): { html: Html; feedback: Html }[] {
  const tag = reader.takeTag("Pitfalls");
  if (!tag) return [];
  const list = onlyChild(reader, tag, "list", "een lijst met feedback onder elke regel");
  if (list?.type !== "list") return [];
  return reader.plainItems(list).flatMap((item) => {
    const parts = reader.itemWithFeedback(item);
    return parts
      ? [{ html: renderInline((parts.text as Paragraph).children), feedback: reader.feedback(parts.feedback) }]
      : [];
  });
}

function onlyChild(reader: QuestionReader, tag: Nodes, type: "table" | "list", expected: string): Nodes | null {
  const [first, ...more] = childrenOf(tag);
  for (const extra of more)
    reader.refuse(extra, `Dit stuk staat hier te veel en zou wegvallen. Verwacht: ${expected}.`);
  if (first?.type === type) return first;
  reader.refuse(first ?? tag, `Verwacht: ${expected}.`);
  return null;
}
