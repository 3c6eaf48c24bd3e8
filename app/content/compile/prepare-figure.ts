/** Prepares the figures in the tree of a lesson: each becomes the tags that draw its kind. */

import {
  childrenOf,
  createTagNode,
  extractVisibleText,
  type Image,
  type List,
  type Nodes,
  type Paragraph,
  readTextAttributesOfTag,
  type TagNode,
} from "~/platform/markdown/tree";
import type { FigureKind } from "../source/figure-shape";

type Line = Paragraph["children"];

/** One item of the list in a figure: its line of text, and the list under it if there is one. */
interface FigureItem {
  line: Line;
  inner: List | undefined;
}

/**
 * Returns the tags of a figure. `number`: the number of the figure in its lesson, which makes its ids unique. `pictures` maps
 * `media/<name>` to the address of that picture.
 */
export function prepareFigure(pictures: ReadonlyMap<string, string>, number: number, node: TagNode): Nodes {
  const { kind } = readTextAttributesOfTag(node);
  const [first, caption] = childrenOf(node) as [Nodes, Paragraph];
  const body = kind === undefined ? picture(pictures, first) : drawings[kind as FigureKind](itemsOf(first), number);
  return block("Figure", {}, [body, block("Caption", {}, caption.children)]);
}

function block(name: string, attributes: Record<string, string>, children: Nodes[]): Nodes {
  return createTagNode("mdxJsxFlowElement", name, attributes, children);
}

function itemsOf(list: Nodes): FigureItem[] {
  return childrenOf(list).map((item) => {
    const [line, inner] = childrenOf(item) as [Paragraph, List | undefined];
    return { line: line.children, inner };
  });
}

function picture(pictures: ReadonlyMap<string, string>, paragraph: Nodes): Nodes {
  const image = childrenOf(paragraph)[0] as Image;
  return block("Picture", { src: pictures.get(image.url) ?? "", alt: image.alt ?? "" }, []);
}

const drawings: Record<FigureKind, (items: FigureItem[], number: number) => Nodes> = {
  ladder(items) {
    const step = items.length > 1 ? 240 / (items.length - 1) : 0;
    const rung = ({ line }: FigureItem, index: number) =>
      block("Rung", { width: String(Math.round(297 - index * step)) }, line);
    return block("Ladder", {}, items.map(rung));
  },

  timeline: (items) =>
    block(
      "Timeline",
      {},
      items.map(({ line }) => moment(line)),
    ),

  levels(items, number) {
    const count = String(items.length);
    const level = ({ line }: FigureItem, index: number) => {
      const [name, text] = splitAtColon(line);
      const place = { figure: String(number), count, level: String(index + 1) };
      return block("Level", { ...place, name: extractVisibleText(name) }, text);
    };
    return block("Levels", { count }, items.map(level));
  },

  map(items) {
    const group = ({ line, inner }: FigureItem) =>
      block("MapGroup", { name: extractVisibleText(line) }, [block("FigureName", {}, line), ...tight(inner)]);
    return block("Map", { count: String(items.length) }, items.map(group));
  },

  overlap(items, number) {
    const circles = String(items.length - 1);
    const part = ({ line, inner }: FigureItem, index: number) =>
      block("OverlapPart", { circles, part: index === items.length - 1 ? "all" : String(index + 1) }, [
        block("FigureName", {}, line),
        ...tight(inner),
      ]);
    return block("Overlap", { circles, figure: String(number) }, items.map(part));
  },

  flow(items) {
    const step = ({ line, inner }: FigureItem) =>
      block("FlowStep", {}, [block("FlowText", {}, line), ...(inner ? [branches(itemsOf(inner))] : [])]);
    return block("Flow", {}, items.map(step));
  },
};

/** Returns one moment of a timeline. In `**1963** De eerste opleiding start.` the bold beginning is its date. */
function moment(line: Line): Nodes {
  const [first, ...rest] = line;
  if (first?.type !== "strong") return block("Moment", {}, line);
  const [text, ...more] = rest;
  const trimmed = text?.type === "text" ? [{ ...text, value: text.value.replace(/^[\s:]+/, "") }, ...more] : rest;
  return block("Moment", { when: extractVisibleText(first).replace(/:$/, "") }, trimmed);
}

/** Returns the branches of a step. In `als niemand komt: bel aan` the words before the colon are the condition. */
function branches(items: FigureItem[]): Nodes {
  const branch = ({ line }: FigureItem) => {
    const [condition, text] = splitAtColon(line);
    return block("FlowBranch", {}, condition.length > 0 ? [block("FigureName", {}, condition), ...text] : text);
  };
  return block("FlowBranches", { count: String(items.length) }, items.map(branch));
}

/** Splits a line at its first colon, if it is in the plain text at the start. Without it the first part is empty. */
function splitAtColon(line: Line): [before: Line, after: Line] {
  const [start, ...rest] = line;
  const colon = start?.type === "text" ? start.value.indexOf(":") : -1;
  if (start?.type !== "text" || colon < 0) return [[], line];
  const text = start.value.slice(colon + 1).trimStart();
  return [[{ type: "text", value: start.value.slice(0, colon).trim() }], [{ type: "text", value: text }, ...rest]];
}

/** Returns the list without empty lines between its items, so that an item is not a paragraph. */
function tight(list: List | undefined): Nodes[] {
  if (!list) return [];
  return [{ ...list, spread: false, children: list.children.map((item) => ({ ...item, spread: false })) }];
}
