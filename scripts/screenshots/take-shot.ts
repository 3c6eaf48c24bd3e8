import fs from "node:fs";
import path from "node:path";
import type { Browser, Locator } from "@playwright/test";
import type { Site } from "../../tests/support/site";
import type { Shot } from "./shots";

/** A picture that is larger makes a page on a phone slow. */
const mostBytes = 150_000;
const wide = 1120;

interface TakeShot {
  shot: Shot;
  origin: string;
  /** Of the server. */
  now: Date;
  /** Who is looking; null for a visitor. */
  learnerId: string | null;
  site: Site;
}

/** Takes one picture; returns its size in bytes. @throws when a page isn't there, or a picture is too large */
export async function takeShot(browser: Browser, { shot, origin, now, learnerId, site }: TakeShot): Promise<number> {
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
    const page = await context.newPage();
    const response = await page.goto(shot.path, { waitUntil: "load" });
    if (response?.status() !== 200) throw new Error(`${shot.name}: ${shot.path} answers ${response?.status()}`);
    await page.evaluate(() => document.fonts.ready);
    const part = await shot.act?.(page);
    // What was pressed is no part of the picture.
    await page.mouse.move(0, 0);
    const clip = part && (await around(part));
    const png = await page.screenshot({ animations: "disabled", caret: "hide", clip, fullPage: clip !== undefined });
    if (png.length > mostBytes) throw new Error(`${shot.name}: ${png.length} bytes, at most ${mostBytes} was expected`);
    const file = path.resolve("docs", `${shot.name}.png`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, png);
    return png.length;
  } finally {
    await context.close();
  }
}

/** The part with some room around it, measured from the top of the page. */
async function around(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const margin = 24;
  const { x, y, width, height } = await part.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
  });
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
