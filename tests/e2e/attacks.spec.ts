/** These tests check that the server only acts for the learner of the session, and counts an answer once. */
import type { APIRequestContext } from "@playwright/test";
import {
  composeRightAnswerFields,
  composeWrongAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { expect, type TestSite, test } from "../support/site";

const course = readBuiltCourse();

/** Sends a form with the page mark of a visitor, also if the sender is a guest by now. */
function send(request: APIRequestContext, site: TestSite, address: string, fields: [string, string][], cookie = "") {
  return request.post(address, {
    headers: { origin: site.url, "content-type": "application/x-www-form-urlencoded", ...(cookie ? { cookie } : {}) },
    data: new URLSearchParams([["page-mark", "visitor"], ...fields]).toString(),
    maxRedirects: 0,
  });
}

const cookieOf = (headers: Record<string, string>) => headers["set-cookie"]?.split(";")[0] ?? "";

test("two tabs that answer at once: one answer counts, and both see the same feedback", async ({
  site,
  playwright,
}) => {
  const lesson = findLessonByNumber(course, 1);
  const [first, question] = listLessonQuestions(course, lesson);
  if (!first || !question) throw new Error("too few questions");
  const request = await playwright.request.newContext({ baseURL: site.url });
  const begun = await send(request, site, lessonPath(lesson), [
    ["question", first.id],
    ["round", "1"],
    ...composeRightAnswerFields(first),
  ]);
  const cookie = cookieOf(begun.headers());
  expect(cookie).toContain("session=");
  const answers = `${lessonPath(lesson)}/answers`;
  const responses = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      send(
        request,
        site,
        answers,
        [
          ["question", question.id],
          ["round", "1"],
          ...(index % 2 ? composeRightAnswerFields(question) : composeWrongAnswerFields(question)),
        ],
        cookie,
      ),
    ),
  );
  const bodies = await Promise.all(responses.map((response) => response.text()));
  expect(responses.map((response) => response.status())).toEqual(Array(10).fill(200));
  expect(new Set(bodies.map((body) => /class="(?:verdict|hint)[^>]*>.*?<\/p>/s.exec(body)?.[0])).size).toBe(1);
  const rows = await site.pool`
    select count(*)::int as n from answer a join session s using (learner_id)
     where s.token_hash = sha256(${cookie.split("=")[1] ?? ""}::bytea) and question_id = ${question.id}`;
  expect(rows[0]?.n).toBe(1);
});

test("a learner id in a form or an address changes nothing: answers belong to the logged-in person", async ({
  site,
  playwright,
}) => {
  const lesson = findLessonByNumber(course, 1);
  const [question] = listLessonQuestions(course, lesson);
  if (!question) throw new Error("no question");
  const victim = await playwright.request.newContext({ baseURL: site.url });
  const seen = await send(victim, site, lessonPath(lesson), [
    ["question", question.id],
    ["round", "1"],
    ...composeRightAnswerFields(question),
  ]);
  const [{ learnerId } = { learnerId: "" }] = await site.pool<{ learnerId: string }[]>`
    select learner_id from session where token_hash = sha256(${cookieOf(seen.headers()).split("=")[1] ?? ""}::bytea)`;
  const attacker = await playwright.request.newContext({ baseURL: site.url });
  const second = listLessonQuestions(course, lesson)[1];
  if (!second) throw new Error("one question");
  await send(attacker, site, `${lessonPath(lesson)}?learnerId=${learnerId}`, [
    ["question", second.id],
    ["round", "1"],
    ["learnerId", learnerId],
    ["learner_id", learnerId],
    ...composeWrongAnswerFields(second),
  ]);
  const rows = await site.pool`select question_id from answer where learner_id = ${learnerId}`;
  expect(rows.map((row) => row.questionId)).toEqual([question.id]);
});

test("a forged session, score or round gets nothing", async ({ site, playwright }) => {
  const lesson = findLessonByNumber(course, 1);
  const [question] = listLessonQuestions(course, lesson);
  if (!question) throw new Error("no question");
  const request = await playwright.request.newContext({ baseURL: site.url });
  const account = await request.get("/account", { headers: { cookie: "session=forged" }, maxRedirects: 0 });
  expect(account.status()).toBe(302);
  expect(account.headers().location).toBe("/login?next=%2Faccount");
  const cookie = cookieOf(
    (
      await send(request, site, lessonPath(lesson), [
        ["question", question.id],
        ["round", "1"],
        ["score", "1"],
        ["correct", "true"],
        ...composeWrongAnswerFields(question),
      ])
    ).headers(),
  );
  const [row] = await site.pool`
    select score from answer a join session s using (learner_id)
     where s.token_hash = sha256(${cookie.split("=")[1] ?? ""}::bytea)`;
  expect(row?.score).toBeLessThan(1);
  for (const round of ["2", "99", "-1", "0", "x"]) {
    const other = listLessonQuestions(course, lesson)[1];
    if (!other) throw new Error("one question");
    await send(
      request,
      site,
      `${lessonPath(lesson)}/answers`,
      [["question", other.id], ["round", round], ...composeRightAnswerFields(other)],
      cookie,
    );
  }
  const rows = await site.pool`
    select 1 from answer a join session s using (learner_id)
     where s.token_hash = sha256(${cookie.split("=")[1] ?? ""}::bytea)`;
  expect(rows.length).toBe(1);
});

test("another person's page is never served from the cache", async ({ page, site, browser, context }) => {
  await site.signIn(context, { name: "Zeer Bijzondere Naam" });
  await page.goto("/account");
  await expect(page.locator("main")).toContainText("Zeer Bijzondere Naam");
  await page.goto("/");
  const stranger = await browser.newContext({ baseURL: site.url });
  const other = await stranger.newPage();
  for (const address of ["/", "/account", "/learning", lessonPath(findLessonByNumber(course, 1))]) {
    await other.goto(address);
    await expect(other.locator("body")).not.toContainText("Zeer Bijzondere Naam");
  }
  await stranger.close();
});
