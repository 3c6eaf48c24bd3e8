import rehypeParse from "rehype-parse";
import { unified } from "unified";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const pageParser = unified().use(rehypeParse).freeze();

export type HtmlRoot = ReturnType<typeof parser.parse>;
export type HtmlNode = HtmlRoot["children"][number];
export type HtmlElement = Extract<HtmlNode, { type: "element" }>;
export type HtmlParent = HtmlRoot | HtmlElement;

/** Browsers nest no deeper either. */
const deepestNesting = 500;
/** Tags that need no end, so that many of them need not be nested. */
const open =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[dt]|t[rdh]|tbody|thead|tfoot|colgroup|option|optgroup|rb|rt|rtc|rp|html|head|body)$/;
const notTags = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|textarea|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** Returns the tree of a page or of a part of one, or null if it is nested so deeply that nobody wrote it. It runs nothing and fetches nothing. */
export function parseHtml(html: string, { isPage = false } = {}): HtmlRoot | null {
  if (isNestedTooDeeply(html)) return null;
  return isPage ? pageParser.parse(html) : parser.parse(html);
}

function isNestedTooDeeply(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ""] of html.replace(notTags, "").matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (open.test(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (depth > deepestNesting) return true;
  }
  return false;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.type === "element";
}

/** Calls a function for each element of a tree, from the outside in. What it returns false for, is not entered. */
export function visitElements(
  parent: HtmlParent,
  visit: (element: HtmlElement, parent: HtmlParent) => boolean | undefined,
): void {
  for (const child of [...parent.children]) {
    if (isElement(child as HtmlNode) && visit(child as HtmlElement, parent) !== false)
      visitElements(child as HtmlElement, visit);
  }
}

/** Returns an attribute as it is written, or an empty text. */
export function attributeOf(element: HtmlElement, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value)
    ? value.join(" ")
    : value === undefined || value === null || value === false
      ? ""
      : String(value);
}

/** Takes an element away. A space stays, because the words before and after it are not one. */
export function removeElement(parent: HtmlParent, element: HtmlElement): void {
  const at = (parent.children as HtmlNode[]).indexOf(element);
  (parent.children as HtmlNode[])[at] = { type: "text", value: " " };
}
