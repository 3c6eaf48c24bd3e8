/** Walks a Markdown tree, and gives its blocks. Markdown, HTML and Word come here, so that the same text has the same passages in all of them. */

import { childrenOf, type Nodes, type Root } from "~/platform/markdown/tree";
import { foldWhiteSpace } from "../block-text";
import type { Doubt, LeftOutText, SourceBlock } from "../source-document";
import { factsOf } from "./node-facts";
import { type PictureNode, tellOfPicture } from "./pictures";
import { readList } from "./read-list";
import { readSpeaker } from "./read-speaker";
import { readTable } from "./read-table";
import { createTextWriter, type WriteText } from "./write-text";

export interface BlockReading {
  blocks: SourceBlock[];
  leftOut: LeftOutText[];
  doubts: Doubt[];
}

/**
 * Returns the blocks of a tree, with what is in doubt.
 * @param written the text from which the tree was read; what has no words of its own, such as a tag in Markdown, is kept as it is written there
 */
export function readBlocksFromTree(tree: Root, written = ""): BlockReading {
  const reading: BlockReading = { blocks: [], leftOut: [], doubts: [] };
  const marks = new Set(listMarks(tree));
  for (const node of tree.children) readBlock(node, createTextWriter(written), marks, reading);
  return reading;
}

function readBlock(node: Nodes, write: WriteText, marks: ReadonlySet<string>, reading: BlockReading): void {
  const { blocks, doubts } = reading;
  /** Pictures that stand in a paragraph come after it; elsewhere their words stay where they are. */
  const apart: PictureNode[] = [];
  const block = toBlock(node, node.type === "paragraph" ? (one) => write(one, apart) : write);
  if (block) {
    if (factsOf(node).hasMergedCells) doubts.push({ code: "merged-cells", block: blocks.length });
    if (block.kind === "note" && !marks.has(block.mark))
      doubts.push({
        code: "note-without-mark",
        block: blocks.length,
        ...(block.mark && { about: block.mark.slice(0, 200) }),
      });
    blocks.push(block);
  }
  if (node.type !== "paragraph") for (const picture of listPictures(node)) doubts.push(...tellOfPicture(picture));
  for (const picture of apart) {
    const text = foldWhiteSpace(picture.alt ?? "");
    doubts.push(...tellOfPicture(picture, text ? blocks.length : undefined));
    if (text) blocks.push({ kind: "caption", text });
  }
}

function toBlock(node: Nodes, write: WriteText): SourceBlock | null {
  if (node.type === "list") {
    const list = readList(node, write);
    return list.items.length > 0 ? list : null;
  }
  if (node.type === "table") return readTable(node, write);
  const text = foldWhiteSpace(write(node));
  if (text === "") return null;
  switch (node.type) {
    case "heading":
      return { kind: "heading", depth: node.depth, text };
    case "blockquote": {
      const speaker = factsOf(node).speaker ?? readSpeaker(node);
      return { kind: "quotation", text, ...(speaker && { speaker }) };
    }
    case "footnoteDefinition":
      return { kind: "note", mark: node.label ?? node.identifier, text };
    default:
      return { kind: factsOf(node).isCaption ? "caption" : "paragraph", text };
  }
}

function listPictures(node: Nodes): PictureNode[] {
  return node.type === "image" || node.type === "imageReference" ? [node] : childrenOf(node).flatMap(listPictures);
}

function listMarks(node: Nodes): string[] {
  return node.type === "footnoteReference" ? [node.label ?? node.identifier] : childrenOf(node).flatMap(listMarks);
}
