import type { SourceListItem } from "../source-document";

/**
 * Adds items to a list. Office programs write an item without words around a list that is indented only: what is in it belongs to the item
 * before it, if there is one.
 */
export function joinListItems(list: SourceListItem[], items: readonly SourceListItem[]): SourceListItem[] {
  for (const item of items) {
    if (item.text === "") joinListItems(list.at(-1)?.items ?? list, item.items);
    else list.push({ text: item.text, items: joinListItems([], item.items) });
  }
  return list;
}
