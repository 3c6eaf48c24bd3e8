/** Parts of a page that came as an answer: every element on top that has an id takes the place of its namesake. */

/** Whether a response can be put in the page; a whole page, such as a log-in form or an error, can't. */
export function isPageFragment(status: number, type: string | null, text: string): boolean {
  const expected = (status >= 200 && status < 300) || status === 400;
  return expected && (type ?? "").startsWith("text/html") && text.trim() !== "" && !/^\s*<!doctype/i.test(text);
}

/** Swaps; returns the new elements, none when the page has no such places. */
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
