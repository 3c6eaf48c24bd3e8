/** Takes out of a saved page what stands around its article: menus, cookie bars, sidebars and footers. */
import type { LeftOutReason, LeftOutText } from "../source-document";
import type { FoundArticle } from "./find-article.server";
import { findElements, findPathToMain, listElements } from "./find-main";
import { type HtmlElement, type HtmlRoot, removeElement, visitElements } from "./parse-html";
import { findReasonInNames } from "./parts-of-page";
import { isTextElement, squeeze } from "./texts-of-html";
import { leaveOut } from "./tidy-html";
import { writeHtmlText } from "./words-of-html";

interface Place {
  article: FoundArticle | null;
  /** Whether it is known which part of the page is the article. */
  isMainKnown: boolean;
  isInMain: boolean;
}

/** A text outside the article that is at least as long is kept, unless its names tell what it is. */
const fewestLettersOfProse = 250;

/** Returns the words that it took out. A page without menus stays as it is. */
export function removeOutsideArticle(page: HtmlRoot, article: FoundArticle | null): LeftOutText[] {
  if (!hasPartsAround(page)) return [];
  const leftOut: LeftOutText[] = [];
  const path = findPathToMain(page, article);
  const walk = (parent: HtmlRoot | HtmlElement, isInMain: boolean) => {
    const place = { article, isMainKnown: path.length > 0, isInMain };
    for (const element of listElements(parent)) {
      const reason = path.includes(element) ? null : findReason(element, place);
      if (reason) {
        leaveOut(element, reason, leftOut);
        removeElement(parent, element);
      } else if (!isTextElement(element)) walk(element, isInMain || element === path.at(-1));
    }
  };
  walk(page, false);
  return leftOut;
}

function hasPartsAround(page: HtmlRoot): boolean {
  let found = false;
  visitElements(page, (element) => {
    found ||= findReasonInNames(element, /^(?:article|main|blockquote)$/.test(element.tagName)) !== null;
    return !found;
  });
  return found;
}

function findReason(element: HtmlElement, { article, isMainKnown, isInMain }: Place): LeftOutReason | null {
  const text = squeeze(writeHtmlText(element));
  if (text === "") return null;
  const hasTitle = [element, ...findElements(element, /^h1$/)].some((title) => isTitle(title, article));
  const named = findReasonInNames(element, isInMain);
  if (named) return hasTitle && named !== "menu" ? null : named;
  if (isInMain) return article?.texts.has(text) !== true && isMadeOfLinks(element, text) ? "menu" : null;
  // The parts of a part are looked at one by one.
  if (!isTextElement(element) || hasTitle || !isMainKnown) return null;
  return text.length < fewestLettersOfProse || isMadeOfLinks(element, text) ? "outside-article" : null;
}

function isTitle(element: HtmlElement, article: FoundArticle | null): boolean {
  const text = element.tagName === "h1" ? squeeze(writeHtmlText(element)) : "";
  return text !== "" && article?.title.includes(text) === true;
}

/** A list of sources has links too, but it has more than them. */
function isMadeOfLinks(element: HtmlElement, text: string): boolean {
  const links = findElements(element, /^a$/);
  const inLinks = links.reduce((sum, link) => sum + squeeze(writeHtmlText(link)).length, 0);
  return links.length > 2 && inLinks > text.length * 0.8;
}
