/**
 * The site for browser tests: the built site on its own embedded database, one for each Playwright worker. Also helpers that these tests
 * share.
 */
import type { ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";
import { createSessionStore } from "../../app/accounts/session/sessions.server";
import { buildCourse } from "../../app/content/compile/build-course.server";
import { getCourseFolder } from "../../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../../app/content/disk/read-course-files-from-folder.server";
import type { BuiltCourse } from "../../app/content/release/release";
import { storeCourseRelease } from "../../app/content/release/store-course-release.server";
import { createPool, type Pool } from "../../app/platform/database/database.server";
import { startOrJoinEmbeddedPostgres } from "../../app/platform/database/embedded-postgres.mjs";
import { computeSha256OfText } from "../../app/platform/hash.server";
import { newId } from "../../app/platform/ids";
import { findFreePort } from "./find-free-port";
import { type SiteProcess, startSiteProcess } from "./site-process";
import { copySiteTemplate } from "./site-template";

export interface TestSite {
  url: string;
  dataDir: string;
  pool: Pool;
  /** Starts the server (again) on the same port, with the same data. */
  start(): Promise<void>;
  /** The server process, for tests that kill it. */
  process(): ChildProcess;
  /** Logs in a browser as a new person by writing a session in the database, for tests that are not about logging in. */
  signIn(
    context: BrowserContext,
    person?: { name?: string; email?: string },
  ): Promise<{ learnerId: string; email: string }>;
  /** Logs in a browser as an existing learner by writing a session. `now`: the time on the server's clock, if it has another one. */
  signInAs(context: BrowserContext, learnerId: string, now?: Date): Promise<void>;
  /** Returns the text of the newest mail to an address, and waits until there is one. */
  readMail(address: string): Promise<string>;
}

/** Settings for a database whose data need not survive: PostgreSQL does not wait for the disk. */
const settingsWithoutDurability = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts a site on its own copy of the data of a new site, because making a database takes longer than a copy. `durable`: whether the
 * database waits for the disk, as in production, for tests of what survives.
 */
export async function startTestSite(
  env: Record<string, string> = {},
  { durable = false }: { durable?: boolean } = {},
): Promise<TestSite & { stop(): Promise<void> }> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-site-"));
  fs.chmodSync(dataDir, 0o755);
  copySiteTemplate(dataDir);
  // The test process uses the database too, so that the database stays up when a test kills the server.
  const settings = durable ? {} : settingsWithoutDurability;
  const database = await startOrJoinEmbeddedPostgres({ dataDir, settings });
  const pool = createPool(database.options, { max: 2 });
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const sessions = createSessionStore({ secure: false });
  let server: SiteProcess;

  const start = async () => {
    server = await startSiteProcess({ PORT: String(port), DATA_DIR: dataDir, SHOW_MAILS: "on", ...env });
  };
  const endDatabase = async () => {
    await pool.end({ timeout: 1 });
    await database.release();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  await start().catch(async (error) => {
    await endDatabase();
    throw error;
  });
  const signInAs = async (context: BrowserContext, learnerId: string, now = new Date()) => {
    const cookie = await sessions.start(pool, { learnerId, device: "Chromium", now });
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    await context.addCookies([{ name, value, url: env.PUBLIC_URL ?? url, httpOnly: true, sameSite: "Lax" }]);
  };

  return {
    url,
    dataDir,
    pool,
    start,
    process: () => server.child,
    async signIn(context, person = {}) {
      const now = new Date();
      const learnerId = newId(now);
      const email = person.email ?? `${learnerId}@example.org`;
      await pool`insert into learner (id, kind, created_at, last_active_on) values (${learnerId}, 'account', ${now}, ${now})`;
      await pool`insert into account (learner_id, email, email_confirmed_at, password_hash, name)
        values (${learnerId}, ${email}, ${now}, 'none', ${person.name ?? "Sanne de Vries"})`;
      await signInAs(context, learnerId, now);
      return { learnerId, email };
    },
    signInAs,
    async readMail(address) {
      const folder = path.join(dataDir, "mail");
      let found = "";
      await expect
        .poll(
          () => {
            const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
            // A mail file that is not written completely yet has another ending.
            const files = names
              .filter((name) => name.endsWith(".eml"))
              .sort()
              .reverse();
            found =
              files
                .map((file) => fs.readFileSync(path.join(folder, file), "utf8"))
                .find((mail) => mail.includes(address)) ?? "";
            return found;
          },
          { timeout: 20_000, intervals: [100] },
        )
        .not.toBe("");
      return found;
    },
    async stop() {
      await server.stop();
      await endDatabase();
    },
  };
}

/** Loads the example course (small, with all kinds of questions), in addition to the real course. `change`: other values of its release. */
export async function loadExampleCourse(
  pool: Pool,
  change: Partial<BuiltCourse["release"]> = {},
): Promise<BuiltCourse> {
  const asWritten = await buildExampleCourse();
  return storeBuiltCourse(pool, { ...asWritten, release: { ...asWritten.release, ...change } });
}

let builtExampleCourse: Promise<BuiltCourse> | undefined;

/** Returns the example course, which each process builds once, because many tests load it. */
export async function buildExampleCourse(): Promise<BuiltCourse> {
  builtExampleCourse ??= buildExampleCourseFromFiles();
  return structuredClone(await builtExampleCourse);
}

async function buildExampleCourseFromFiles(): Promise<BuiltCourse> {
  const folder = getCourseFolder(path.resolve("tests/support/example-course/fiets"));
  const { built, problems } = await buildCourse(await readCourseFilesFromFolder(folder), { cache: null });
  if (!built) throw new Error(JSON.stringify(problems));
  return built;
}

/** Stores a built course as the current release of its edition, with the hash of what it holds. */
export async function storeBuiltCourse(pool: Pool, { hash: _, ...course }: BuiltCourse): Promise<BuiltCourse> {
  const built = { ...course, hash: computeSha256OfText(JSON.stringify(course)) };
  const loaded = await storeCourseRelease(pool, built, {
    now: new Date(),
    hasEditionEverHadLearners: async () => false,
  });
  if (!loaded.ok) throw new Error(loaded.reason);
  return built;
}

/** Opens a page in a browser of its own, in which a learner is logged in. */
export async function openPageAs(
  browser: Browser,
  site: TestSite,
  learnerId: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL", ...options });
  await site.signInAs(context, learnerId);
  return { context, page: await context.newPage() };
}

export const test = base.extend<{ quiet: undefined }, { site: TestSite }>({
  site: [
    async ({ browserName: _browser }, use) => {
      const site = await startTestSite();
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  /** Fails a test if the browser's console shows an error, such as a violation of the content security policy. */
  quiet: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        // A form with errors is sent back with a 4xx status, which the console shows too. That is no error of the site.
        if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) errors.push(message.text());
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Expects no violations of WCAG 2.2 A and AA (rules for accessibility), in the light and the dark theme. `part`: a selector of the element
 * that is checked, which is much faster than the whole page.
 */
export async function expectAccessible(page: Page, part = "html"): Promise<void> {
  for (const theme of ["light", "dark"] as const)
    expect(await findAccessibilityViolations(page, theme, part), page.url()).toEqual([]);
}

const axeRules: Record<"light" | "dark", RunOptions> = {
  light: {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // A rule that axe calls experimental (WCAG 2.5.3): the visible text of a button is part of its accessible name.
    rules: { "label-content-name-mismatch": { enabled: true } },
  },
  dark: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
};

/** Returns the script of axe. The smaller one, because it is sent to every page that is checked. */
const axeScript = () => fs.readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Returns the violations of accessibility rules in one theme. Themes differ only in colours, so the dark one is only checked for those. */
export async function findAccessibilityViolations(
  page: Page,
  theme: "light" | "dark",
  part = "html",
): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeScript());
  // Everything that a report does not need is left out, because it takes most of the time.
  const options: RunOptions = { ...axeRules[theme], resultTypes: ["violations"], selectors: false, preload: false };
  return page.evaluate(
    async ({ options, theme, part }) => {
      // What is under the pointer fades to the colours of the theme.
      for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, options);
      return violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes.map((node) => node.html).join(" | ")}`);
    },
    { options, theme, part },
  );
}

/** Expects that nothing on the page is wider than a phone (390 pixels). */
export async function expectPageFitsPhoneScreen(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  if (size) await page.setViewportSize(size);
}
