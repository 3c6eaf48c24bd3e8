/** Finds the footnotes of a page: items that a mark in the text leads to, and that lead back. */
import { foldWhiteSpace } from "../block-text";
import type { LeftOutText } from "../source-document";
import { attributeOf, type HtmlElement, type HtmlRoot, visitElements } from "./parse-html";
import { leaveOut } from "./tidy-html";
import { markTag, writeHtmlText } from "./words-of-html";

/** The tag that a note gets, with `dataMark`. No page has it. */
export const noteTag = "source-note";

/** Replaces marks and notes by tags of their own. Returns the words of the links that lead back. */
export function markNotes(page: HtmlRoot): LeftOutText[] {
  const { links, parents, named } = readPage(page);
  const isInside = (inner: HtmlElement | undefined, outer: HtmlElement): boolean =>
    inner !== undefined && (inner === outer || isInside(parents.get(inner), outer));
  const marks = new Map<HtmlElement, HtmlElement[]>();
  for (const link of links) {
    const item = named.get(targetOf(link));
    if (item && /^(?:li|p|div|aside|dd)$/.test(item.tagName) && !isInside(link, item) && readMark(link) !== "")
      marks.set(item, [...(marks.get(item) ?? []), link]);
  }
  const leftOut: LeftOutText[] = [];
  const notes = new Map<HtmlElement, string>();
  for (const link of links) {
    const item = findAround(link, parents, (element) => marks.has(element));
    const target = named.get(targetOf(link));
    // A link back leads to the mark itself, or to what stands closely around it.
    const isClose = target !== undefined && /^(?:sup|span|a|p)$/.test(target.tagName);
    const [first, ...others] = (item && marks.get(item)) ?? [];
    if (!item || !first || !isClose || ![first, ...others].some((mark) => isInside(mark, target))) continue;
    leaveOut(link, "menu", leftOut);
    link.children = [];
    notes.set(item, readMark(first));
  }
  for (const [item, dataMark] of notes) {
    const parent = parents.get(item);
    // A list that holds notes is no list.
    if (parent && /^[ou]l$/.test(parent.tagName)) parent.tagName = "div";
    Object.assign(item, { tagName: noteTag, properties: { dataMark } });
    const children = [{ type: "text", value: `[${dataMark}]` }];
    for (const link of marks.get(item) ?? [])
      Object.assign(link, { tagName: markTag, properties: { dataMark }, children });
  }
  return leftOut;
}

function readPage(page: HtmlRoot) {
  const links: HtmlElement[] = [];
  const parents = new Map<HtmlElement, HtmlElement>();
  const named = new Map<string, HtmlElement>();
  visitElements(page, (element, parent) => {
    if (parent.type === "element") parents.set(element, parent);
    const id = attributeOf(element, "id");
    if (id && !named.has(id)) named.set(id, element);
    if (element.tagName === "a" && targetOf(element) !== "") links.push(element);
    return true;
  });
  return { links, parents, named };
}

function findAround(
  element: HtmlElement,
  parents: ReadonlyMap<HtmlElement, HtmlElement>,
  is: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  const parent = parents.get(element);
  return parent === undefined || is(parent) ? parent : findAround(parent, parents, is);
}

function readMark(link: HtmlElement): string {
  return /^[[(]?([\p{L}\p{N}]{1,4}|[*†‡§]{1,3})[\])]?$/u.exec(foldWhiteSpace(writeHtmlText(link)))?.[1] ?? "";
}

function targetOf(link: HtmlElement): string {
  return /^#(.+)/.exec(attributeOf(link, "href"))?.[1] ?? "";
}
