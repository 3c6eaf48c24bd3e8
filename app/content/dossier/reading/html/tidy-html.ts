/** Takes out of a page what a reader never sees, and keeps its words apart. */
import { countWords, foldWhiteSpace } from "../block-text";
import type { LeftOutReason, LeftOutText } from "../source-document";
import { attributeOf, type HtmlElement, type HtmlRoot, removeElement, visitElements } from "./parse-html";
import { writeHtmlText } from "./words-of-html";

const programs =
  /^(?:script|style|link|meta|base|basefont|param|source|track|input|embed|area|frame|frameset|command|keygen)$/;
const unseen =
  /^(?:template|noscript|datalist|head|title|object|applet|audio|video|canvas|iframe|noframes|noembed|rp)$/;
const controls = /^(?:select|textarea|button|option|optgroup)$/;

/** Removes programs, what is hidden, and what is there to fill in or to press, from a tree. Returns the words that went with them. */
export function removeHiddenHtml(tree: HtmlRoot): LeftOutText[] {
  const leftOut: LeftOutText[] = [];
  visitElements(tree, (element, parent) => {
    const { tagName } = element;
    const reason = controls.test(tagName) ? "menu" : unseen.test(tagName) || isHidden(element) ? "hidden" : null;
    // A heading that opens a part of the page is a button too.
    if (reason === "menu" && parent.type === "element" && /^(?:h[1-6]|summary|dt)$/.test(parent.tagName)) {
      element.tagName = "span";
      return true;
    }
    if (!reason && !programs.test(tagName)) return true;
    if (reason) leaveOut(element, reason, leftOut);
    removeElement(parent, element);
    return false;
  });
  return leftOut;
}

/** Adds the words of an element to what is left out, if it has any. */
export function leaveOut(element: HtmlElement, reason: LeftOutReason, leftOut: LeftOutText[]): void {
  const text = foldWhiteSpace(writeHtmlText(element));
  if (countWords(text) > 0) leftOut.push({ reason, text });
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.properties.hidden === true ||
    (element.tagName === "dialog" && element.properties.open === undefined) ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, "style"))
  );
}
