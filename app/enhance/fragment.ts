/** Puts parts of a page that the server sent in their place: each top element with an id replaces the element with that id. */

/** Returns whether a response can be put in the page. A whole page can't, such as a log-in form or an error. */
export function isPageFragment(status: number, type: string | null, text: string): boolean {
  const expected = (status >= 200 && status < 300) || status === 400;
  return expected && (type ?? "").startsWith("text/html") && text.trim() !== "" && !/^\s*<!doctype/i.test(text);
}

/** Replaces elements by those with the same id in `html`. Returns the new elements; none if the page has no such ids. */
export function replaceElements(page: Document, html: string): HTMLElement[] {
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
