/** Writes out the words of a node of a Markdown tree. */
import { childrenOf, type Nodes } from "~/platform/markdown/tree";
import type { PictureNode } from "./pictures";

/**
 * Returns the words of a node, with line breaks between blocks in it.
 * @param apart gets the pictures, if their words must not stand in the text
 */
export type WriteText = (node: Nodes, apart?: PictureNode[]) => string;

const inline: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "tableCell",
  "emphasis",
  "strong",
  "delete",
  "link",
  "linkReference",
]);

/** A page may have other things than these inside a cell or a link, and Markdown may not. Then each of them is a line. */
const partOfLine: ReadonlySet<string> = new Set([
  ...["text", "emphasis", "strong", "delete", "inlineCode", "break", "html"],
  ...["link", "linkReference", "image", "imageReference", "footnoteReference"],
]);

function isPartOfLine(node: Nodes): boolean {
  return partOfLine.has(node.type) && childrenOf(node).every(isPartOfLine);
}

/** @param written the text from which the tree was read: what has no words of its own, such as HTML in Markdown, is kept as it is written */
export function createTextWriter(written: string): WriteText {
  const write: WriteText = (node, apart) => {
    switch (node.type) {
      case "thematicBreak":
        return "";
      case "break":
        return "\n";
      case "footnoteReference":
        return `[${node.label ?? node.identifier}]`;
      case "image":
      case "imageReference":
        apart?.push(node);
        // The words before and after it are not one.
        return apart ? " " : ` ${node.alt ?? ""} `;
    }
    if ("value" in node) return node.value;
    if ("children" in node) {
      const isLine = inline.has(node.type) && childrenOf(node).every(isPartOfLine);
      return childrenOf(node)
        .map((child) => write(child, apart))
        .join(isLine ? "" : "\n");
    }
    return written.slice(node.position?.start.offset, node.position?.end.offset);
  };
  return write;
}
