import type { FoundArticle } from "./find-article.server";
import { type HtmlElement, type HtmlNode, type HtmlRoot, isElement, visitElements } from "./parse-html";
import { listTextsOfHtml } from "./texts-of-html";

/** A shorter text may stand in the article by chance. */
const fewestLetters = 30;

/**
 * Returns the part of a page with nearly all of its article, and the parts around that, from the outside in. The author of the page may have
 * marked it as `main` or `article`. Empty if it can't be told.
 */
export function findPathToMain(page: HtmlRoot, article: FoundArticle | null): HtmlElement[] {
  const letters = article ? countLetters(page, article) : new Map<HtmlElement | HtmlRoot, number>();
  const all = letters.get(page) ?? 0;
  const marked = findMarked(page);
  if (all === 0) return marked;
  const path: HtmlElement[] = [];
  for (let parent: HtmlRoot | HtmlElement = page; ; ) {
    const next: HtmlElement | undefined = listElements(parent).find((child) => (letters.get(child) ?? 0) >= all * 0.9);
    if (!next) return path;
    path.push(next);
    if (next === marked.at(-1)) return path;
    parent = next;
  }
}

/** Counts the letters of each part that stand in the article. */
function countLetters(page: HtmlRoot, { texts }: FoundArticle): Map<HtmlElement | HtmlRoot, number> {
  const own = new Map(listTextsOfHtml(page).map(({ element, text }) => [element, text]));
  const letters = new Map<HtmlElement | HtmlRoot, number>();
  const count = (part: HtmlElement | HtmlRoot): number => {
    const text = part.type === "element" ? own.get(part) : undefined;
    const isKept = text !== undefined && text.length > fewestLetters && texts.has(text);
    const sum = isKept ? text.length : listElements(part).reduce((total, child) => total + count(child), 0);
    // A paragraph is no part that could be the article.
    if (text === undefined) letters.set(part, sum);
    return sum;
  };
  count(page);
  return letters;
}

function findMarked(page: HtmlRoot): HtmlElement[] {
  const paths = { main: [] as HtmlElement[][], article: [] as HtmlElement[][] };
  const walk = (part: HtmlRoot | HtmlElement, above: HtmlElement[]) => {
    for (const child of listElements(part)) {
      if (child.tagName === "main" || child.tagName === "article") paths[child.tagName].push([...above, child]);
      walk(child, [...above, child]);
    }
  };
  walk(page, []);
  return paths.main[0] ?? (paths.article.length === 1 ? paths.article[0] : undefined) ?? [];
}

export function listElements(parent: HtmlRoot | HtmlElement): HtmlElement[] {
  return parent.children.filter((child) => isElement(child as HtmlNode)) as HtmlElement[];
}

/** Returns the elements of a part with one of these names. */
export function findElements(part: HtmlRoot | HtmlElement, name: RegExp): HtmlElement[] {
  const found: HtmlElement[] = [];
  visitElements(part, (element) => {
    if (name.test(element.tagName)) found.push(element);
    return true;
  });
  return found;
}
