import { childrenOf, type Nodes, type Root } from "~/platform/markdown/tree";
import { countWords } from "../block-text";

const blocks: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell", "html", "definition"]);

/** Counts the words of Markdown: those of its texts and of descriptions of pictures. Those of a paragraph, heading or cell are counted together. */
export function countWordsOfTree(tree: Root, written: string): number {
  return countWords(writeAll(tree, written));
}

function writeAll(node: Nodes, written: string): string {
  if (node.type === "image" || node.type === "imageReference") return ` ${node.alt ?? ""} `;
  if (node.type === "break") return " ";
  if (node.type === "definition") return ` ${written.slice(node.position?.start.offset, node.position?.end.offset)} `;
  if (node.type === "footnoteReference") return `[${node.label ?? node.identifier}]`;
  if ("value" in node) return node.value;
  const inside = childrenOf(node)
    .map((child) => writeAll(child, written))
    .join("");
  return blocks.has(node.type) ? ` ${inside} ` : inside;
}
