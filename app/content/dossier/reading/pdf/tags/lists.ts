/** Makes a list of the tags L, LI, Lbl and LBody. */
import { countWords } from "../../block-text";
import type { SourceListItem } from "../../source-document";
import { findLabel } from "../layout/labels";
import { isTag, type PdfContent, type PdfTag } from "../pdf-page";
import type { PageBlocks } from "./page-blocks";
import { findMeaning } from "./roles";

interface OpenListItem extends SourceListItem {
  items: OpenListItem[];
  /** What stands in the tag of the label; without it, the label is looked for at the start of the text. */
  label: string;
  y: number;
}

export function readList(page: PageBlocks, tag: PdfTag): void {
  const items = readItems(page, tag);
  const label = items.find((item) => item.label !== "")?.label ?? "";
  const ordered = /^\s*\(?(\d|[a-z]{1,4}[.)])/i.test(label);
  const y = items[0]?.y ?? 0;
  for (const item of items) cutLabels(page, item);
  if (items.length > 0) page.addBlock({ kind: "list", ordered, items }, y);
}

function readItems(page: PageBlocks, list: PdfTag): OpenListItem[] {
  const items: OpenListItem[] = [];
  for (const child of list.children) {
    // A list that stands beside the items, and not in one, belongs to the one above.
    if (isTag(child) && child.role === "L" && items.length > 0) items.at(-1)?.items.push(...readItems(page, child));
    else if (isTag(child) && child.role === "L") items.push(...readItems(page, child));
    else items.push(...readItem(page, child));
  }
  return items;
}

function readItem(page: PageBlocks, node: PdfTag | PdfContent): OpenListItem[] {
  const item: OpenListItem = { text: "", items: [], label: "", y: 0 };
  const parts = isTag(node) ? flatten(node) : [node];
  for (const part of parts) {
    if (isTag(part) && part.role === "L") {
      item.items.push(...readItems(page, part));
      continue;
    }
    const { text, y } = page.takeText({ role: "", children: [part] });
    if (item.y === 0) item.y = y;
    if (isTag(part) && part.role === "Lbl" && item.label === "") item.label = text;
    else item.text = `${item.text} ${text}`.trim();
  }
  return item.text === "" && item.items.length === 0 && item.label === "" ? [] : [item];
}

/** The parts of an item: its label, its texts, and the lists in it, however deep they stand. */
function flatten(node: PdfTag): (PdfTag | PdfContent)[] {
  const out: (PdfTag | PdfContent)[] = [];
  let loose: (PdfTag | PdfContent)[] = [];
  const endLoose = () => {
    if (loose.length > 0) out.push({ role: "Span", children: loose });
    loose = [];
  };
  for (const child of node.children) {
    if (!isTag(child)) loose.push(child);
    else if (child.role === "L" || child.role === "Lbl") {
      endLoose();
      out.push(child);
    } else if (findMeaning(child.role) === "paragraph" || holdsList(child)) {
      endLoose();
      out.push(...flatten(child));
    } else loose.push(child);
  }
  endLoose();
  return out;
}

function holdsList(tag: PdfTag): boolean {
  return tag.children.some((child) => isTag(child) && (child.role === "L" || holdsList(child)));
}

function cutLabels(page: PageBlocks, item: OpenListItem): void {
  if (item.label !== "") page.result.labelled.add(item);
  page.result.labelWords += cutLabel(item);
  for (const each of item.items) cutLabels(page, each);
}

/** Takes the label off an item, and returns the number of words in it. A label that is a term, as in a list of definitions, stays. */
export function cutLabel(item: OpenListItem): number {
  const { label } = item;
  if (label === "") {
    const found = findLabel(item.text);
    if (found?.shape !== "bullet") return 0;
    item.text = item.text.slice(found.written.length);
    return countWords(found.written);
  }
  const isSign =
    !/[\p{L}\p{N}]/u.test(label) || findLabel(label, true) !== null || /^[\s(]*[\d.]+[.)]?\s*$/.test(label);
  if (isSign) return countWords(label);
  item.text = `${label} ${item.text}`;
  return 0;
}
