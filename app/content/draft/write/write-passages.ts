/** Writes passages of a source as the text of a lesson, if the source may be copied. */
import type { List, Nodes } from "~/platform/markdown/tree";
import type { DossierPassage } from "../../dossier/dossier";
import type { SourceListItem } from "../../dossier/reading/source-document";
import { cleanText, paragraph, text } from "./lesson-markdown";

export function composePassage({ text: whole, block }: DossierPassage): Nodes[] {
  switch (block.kind) {
    case "list":
      return [composeList(block.items, block.ordered)];
    case "table":
      return (
        composeTable(block.head.length > 0 ? [block.head, ...block.rows] : [[], ...block.rows]) ?? [
          paragraph(text(whole)),
        ]
      );
    case "quotation":
      return [{ type: "blockquote", children: [paragraph(text(whole))] }];
    default:
      return [paragraph(text(whole))];
  }
}

function composeList(items: readonly SourceListItem[], ordered: boolean): List {
  const filled = items.filter((item) => cleanText(item.text) !== "" || item.items.length > 0);
  return {
    type: "list",
    ordered,
    spread: false,
    children: filled.map((item) => ({
      type: "listItem",
      spread: false,
      children: [paragraph(text(item.text)), ...(item.items.length > 0 ? [composeList(item.items, ordered)] : [])],
    })),
  };
}

function composeTable(rows: readonly (readonly string[])[]): Nodes[] | null {
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns === 0) return null;
  const cells = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ""));
  return [
    {
      type: "table",
      children: cells.map((row) => ({
        type: "tableRow",
        children: row.map((cell) => ({ type: "tableCell", children: [text(cell)] })),
      })),
    } as Nodes,
  ];
}
