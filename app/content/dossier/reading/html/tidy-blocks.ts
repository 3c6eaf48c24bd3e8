/** Gives the blocks of a page the form that their author meant: a table that only places texts is none, and two line breaks end a paragraph. */
import { findElements } from "./find-main";
import { type HtmlElement, type HtmlNode, type HtmlRoot, removeElement, visitElements } from "./parse-html";
import { isInline, writeHtmlText } from "./words-of-html";

const known =
  /^(?:html|body|main|article|section|div|header|footer|aside|nav|hgroup|h[1-6]|p|pre|xmp|listing|plaintext|blockquote|ol|ul|li|dl|dt|dd|figure|figcaption|fieldset|legend|form|address|center|summary|table|caption|thead|tbody|tfoot|tr|t[hd]|col|colgroup|br|hr|img|image|picture|svg|math|source-note)$/;

/** Changes the names of the tags of a page, so that each says what it is. */
export function tidyBlocks(page: HtmlRoot): void {
  visitElements(page, (element, parent) => {
    if (element.tagName === "menu" || element.tagName === "dir") element.tagName = "ul";
    if (element.tagName === "svg" || element.tagName === "math") return false;
    // A part that browsers do not know either, or that only opens and closes, is a block.
    if (!known.test(element.tagName) && !isInline(element)) element.tagName = "div";
    if (isEmptyBlock(element)) {
      removeElement(parent, element);
      return false;
    }
    // A paragraph and a word of a program stand in lines, and a list of terms has only terms and what they mean.
    if (/^(?:p|code|kbd|samp|var|tt)$/.test(element.tagName) && hasBlocks(element)) element.tagName = "div";
    if (element.tagName === "dl" && !isListOfTerms(element)) openParts(element, /^d[ltd]$/);
    if (element.tagName === "table" && isLayout(element)) openParts(element, /^(?:table|thead|tbody|tfoot|tr|t[hd])$/);
    if (element.tagName === "figure") nameSpeaker(element);
    if (element.tagName === "p" || element.tagName === "div") splitAtBreaks(element);
    return true;
  });
}

function hasBlocks(element: HtmlElement): boolean {
  return findElements(element, /^(?!br|img|image|picture|svg|math|wbr)/).some((inner) => !isInline(inner));
}

/** Cells stay, because they have a place. */
function isEmptyBlock(element: HtmlElement): boolean {
  const isPlace = /^(?:html|body|caption|col|colgroup|thead|tbody|tfoot|tr|t[hd]|br|hr|img|image|picture)$/.test(
    element.tagName,
  );
  const hasWords = () => writeHtmlText(element).trim() !== "" || findElements(element, /^(?:img|image)$/).length > 0;
  return !isPlace && !isInline(element) && !hasWords();
}

/** Tables have no headings or tables in them, and more than one cell. */
function isLayout(table: HtmlElement): boolean {
  return findElements(table, /^(?:table|h[1-6])$/).length > 0 || findElements(table, /^t[hd]$/).length < 2;
}

function isListOfTerms(list: HtmlElement): boolean {
  return list.children.every((child) =>
    child.type === "element" ? /^d[td]$/.test(child.tagName) : child.type !== "text" || child.value.trim() === "",
  );
}

/** Makes the parts of a table or list into blocks of their own. One inside it is looked at later. */
function openParts(whole: HtmlElement, names: RegExp): void {
  const name = whole.tagName;
  visitElements(whole, (element) => {
    if (element.tagName === name) return false;
    if (element.tagName === "caption") element.tagName = "figcaption";
    if (names.test(element.tagName)) element.tagName = "div";
    return true;
  });
  whole.tagName = "div";
}

/** What stands below a quotation says whose it is. */
function nameSpeaker(figure: HtmlElement): void {
  const [quotation, another] = findElements(figure, /^blockquote$/);
  const caption = figure.children.find((child) => child.type === "element" && child.tagName === "figcaption");
  if (!quotation || another || caption?.type !== "element") return;
  figure.children.splice(figure.children.indexOf(caption), 1);
  quotation.children.push({ ...caption, tagName: "footer" });
}

/** Old pages, and mail, end a paragraph by two line breaks. */
function splitAtBreaks(element: HtmlElement): void {
  const parts: HtmlElement["children"][] = [[]];
  let breaks = 0;
  for (const child of element.children) {
    const isBreak = child.type === "element" && child.tagName === "br";
    if (child.type === "element" && !isBreak && !isInline(child) && child.tagName !== "img") return;
    if (isBreak) breaks += 1;
    else if (child.type !== "text" || child.value.trim() !== "") {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(child);
  }
  if (parts.length === 1) return;
  element.tagName = "div";
  element.children = parts.map(
    (children) => ({ type: "element", tagName: "p", properties: {}, children }) as HtmlNode as HtmlElement,
  );
}
