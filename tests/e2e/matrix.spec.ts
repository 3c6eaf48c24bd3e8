/** These tests let a trainer watch a cohort at work: what changes live, sorting and searching, by keyboard and without JavaScript. */
import type { Browser } from "@playwright/test";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
} from "../support/cohorts";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import { expect, openPageAs, startTestSite, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const dayMs = 86_400_000;
const names = ["Aaltje de Vries", "Annelieke van der Heijden-Şahinoğlu", "Zoë Willems"];

async function makeCohort(site: TestSite, members: string[] = names) {
  const now = new Date();
  const day = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const dates = { courseId: course.release.courseId, startsOn: day(-3), endsOn: day(60), now };
  const cohortId = await insertCohort(site.pool, { trainerId, ...dates });
  const ids: string[] = [];
  for (const name of members) {
    const learnerId = await insertLearnerWithAccount(site.pool, name, now);
    await insertMembership(site.pool, { cohortId, learnerId, now });
    ids.push(learnerId);
  }
  return { trainerId, cohortId, ids, path: `/cohorts/${cohortId}` };
}

/** Sends one right answer of a learner over HTTP, as their browser does. */
async function answer(site: TestSite, browser: Browser, learnerId: string, question: number): Promise<void> {
  const { context } = await openPageAs(browser, site, learnerId);
  const lesson = findLessonByNumber(course, 1);
  const record = listLessonQuestions(course, lesson)[question];
  if (!record) throw new Error("no such question");
  const mark = Object.entries(await createPageMarkFields(site.pool, context.request));
  const fields: [string, string][] = [
    ...mark,
    ["question", record.id],
    ["round", "1"],
    ...composeRightAnswerFields(record),
  ];
  const response = await context.request.post(lessonPath(lesson), {
    headers: { origin: site.url, "content-type": "application/x-www-form-urlencoded" },
    data: new URLSearchParams(fields).toString(),
    maxRedirects: 0,
  });
  expect(response.status()).toBe(303);
  await context.close();
}

test("the matrix is updated while a learner answers in another window, without a refresh", async ({
  site,
  browser,
}) => {
  const { trainerId, ids, path } = await makeCohort(site);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto(path);
  await expect(page.getByText("De tabel loopt vanzelf mee.")).toBeVisible();
  const cell = page
    .getByRole("row", { name: /Aaltje/ })
    .getByRole("gridcell")
    .nth(1);
  await expect(cell).toHaveText("Nog niet begonnen");
  await answer(site, browser, ids[0] ?? "", 0);
  await expect(cell).toHaveText("1/5 eerste antwoorden, bezig");
  await answer(site, browser, ids[0] ?? "", 1);
  await expect(cell).toHaveText("2/5 eerste antwoorden, bezig");
  await expect(page.getByRole("status").filter({ hasText: "1 deelnemer is verder gegaan." })).toBeAttached({
    timeout: 15_000,
  });
  // The row of a member who did not answer has not changed.
  await expect(page.getByRole("row", { name: /Zoë/ }).getByRole("gridcell").nth(1)).toHaveText("Nog niet begonnen");
  await context.close();
});

test("a new member's row appears in its place, and the first member fills an empty group", async ({
  site,
  browser,
}) => {
  const { trainerId, cohortId, path } = await makeCohort(site, []);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto(path);
  await expect(page.getByText("Doet er iemand mee? Dan zie je dat hier vanzelf.")).toBeVisible();
  const join = async (name: string) => {
    const now = new Date();
    const learnerId = await insertLearnerWithAccount(site.pool, name, now);
    await insertMembership(site.pool, { cohortId, learnerId, now });
  };
  await join("Mehmet Yılmaz");
  await expect(page.getByRole("row", { name: /Mehmet/ })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("Er doet nog niemand mee")).toBeHidden();
  await page.getByRole("link", { name: "Mehmet Yılmaz" }).focus();
  await join("Aaltje de Vries");
  await join("Zoë Willems");
  await expect(page.getByRole("row", { name: /Zoë/ })).toBeVisible({ timeout: 15_000 });
  await expect(page.locator("#matrix tbody th")).toHaveText(["Aaltje de Vries", "Mehmet Yılmaz", "Zoë Willems"]);
  await expect(page.locator("#needs-counts")).toContainText("Samen 3.");
  await expect(page.locator("#matrix").getByText("3 deelnemers")).toBeVisible();
  // The new row does not move the keyboard focus, and arrow keys lead to that row.
  await expect(page.getByRole("link", { name: "Mehmet Yılmaz" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Zoë Willems" })).toBeFocused();
  await context.close();
});

test("a removed co-trainer sees nothing more, not even in an open window", async ({ site, browser }) => {
  const { cohortId, path } = await makeCohort(site);
  const now = new Date();
  const helper = await insertTrainer(site.pool, "Co", now);
  await insertCohortTrainer(site.pool, { cohortId, trainerId: helper, now });
  const { context, page } = await openPageAs(browser, site, helper);
  await page.goto(path);
  await expect(page.getByText("De tabel loopt vanzelf mee.")).toBeVisible();
  await site.pool`delete from cohort_trainer where cohort_id = ${cohortId} and learner_id = ${helper}`;
  await expect(page.getByText("De tabel loopt nu niet mee.")).toBeVisible({ timeout: 15_000 });
  expect((await context.request.get(`${path}/live`)).status()).toBe(404);
  expect((await context.request.get(path)).status()).toBe(404);
  await context.close();
});

test("the server stops at once although a live matrix is open", async ({ browser }) => {
  const own = await startTestSite();
  try {
    const { trainerId, path } = await makeCohort(own);
    const { context, page } = await openPageAs(browser, own, trainerId);
    await page.goto(path);
    await expect(page.getByText("De tabel loopt vanzelf mee.")).toBeVisible();
    const child = own.process();
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const began = Date.now();
    child.kill("SIGTERM");
    await ended;
    // The server closed the live stream. Otherwise it would have waited ten seconds for it.
    expect(Date.now() - began).toBeLessThan(8_000);
    await context.close();
  } finally {
    await own.stop();
  }
});

test("the table works by arrow keys, and Enter opens the learner", async ({ site, browser }) => {
  const { trainerId, ids, path } = await makeCohort(site);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto(path);
  await page.getByRole("link", { name: "Aaltje de Vries" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: /Annelieke/ })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(
    page
      .getByRole("row", { name: /Annelieke/ })
      .getByRole("gridcell")
      .nth(2),
  ).toBeFocused();
  await page.keyboard.press("Control+End");
  await expect(page.getByRole("row", { name: /Zoë/ }).getByRole("gridcell").last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.getByRole("checkbox", { name: "Kies Zoë Willems" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("link", { name: "Zoë Willems" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${path}/learners/${ids[2]}`);
  await context.close();
});

test("without JavaScript the table is sorted, filtered and refreshed by links and a form", async ({
  site,
  browser,
}) => {
  const { trainerId, ids, path } = await makeCohort(site);
  await answer(site, browser, ids[2] ?? "", 0);
  const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  await page.goto(path);
  const shown = page.locator("tbody th");
  const find = async (name: string) => {
    await page.getByLabel("Naam", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Zoek" }).click();
  };
  await expect(shown).toHaveText(names);
  await page.getByRole("link", { name: "Actief" }).click();
  await expect(shown.first()).toHaveText("Zoë Willems");
  await expect(page.getByRole("columnheader", { name: "Actief" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByText("Anders", { exact: true }).click();
  await page.getByRole("link", { name: "Nog niet begonnen 2" }).click();
  await expect(shown).toHaveText(names.slice(0, 2));
  await find("sahin");
  await expect(shown).toHaveText([names[1] ?? ""]);
  await find("niemand");
  await expect(page.getByText("Niemand past bij deze keuze.")).toBeVisible();
  await page.getByRole("link", { name: "Toon iedereen" }).click();
  await expect(shown).toHaveCount(3);
  await context.close();
});

test("two thousand learners are shown in pages of a hundred", async ({ site, browser }) => {
  const { trainerId, cohortId, path } = await makeCohort(site, []);
  await site.pool`
    with people as (select gen_random_uuid() as id, n from generate_series(1, 2000) as n),
    learners as (
      insert into learner (id, kind, created_at, last_active_on) select id, 'account', now(), current_date from people
    ), accounts as (
      insert into account (learner_id, email, email_confirmed_at, password_hash, name)
      select id, id || '@example.org', now(), 'none', 'Deelnemer ' || lpad(n::text, 4, '0') from people
    )
    insert into membership (cohort_id, learner_id, seq, state, consent, at)
    select ${cohortId}, id, 1, 'joined', 'test', now() from people`;
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto(path);
  await expect(page.locator("tbody tr")).toHaveCount(100);
  await expect(page.getByText("Pagina 1 van 20")).toBeVisible();
  await page.getByRole("link", { name: "Volgende" }).click();
  await expect(page.getByRole("link", { name: "Deelnemer 0101" })).toBeVisible();
  await page.getByLabel("Naam", { exact: true }).fill("1999");
  await page.getByRole("button", { name: "Zoek" }).click();
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await context.close();
});

test("a cohort without members shows what to do", async ({ site, browser }) => {
  const { trainerId, path } = await makeCohort(site, []);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto(path);
  await expect(page.getByText("Er doet nog niemand mee")).toBeVisible();
  await context.close();
});
