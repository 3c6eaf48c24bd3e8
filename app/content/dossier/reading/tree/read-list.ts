import { childrenOf, type List, type ListItem } from "~/platform/markdown/tree";
import { foldWhiteSpace } from "../block-text";
import type { SourceListItem } from "../source-document";
import type { WriteText } from "./write-text";

/** Returns a list with the lists in it, and all words in the order of the tree. */
export function readList(list: List, write: WriteText): { kind: "list"; ordered: boolean; items: SourceListItem[] } {
  return { kind: "list", ordered: list.ordered === true, items: readItems(list, write) };
}

function readItems(list: List, write: WriteText): SourceListItem[] {
  return childrenOf(list).flatMap((item) => readItem(item as ListItem, write));
}

function readItem(item: ListItem, write: WriteText): SourceListItem[] {
  const items: SourceListItem[] = [];
  let text = "";
  for (const child of childrenOf(item)) {
    if (child.type === "list") items.push(...readItems(child, write));
    else {
      const words = foldWhiteSpace(write(child));
      // What comes after the list inside an item stays after it.
      if (words === "") continue;
      if (items.length > 0) items.push({ text: words, items: [] });
      else text = foldWhiteSpace(`${text} ${words}`);
    }
  }
  return text === "" && items.length === 0 ? [] : [{ text, items }];
}
