import { attributeOf, type HtmlElement, type HtmlNode, type HtmlRoot } from "./parse-html";

/** The tag that the mark of a note gets. No page has it. */
export const markTag = "source-mark";

const inline = new Set(
  (
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr output q rb rt ruby s samp small span " +
    `strike strong sub sup time tt u var wbr ${markTag}`
  ).split(" "),
);

/** Whether what stands in an element goes on in the line around it. */
export function isInline(element: HtmlElement): boolean {
  return inline.has(element.tagName);
}

/** Returns all text of a tree, with white space where a block begins or ends, and the descriptions of pictures. Programs and styles have no words. */
export function writeHtmlText(node: HtmlRoot | HtmlNode): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" && node.type !== "root") return "";
  if (node.type === "root") return node.children.map((child) => writeHtmlText(child as HtmlNode)).join("");
  if (node.tagName === "img") return ` ${attributeOf(node, "alt")} `;
  if (node.tagName === "script" || node.tagName === "style") return "";
  const text = [...node.children, ...(node.content?.children ?? [])]
    .map((child) => writeHtmlText(child as HtmlNode))
    .join("");
  return isInline(node) ? text : ` ${text} `;
}
