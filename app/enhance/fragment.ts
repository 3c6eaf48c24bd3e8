/**
 * Replaces parts of the page by HTML that the server sent: each top element with an id replaces the element of the page that has this id.
 */

/** The event of the page after parts of it were replaced, so that other scripts can work on the new elements. */
export const fragmentEvent = "fragment";

/**
 * Returns whether a response is a part of a page, which can be put in the page. A whole page can't, such as the log-in page or an error
 * page.
 */
export function isPageFragment(status: number, type: string | null, text: string): boolean {
  const expected = (status >= 200 && status < 300) || status === 400;
  return expected && (type ?? "").startsWith("text/html") && text.trim() !== "" && !/^\s*<!doctype/i.test(text);
}

/**
 * Replaces elements of the page by the top elements of `html` that have the same id. Returns the new elements; none if the page has no
 * elements with these ids.
 */
export function replaceElementsById(page: Document, html: string): HTMLElement[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fresh = [...parsed.body.children].filter((element): element is HTMLElement => element.id !== "");
  return fresh.flatMap((element) => {
    const old = page.getElementById(element.id);
    if (!old) return [];
    const own = page.importNode(element, true);
    old.replaceWith(own);
    return [own];
  });
}
