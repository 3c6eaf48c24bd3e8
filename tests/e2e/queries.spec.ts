/** These tests count the database statements of pages and answers, in the log of the database. */
import fs from "node:fs";
import path from "node:path";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import { expect, startTestSite, type TestSite, test } from "../support/site";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets the database log its statements. Returns a function that does some work and returns the statements that the site sent meanwhile. */
async function startCountingStatements(site: TestSite) {
  await site.pool`alter system set log_statement = 'all'`;
  await site.pool`select pg_reload_conf()`;
  const log = path.join(site.dataDir, "postgres.log");
  return async (work: () => Promise<unknown>) => {
    await pause(300);
    const before = fs.statSync(log).size;
    await work();
    await pause(300);
    const added = fs.readFileSync(log).subarray(before).toString();
    const statements = [...added.matchAll(/LOG: {2}(?:execute [^:]*|statement): (.*)/g)].map((match) => match[1] ?? "");
    // Some statements are not counted: a new connection asks for types, and trainers who watch are notified. One notification is for all
    // answers of a quarter of a second, and no answer waits for it.
    const notices = statements.filter((text) => text.includes("pg_notify")).length;
    expect(notices).toBeLessThanOrEqual(1);
    const others = /^(begin|commit)|pg_catalog\.pg_type|pg_notify/i;
    return statements.filter((text) => !others.test(text));
  };
}

test("a lesson takes at most two statements, an answer at most four, session included", async ({
  playwright,
  browser,
}) => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    const course = readBuiltCourse();
    const lesson = findLessonByNumber(course, 3);
    const context = await browser.newContext({ baseURL: site.url });
    await site.signIn(context);
    const [cookie] = await context.cookies();
    const mark = Object.entries(await createPageMarkFields(site.pool, context.request));
    await context.close();
    const request = await playwright.request.newContext({
      baseURL: site.url,
      extraHTTPHeaders: { cookie: `${cookie?.name}=${cookie?.value}`, origin: site.url },
    });
    // Warms up: the site loads the release, and every database connection reads types and prepares statements.
    for (let round = 0; round < 12; round++) await request.get(lessonPath(lesson));
    const count = await startCountingStatements(site);
    const shown = await count(() => request.get(lessonPath(lesson)));
    expect(shown.length, shown.join("\n")).toBeGreaterThan(0);
    expect(shown.length, shown.join("\n")).toBeLessThanOrEqual(2);
    for (const question of listLessonQuestions(course, lesson)) {
      const fields: [string, string][] = [
        ...mark,
        ["question", question.id],
        ["round", "1"],
        ...composeRightAnswerFields(question),
      ];
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const data = new URLSearchParams(fields).toString();
      const stored = await count(async () => {
        const response = await request.post(lessonPath(lesson), { headers, data, maxRedirects: 0 });
        expect(response.status()).toBe(303);
      });
      expect(stored.length, stored.join("\n")).toBeGreaterThan(1);
      expect(stored.length, stored.join("\n")).toBeLessThanOrEqual(4);
    }
  } finally {
    await site.stop();
  }
});

test("the pages about all groups of a trainer take at most five statements, session included, with one group and with twelve", async ({
  playwright,
  browser,
}) => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    const now = new Date();
    const { courseId } = readBuiltCourse().release;
    const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
    const insert = async (name: string) => {
      const cohortId = await insertCohort(site.pool, { trainerId, courseId, name, now });
      for (const each of ["Bo", "Cor"]) await insertMemberWithAccount(site.pool, { cohortId, name: each, now });
    };
    await insert("Groep 1");
    const context = await browser.newContext({ baseURL: site.url });
    await site.signInAs(context, trainerId);
    const [cookie] = await context.cookies();
    await context.close();
    const extraHTTPHeaders = { cookie: `${cookie?.name}=${cookie?.value}` };
    const request = await playwright.request.newContext({ baseURL: site.url, extraHTTPHeaders });
    const pages = ["/cohorts", "/cohorts/today"];
    for (let round = 0; round < 12; round++) for (const page of pages) await request.get(page);
    const count = await startCountingStatements(site);
    for (const groups of [1, 12]) {
      for (let n = 2; n <= groups; n++) await insert(`Groep ${n}`);
      for (const page of pages) {
        const sent = await count(async () => {
          const response = await request.get(page);
          expect([response.status(), new URL(response.url()).pathname]).toEqual([200, page]);
        });
        expect(sent.length, sent.join("\n")).toBeGreaterThan(2);
        expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(5);
      }
    }
  } finally {
    await site.stop();
  }
});
