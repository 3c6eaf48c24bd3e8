/** Checks that a figure holds a list of the shape that its kind draws, or a picture, and a caption. */

import {
  childrenOf,
  extractVisibleText,
  type List,
  type ListItem,
  type Nodes,
  readTextAttributesOfTag,
  type TagNode,
} from "~/platform/markdown/tree";
import type { CourseFlaw } from "./problem";

type Complain = (node: Nodes, flaw: CourseFlaw) => void;

interface FigureShape {
  /** The smallest and the largest number of items that the drawing has room for. */
  items?: readonly [least: number, most: number];
  /** Whether a list stands under each item, and the largest number of items in it. */
  inner?: { required: boolean; most: number };
  numbered?: true;
  /** Whether each item begins with a name: `Micro: het gezin`. */
  named?: true;
}

const shapes = {
  ladder: {},
  timeline: {},
  levels: { items: [2, 5], named: true },
  map: { items: [2, 8], inner: { required: true, most: 8 } },
  // The last item is what the two or three others share.
  overlap: { items: [3, 4], inner: { required: true, most: 8 } },
  flow: { items: [2, 10], inner: { required: false, most: 4 }, numbered: true },
} satisfies Record<string, FigureShape>;

export type FigureKind = keyof typeof shapes;

const isFigureKind = (kind: string): kind is FigureKind => Object.hasOwn(shapes, kind);

/** Complains about everything in a `Figure` that would not be drawn. */
export function checkFigure(tag: TagNode, complain: Complain): void {
  const { kind } = readTextAttributesOfTag(tag);
  const [first, caption, ...more] = childrenOf(tag);
  if (kind === undefined) {
    const picture = first?.type === "paragraph" && first.children.length === 1 && first.children[0]?.type === "image";
    if (!picture) complain(tag, { code: "figure-without-picture" });
  } else if (!isFigureKind(kind)) complain(tag, { code: "figure-kind", data: { kinds: Object.keys(shapes) } });
  else if (first?.type !== "list") complain(tag, { code: "figure-without-list", data: { kind } });
  else checkList(first, kind, complain);
  if (!isLine(caption)) complain(caption ?? tag, { code: "figure-caption" });
  for (const extra of more) complain(extra, { code: "figure-too-much" });
}

function checkList(list: List, kind: FigureKind, complain: Complain): void {
  const { items, inner, numbered, named }: FigureShape = shapes[kind];
  if (numbered && !list.ordered) complain(list, { code: "figure-not-numbered", data: { kind } });
  const [least, most] = items ?? [1, Number.POSITIVE_INFINITY];
  const found = list.children.length;
  if (found < least || found > most) complain(list, { code: "figure-items", data: { kind, least, most, found } });
  const names = new Set<string>();
  for (const item of list.children) {
    if (inner) checkGroup(item, kind, inner, complain);
    else if (!isOneLine(item)) complain(item, { code: "figure-item" });
    else if (named) checkName(item, kind, names, complain);
  }
}

/** Checks that an item has a name, and that none of the items before it has the same. `names`: their names, in lower case. */
function checkName(item: ListItem, kind: FigureKind, names: Set<string>, complain: Complain): void {
  const name = readName(item);
  if (name === null) complain(item, { code: "figure-name", data: { kind } });
  else if (names.has(name.toLowerCase())) complain(item, { code: "figure-name-twice", data: { kind, name } });
  else names.add(name.toLowerCase());
}

/** Checks an item that is a line of text with a list under it. */
function checkGroup(
  item: ListItem,
  kind: FigureKind,
  { required, most }: NonNullable<FigureShape["inner"]>,
  complain: Complain,
): void {
  const [line, list, ...more] = item.children;
  const right = isLine(line) && (list ? list.type === "list" : !required) && more.length === 0;
  if (!right) complain(item, { code: required ? "figure-group" : "figure-step", data: { kind } });
  if (list?.type !== "list") return;
  const found = list.children.length;
  if (found > most) complain(list, { code: "figure-inner-items", data: { most, found } });
  for (const each of list.children) if (!isOneLine(each)) complain(each, { code: "figure-inner-item" });
}

function isOneLine({ children }: ListItem): boolean {
  return children.length === 1 && isLine(children[0]);
}

/** Returns whether this is a line of text in which something can be seen. */
function isLine(node: Nodes | undefined): boolean {
  return node?.type === "paragraph" && extractVisibleText(node) !== "";
}

/**
 * Returns the plain words before the first colon of an item, which become the label of a button. Returns null if there are none, or if
 * nothing follows them.
 */
function readName(item: ListItem): string | null {
  const [start] = childrenOf(item.children[0] as Nodes);
  const found = start?.type === "text" ? /^([^:]*\S[^:]*):/.exec(start.value) : null;
  if (!found?.[1] || extractVisibleText(item).length <= found[0].trim().length) return null;
  return found[1].trim();
}
