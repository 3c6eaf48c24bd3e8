/** The pages of a live session in a browser: what a trainer and phones do on them. */
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import type { TestSite } from "./site";

/** Chooses a question on the page with all questions, as a trainer does. `path`: the page of sessions of a group. */
export async function beginLiveSession(page: Page, path: string, stem: string): Promise<void> {
  await page.goto(path);
  for (const summary of await page.locator(".live-lesson > summary").all()) await summary.click();
  await page
    .getByRole("listitem")
    .filter({ hasText: stem })
    .getByRole("button", { name: /^Gebruik in de les/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Stem, praat, stem opnieuw" })).toBeVisible();
}

/** Returns the code that phones type, as the trainer's page shows it. */
export async function readLiveCode(page: Page): Promise<string> {
  return ((await page.locator(".screen p.sc-digits").textContent()) ?? "").replace(" ", "");
}

/** Opens the page of a session on a phone without an account. */
export async function openLivePhone(
  browser: Browser,
  site: Pick<TestSite, "url">,
  code: string,
  more: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 390, height: 800 }, ...more });
  const page = await context.newPage();
  await page.goto(`/live/${code}`);
  return { context, page };
}

/** Chooses an option by its text. */
export function chooseOnPhone(phone: Page, text: string): Promise<void> {
  return phone.locator(".vote label").filter({ hasText: text }).click();
}
