/**
 * These tests use the site while its database is stopped, frozen and started again. Every page answers in time, nothing needs a restart,
 * and the site can always be stopped.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createPool } from "../../app/platform/database/database.server";
import { parseDatabaseUrl } from "../../app/platform/database/database-target.server";
import { fillInAnswerFields } from "../support/answering";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { type SeparatePostgres, startSeparatePostgres } from "../support/separate-postgres";
import { expect, test } from "../support/site";
import { type SiteProcess, startSiteProcess } from "../support/site-process";

const course = readBuiltCourse();
const lesson = findLessonByNumber(course, 1);
const [question] = listLessonQuestions(course, lesson);
if (!question) throw new Error("The first lesson has no question");

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-outage-"));
let postgres: SeparatePostgres;

test.beforeAll(async () => {
  postgres = await startSeparatePostgres();
});
test.afterAll(async () => {
  await postgres.remove();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const start = (more: Record<string, string> = {}) =>
  startSiteProcess({ DATABASE_URL: postgres.url, DATA_DIR: dataDir, LOG_LEVEL: "silent", ...more });
const statusOf = async (site: SiteProcess, path: string) => (await fetch(`${site.url}${path}`)).status;
const isReady = (site: SiteProcess) => expect.poll(() => statusOf(site, "/readyz"), { timeout: 20_000 }).toBe(200);
const timed = async <T>(work: () => Promise<T>) => {
  const begun = performance.now();
  return { result: await work(), ms: performance.now() - begun };
};

/** Requests pages and forms of the site with a session, and returns what each one answered, such as `503 with Retry-After 5`. */
async function askAll(site: SiteProcess): Promise<string[]> {
  const headers = { cookie: "session=b25l", "accept-language": "en" };
  const body = new URLSearchParams([
    ["question", question?.id ?? ""],
    ["round", "1"],
  ]);
  const requests: [string, RequestInit][] = [
    ["/", { headers }],
    [lessonPath(lesson), { headers }],
    ["/learning", { headers }],
    ["/certificates/0123456789abcdef", { headers }],
    [`/courses/${course.release.courseId}/og.png`, { headers }],
    [
      "/login",
      {
        method: "POST",
        headers: { ...headers, origin: site.url },
        body: new URLSearchParams([
          ["email", "a@example.org"],
          ["password", "x"],
        ]),
      },
    ],
    [lessonPath(lesson), { method: "POST", headers: { ...headers, origin: site.url }, body }],
  ];
  return Promise.all(
    requests.map(async ([address, init]) => {
      const response = await fetch(`${site.url}${address}`, { redirect: "manual", ...init });
      const text = await response.text();
      const told = /We cannot reach our data/.test(text) || !response.headers.get("content-type")?.includes("html");
      return `${response.status} with Retry-After ${response.headers.get("retry-after")}${told ? "" : ` ${text}`}`;
    }),
  );
}

test("stopped and started three times: 503 in between, 200 afterwards, and SIGTERM ends the site", async () => {
  const site = await start();
  try {
    for (let round = 0; round < 3; round++) {
      await isReady(site);
      expect(await statusOf(site, "/courses")).toBeLessThan(500);
      await postgres.stop();
      for (let asked = 0; asked < 3; asked++) {
        const { result, ms } = await timed(() => askAll(site));
        expect(new Set(result)).toEqual(new Set(["503 with Retry-After 5"]));
        expect(ms).toBeLessThan(5_000);
        await pause(1_500);
      }
      expect(await statusOf(site, "/readyz")).toBe(503);
      expect(await statusOf(site, "/healthz")).toBe(200);
      await postgres.start();
    }
    await isReady(site);
  } finally {
    const { result, ms } = await timed(() => site.stop());
    expect(result).toBe(0);
    expect(ms).toBeLessThan(15_000);
  }
});

test("frozen: pages and /readyz say so in time, then it continues; frozen again, SIGTERM still ends it", async () => {
  const site = await start();
  try {
    await isReady(site);
    await askAll(site);
    postgres.freeze();
    const ready = await timed(() => statusOf(site, "/readyz"));
    expect(ready.result).toBe(503);
    expect(ready.ms).toBeLessThan(6_000);
    const pages = await timed(() => askAll(site));
    expect(new Set(pages.result)).toEqual(new Set(["503 with Retry-After 5"]));
    expect(pages.ms).toBeLessThan(20_000);
    postgres.thaw();
    await isReady(site);
    expect(await statusOf(site, "/")).toBe(200);
    postgres.freeze();
  } finally {
    const { result, ms } = await timed(() => site.stop());
    postgres.thaw();
    expect(result).toBe(0);
    expect(ms).toBeLessThan(15_000);
  }
});

test("however many people come, a process opens no more connections than DATABASE_POOL, and nobody gets an error", async () => {
  const site = await start({ DATABASE_POOL: "5" });
  const pool = createPool(parseDatabaseUrl(postgres.url), { max: 1, connection: { application_name: "test" } });
  try {
    const state = { done: false, most: 0 };
    const watching = (async () => {
      while (!state.done) {
        const [row] = await pool`
          select count(*)::int as open from pg_stat_activity where backend_type = 'client backend' and application_name = 'leerdossier'`;
        state.most = Math.max(state.most, row?.open);
        await pause(10);
      }
    })();
    const visit = async () => {
      const asked: [string, string][] = [
        ["page-mark", "visitor"],
        ["question", question.id],
        ["round", "1"],
      ];
      const body = new URLSearchParams([...asked, ...composeRightAnswerFields(question)]);
      const answered = await fetch(`${site.url}${lessonPath(lesson)}`, {
        ...{ method: "POST", redirect: "manual", headers: { origin: site.url }, body },
      });
      const cookie = answered.headers.get("set-cookie")?.split(";")[0] ?? "";
      const page = await fetch(`${site.url}/learning`, { headers: { cookie } });
      return [answered.status, page.status].join(" ");
    };
    const seen = await Promise.all(Array.from({ length: 60 }, visit));
    state.done = true;
    await watching;
    expect(new Set(seen)).toEqual(new Set(["303 200"]));
    expect(state.most).toBeGreaterThan(2);
    expect(state.most).toBeLessThanOrEqual(5);
  } finally {
    await pool.end({ timeout: 1 });
    await site.stop();
  }
});

test("an answer during an outage of the database stays in the browser and is sent afterwards", async ({ browser }) => {
  const site = await start();
  try {
    const page = await (await browser.newContext({ baseURL: site.url, locale: "nl-NL" })).newPage();
    await page.goto(lessonPath(lesson));
    const form = page.locator(`form:has(input[name=question][value="${question.id}"])`).first();
    await postgres.stop();
    await fillInAnswerFields(form, composeRightAnswerFields(question));
    await form.locator("button[type=submit]").first().click();
    await expect(form.locator("[data-not-sent]")).toContainText("Wat je invulde, staat er nog");
    await postgres.start();
    await expect(page.locator("[data-not-sent]")).toHaveCount(0, { timeout: 30_000 });
    const pool = createPool(parseDatabaseUrl(postgres.url), { max: 1 });
    const [row] = await pool`select count(*)::int as kept from answer where question_id = ${question.id}`;
    await pool.end();
    expect(row?.kept).toBeGreaterThan(0);
  } finally {
    await site.stop();
  }
});
