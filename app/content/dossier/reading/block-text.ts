/** The words of a block, and how words are counted. */
import type { SourceBlock, SourceListItem } from "./source-document";

/** Returns all words of a block as one line, in the order of reading. The hash of a passage is that of this text. */
export function writeBlockText(block: SourceBlock): string {
  switch (block.kind) {
    case "list":
      return foldWhiteSpace(block.items.map(writeItem).join("\n"));
    case "table":
      return foldWhiteSpace([block.head, ...block.rows].flat().join("\n"));
    default:
      return foldWhiteSpace(block.text);
  }
}

function writeItem({ text, items }: SourceListItem): string {
  return [text, ...items.map(writeItem)].join("\n");
}

/** Makes one space of white space, and of what is no text: control characters, halves of characters, and the two codes that are never one. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ").trim();
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Counts words: runs of letters, digits and the marks on them. So `anti-spam` has two, and a dash between spaces has none. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}
