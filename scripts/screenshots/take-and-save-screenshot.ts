import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { APIRequestContext, Browser, Locator, Page } from "@playwright/test";
import type { TestSite } from "../../tests/support/site";
import type { ScreenshotPlan } from "./screenshot-plan";

/** The largest allowed size of a picture. A larger one makes a page slow on a phone. */
const mostBytes = 150_000;
const wide = 1120;

interface TakeShot {
  shot: ScreenshotPlan;
  origin: string;
  /** The current time of the server's clock. */
  now: Date;
  /** The learner who sees the page, or null for a visitor without account. */
  learnerId: string | null;
  site: TestSite;
}

/**
 * Takes one screenshot and writes its file.
 * @throws if the page is missing or the picture is too large
 */
export async function takeAndSaveScreenshot(
  browser: Browser,
  { shot, origin, now, learnerId, site }: TakeShot,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: shot.phone ? 390 : wide, height: shot.height ?? (shot.phone ? 844 : 720) },
    deviceScaleFactor: shot.phone ? 1.5 : 1,
    colorScheme: shot.dark ? "dark" : "light",
    locale: shot.english ? "en-GB" : "nl-NL",
    timezoneId: "Europe/Amsterdam",
    reducedMotion: "reduce",
  });
  try {
    if (learnerId) await site.signInAs(context, learnerId, now);
    const png = shot.paper
      ? await drawPaper(await fetchFrom(context.request, { site, origin }, shot.path))
      : await drawPage(await context.newPage(), shot, { site, origin });
    if (png.length > mostBytes) throw new Error(`${shot.name}: ${png.length} bytes, at most ${mostBytes} was expected`);
    const file = path.resolve("docs", `${shot.name}.png`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, png);
  } finally {
    await context.close();
    // Ends all sessions, so that the account page in a later screenshot lists only one device.
    await site.pool`delete from session`;
  }
}

type Place = Pick<TakeShot, "site" | "origin">;

/** Returns a file of the site. The request goes to this machine, but names the host of the public address. */
async function fetchFrom(request: APIRequestContext, { site, origin }: Place, path: string): Promise<Buffer> {
  const response = await request.get(`${site.url}${path}`, { headers: { host: new URL(origin).host } });
  if (!response.ok()) throw new Error(`${path} answers ${response.status()}`);
  return response.body();
}

async function drawPage(page: Page, shot: ScreenshotPlan, place: Place): Promise<Buffer> {
  await waitForFonts(page, place);
  const response = await page.goto(shot.path, { waitUntil: "load" });
  if (response?.status() !== 200) throw new Error(`${shot.name}: ${shot.path} answers ${response?.status()}`);
  await page.evaluate(() => document.fonts.ready);
  const part = await shot.act?.(page);
  if (!shot.english) await writeDaysAndTimesInDutch(page);
  // Moves the mouse away, so that no button looks pressed.
  await page.mouse.move(0, 0);
  const clip = part && (await around(part));
  return page.screenshot({ animations: "disabled", caret: "hide", clip, fullPage: clip !== undefined });
}

/** Writes fields with a day or a time as a Dutch browser shows them. Headless Chromium has no Dutch, whatever the locale of the page. */
async function writeDaysAndTimesInDutch(page: Page): Promise<void> {
  await page.locator("input:is([type=date], [type=time])").evaluateAll((fields: HTMLInputElement[]) => {
    for (const field of fields) {
      const { value } = field;
      field.type = "text";
      field.value = value.split("-").reverse().join("-");
    }
  });
}

/** Makes the page wait for its fonts. On the site a late font is first used on the next page, but a screenshot must show it. */
async function waitForFonts(page: Page, place: Place): Promise<void> {
  await page.route("**/*.css", async (route) => {
    const css = await fetchFrom(page.request, place, new URL(route.request().url()).pathname);
    await route.fulfill({
      contentType: "text/css",
      body: css.toString().replaceAll("font-display:optional", "font-display:block"),
    });
  });
}

/**
 * Draws the first page of a PDF as a picture, because headless Chromium shows no PDF.
 * @throws without Poppler
 */
async function drawPaper(input: Buffer): Promise<Buffer> {
  const drawn = spawnSync("pdftoppm", ["-png", "-r", "72", "-f", "1", "-l", "1", "-"], {
    input,
    maxBuffer: 20_000_000,
  });
  if (drawn.status !== 0) throw new Error("A picture of a PDF needs pdftoppm: sudo apt-get install poppler-utils");
  return drawn.stdout;
}

/** Returns the box around a part of the page, with some space, measured from the top of the page. */
async function around(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const margin = 24;
  const { x, y, width, height } = await part.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
  });
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
