/** The syntax tree of a lesson: its types, and small functions that read it. */
import type {
  Blockquote,
  Image,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type {} from "remark-mdx";

export type { Blockquote, Image, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table };
export type BlockTagNode = Extract<Nodes, { type: "mdxJsxFlowElement" }>;
type InlineTagNode = Extract<Nodes, { type: "mdxJsxTextElement" }>;
export type TagNode = BlockTagNode | InlineTagNode;

export function isTag(node: Nodes): node is TagNode {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

export function isBlockTag(node: Nodes, name: string): node is BlockTagNode {
  return node.type === "mdxJsxFlowElement" && node.name === name;
}

export function childrenOf(node: Nodes): Nodes[] {
  return "children" in node ? (node.children as Nodes[]) : [];
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

export function listPictureNodes(node: Nodes): Image[] {
  return node.type === "image" ? [node] : childrenOf(node).flatMap(listPictureNodes);
}

/** Returns the attributes of a tag that are text. One without a value is an empty text. The lesson parser refuses all other attributes. */
export function readTextAttributesOfTag(tag: TagNode): Record<string, string> {
  const found: Record<string, string> = {};
  for (const attribute of tag.attributes) {
    if (attribute.type === "mdxJsxAttribute" && typeof (attribute.value ?? "") === "string")
      found[attribute.name] = (attribute.value ?? "") as string;
  }
  return found;
}

/** Returns the visible text of nodes. White space of any length becomes one space. */
export function extractVisibleText(nodes: Nodes | Nodes[]): string {
  return textOf(nodes, { includeImageAlt: false }).replace(/\s+/g, " ").trim();
}

export function countWords(nodes: Nodes | Nodes[]): number {
  // Words are counted in each block separately, because the joined text of two blocks has no space between them.
  const list = Array.isArray(nodes) ? nodes : [nodes];
  let words = 0;
  for (const node of list) {
    const inside = childrenOf(node);
    if (inside.length === 0 || inside.some((child) => child.type === "text")) {
      words += extractVisibleText(node).split(" ").filter(Boolean).length;
    } else words += countWords(inside);
  }
  return words;
}

/** Creates a tag for the syntax tree, with text attributes only. */
export function createTagNode(
  kind: TagNode["type"],
  name: string,
  attributes: Record<string, string>,
  children: Nodes[],
): TagNode {
  return {
    type: kind,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: "mdxJsxAttribute", name: key, value })),
    children,
  } as TagNode;
}
