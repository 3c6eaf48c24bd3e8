/** Takes out of a page what a reader never sees, and keeps its words apart. */
import { foldWhiteSpace } from "../block-text";
import type { LeftOutReason, LeftOutText } from "../source-document";
import { attributeOf, type HtmlElement, type HtmlRoot, visitElements } from "./parse-html";
import { writeHtmlText } from "./words-of-html";

const programs =
  /^(?:script|style|link|meta|base|basefont|param|source|track|input|embed|area|frame|frameset|command|keygen)$/;
const unseen =
  /^(?:template|noscript|datalist|head|title|object|applet|audio|video|canvas|iframe|noframes|noembed|select|textarea|button|rp)$/;

/** Removes programs, and what is hidden, from a tree. Returns the words that went with them. */
export function removeHiddenHtml(tree: HtmlRoot): LeftOutText[] {
  const leftOut: LeftOutText[] = [];
  visitElements(tree, (element, parent) => {
    const isProgram = programs.test(element.tagName);
    if (!isProgram && !isHidden(element)) return true;
    if (!isProgram) leaveOut(element, "hidden", leftOut);
    parent.children.splice(parent.children.indexOf(element as never), 1);
    return false;
  });
  return leftOut;
}

/** Adds the words of an element to what is left out, if it has any. */
export function leaveOut(element: HtmlElement, reason: LeftOutReason, leftOut: LeftOutText[]): void {
  const text = foldWhiteSpace(writeHtmlText(element));
  if (text !== "") leftOut.push({ reason, text });
}

function isHidden(element: HtmlElement): boolean {
  return (
    unseen.test(element.tagName) ||
    element.properties.hidden === true ||
    (element.tagName === "dialog" && element.properties.open === undefined) ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, "style"))
  );
}
