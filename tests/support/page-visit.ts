/** Checks a page in a browser: its width, its HTML, and with axe its accessibility in both themes. */
import type { Page } from "@playwright/test";
import { findHtmlProblems } from "./html-rules";
import { findAccessibilityViolations } from "./site";

/** The widths in pixels at which pages are checked: from the narrowest phone (also 1280 zoomed to 400 %, WCAG 1.4.10) to a desktop. */
export const screenWidths = [320, 390, 768, 1024, 1280];

/** Shows a response in the browser, also that to a form, and returns the problems of its page. */
export async function showResponseAndFindPageProblems(page: Page, response: Response): Promise<string[]> {
  const html = await response.text();
  // A request that only a script sends is refused without a page.
  if (html === "" || hasBeenChecked(html)) return [];
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  await showResponse(page, response, html);
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
  const problems = [...(await findHtmlProblems(html)), ...(await page.evaluate(findHeadless))];
  problems.push(...(await findAccessibilityViolations(page, "light")));
  const menus = await page.evaluate(listMenus);
  for (const width of screenWidths) {
    await page.setViewportSize({ width, height: 800 });
    problems.push(...(await page.evaluate(findTooWide, menus)).map((each) => `${width} px: ${each}`));
  }
  problems.push(...(await findAccessibilityViolations(page, "dark")));
  return problems;
}

const checked = new Set<string>();

/**
 * Returns whether this process has checked a page with the same HTML before, which has the same problems. Forms that are refused often show the
 * page that was checked already.
 */
function hasBeenChecked(html: string): boolean {
  // The nonce differs each time that a page is made.
  const key = html.replace(/ nonce="[^"]*"/g, "");
  const known = checked.has(key);
  checked.add(key);
  return known;
}

/**
 * Goes to the address of a response, and gives the browser that response. Not with `route` of Playwright, which turns off the browser's cache:
 * every page would load the fonts and styles again.
 */
async function showResponse(page: Page, response: Response, html: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const answered = new Promise<void>((resolve, reject) => {
    browser.once("Fetch.requestPaused", ({ requestId }) => {
      const responseHeaders = [...response.headers]
        .filter(([name]) => name !== "content-encoding" && name !== "content-length")
        .map(([name, value]) => ({ name, value }));
      const body = Buffer.from(html).toString("base64");
      browser
        .send("Fetch.fulfillRequest", { requestId, responseCode: response.status, responseHeaders, body })
        .then(() => resolve(), reject);
    });
  });
  await browser.send("Fetch.enable", { patterns: [{ urlPattern: response.url, resourceType: "Document" }] });
  await Promise.all([answered, page.goto(response.url)]);
  await browser.detach();
}

/** Runs in the browser. Returns the texts of the buttons that open a menu, of which one at a time is open. */
function listMenus(): string[] {
  const buttons = [...document.querySelectorAll("details[name] > summary")];
  return [...new Set(buttons.map(({ textContent }) => textContent ?? ""))];
}

/** Runs in the browser. Returns the articles and sections without a heading, which html-validate does not check. */
function findHeadless(): string[] {
  return [...document.querySelectorAll("article, section")]
    .filter((part) => !part.querySelector("h1, h2, h3, h4, h5, h6"))
    .map((part) => `${part.localName}.${part.className} has no heading`);
}

/**
 * Runs in the browser. Returns elements that are wider than the window, and text that is cut off: first as the page is, then with each of
 * these menus open, named by the text on its button. Wide content is allowed inside a box that scrolls. One call looks at all menus, because
 * a call takes longer than a look.
 */
async function findTooWide(menus: string[]): Promise<string[]> {
  const found = findNow();
  for (const menu of menus) {
    const buttons = [...document.querySelectorAll("details[name] > summary")];
    buttons.find(({ textContent }) => textContent === menu)?.parentElement?.setAttribute("open", "");
    // What the page does when a menu opens comes first.
    await new Promise((resolve) => setTimeout(resolve));
    found.push(...findNow());
  }
  return found;

  function findNow(): string[] {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const scrolling = document.scrollingElement?.scrollWidth ?? 0;
    if (scrolling > width) found.push(`the page is ${scrolling} wide`);
    const nameOf = (element: Element) =>
      `${element.localName}.${element.getAttribute("class") ?? ""} in ${element.parentElement?.localName}.${element.parentElement?.className}`;
    for (const element of document.body.querySelectorAll("*")) {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      if (own === 0 || height === 0) continue;
      const isOutside = right > width + 1 || left < -1;
      const hidden = element.scrollWidth - element.clientWidth;
      // Most elements are within the window and contain their text. Only the others are asked about their style, which takes longer.
      if (hidden <= 1 && !isOutside) continue;
      // The content of a closed menu has a place, but is not drawn.
      if (!element.checkVisibility()) continue;
      const { overflowX, clipPath } = getComputedStyle(element);
      // A text may be wider than its field, because one can scroll in a field.
      const mayCut = (overflowX === "hidden" || overflowX === "clip") && !element.matches("input, textarea");
      const cut = mayCut ? hidden : 0;
      if (cut <= 1 && !isOutside) continue;
      if (element.closest(".vh, .skip, [aria-hidden=true], thead") || element.parentElement?.closest("svg")) continue;
      // Only a screen reader reads it, as with the class `vh`.
      if (clipPath === "inset(50%)") continue;
      if (cut > 1) found.push(`${nameOf(element)} cuts ${cut} px`);
      let box = element.parentElement;
      while (box && !["auto", "scroll"].includes(getComputedStyle(box).overflowX)) box = box.parentElement;
      if (isOutside && !box) found.push(`${nameOf(element)} from ${Math.round(left)} to ${Math.round(right)}`);
    }
    return found.slice(0, 4);
  }
}
