import { type HtmlElement, type HtmlNode, type HtmlRoot, isElement, visitElements } from "./parse-html";
import { writeHtmlText } from "./words-of-html";

const leaf = /^(?:p|h[1-6]|li|dt|dd|table|blockquote|figure|pre|summary|figcaption)$/;
const inline = /^(?:a|abbr|b|br|cite|code|em|i|img|mark|q|small|span|strong|sub|sup|time|u|wbr)$/;

/** An element that has text of its own, and whose parts say nothing by themselves. */
export function isTextElement(element: HtmlElement): boolean {
  return (
    leaf.test(element.tagName) ||
    element.children.every((child) => !isElement(child as HtmlNode) || inline.test((child as HtmlElement).tagName))
  );
}

/** Returns the paragraphs, headings and so on of a page, with their text without white space. */
export function listTextsOfHtml(page: HtmlRoot): { element: HtmlElement; text: string }[] {
  const texts: { element: HtmlElement; text: string }[] = [];
  visitElements(page, (element) => {
    if (!isTextElement(element)) return true;
    const text = squeeze(writeHtmlText(element));
    if (text !== "") texts.push({ element, text });
    return false;
  });
  return texts;
}

/** Removes white space, because it differs between two ways to read the same page. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
