/**
 * These tests let a trainer see who needs them, write to a member and give a member more time. The learner gets this by mail and reads it
 * in their log.
 */
import type { Browser, BrowserContext } from "@playwright/test";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../../app/learning/practice/answer-practice-question.server";
import { newId } from "../../app/platform/ids";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "../support/cohorts";
import { composeAnswer, findLessonByNumber, listLessonQuestions, readBuiltCourse } from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import { expect, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const dayMs = 86_400_000;
const longName = "Annelieke van der Heijden-Şahinoğlu";

interface Group {
  trainerId: string;
  cohortId: string;
  learnerId: string;
  silentId: string;
}

/**
 * Makes a group of two members. One answered a lesson two weeks ago and wrote private text; the other never began. Both missed the deadline
 * of lesson 1.
 */
async function makeGroup(site: TestSite): Promise<Group> {
  const now = new Date();
  const before = new Date(now.getTime() - 14 * dayMs);
  const day = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", before);
  const { courseId } = course.release;
  const cohortId = await insertCohort(site.pool, {
    trainerId,
    courseId,
    startsOn: day(-30),
    endsOn: day(60),
    now: before,
  });
  const learnerId = await insertLearnerWithAccount(site.pool, longName, before);
  const silentId = await insertLearnerWithAccount(site.pool, "Quinten de Boer", before);
  for (const id of [learnerId, silentId]) await insertMembership(site.pool, { cohortId, learnerId: id, now: before });
  for (const [lesson, days] of [
    [2, -3],
    [4, 20],
  ] as const) {
    await site.pool`
      insert into deadline (cohort_id, scope, due_at)
      values (${cohortId}, ${findLessonByNumber(course, lesson).id}, ${new Date(now.getTime() + days * dayMs)})`;
  }
  const releases = createReleaseCache();
  const lesson = findLessonByNumber(course, 1);
  for (const question of listLessonQuestions(course, lesson)) {
    const fields = composeAnswer(question, true);
    if (question.type === "short") fields.text = ["Mijn geheime antwoord"];
    const input = {
      learner: { id: learnerId },
      courseId,
      lessonId: lesson.id,
      questionId: question.id,
      round: 1,
      fields,
    };
    expect(await answerPracticeQuestion(site.pool, releases, { ...input, now: before })).toMatchObject({ ok: true });
  }
  await site.pool`
    insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
    values (${learnerId}, ${newId(now)}, ${courseId}, ${lesson.id}, 'recall:eigen', 'Mijn geheime notitie', ${now})`;
  return { trainerId, cohortId, learnerId, silentId };
}

async function openAs(
  browser: Browser,
  site: TestSite,
  learnerId: string,
  options: { script?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: options.script ?? true,
    locale: "nl-NL",
  });
  await site.signInAs(context, learnerId);
  return context;
}

test("without JavaScript a trainer writes to a silent member and gives an extension, and the learner finds both", async ({
  browser,
  site,
}) => {
  const { trainerId, cohortId, learnerId } = await makeGroup(site);
  const trainer = await openAs(browser, site, trainerId, { script: false });
  const page = await trainer.newPage();
  const path = `/cohorts/${cohortId}/learners/${learnerId}`;
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(longName);
  await expect(page.locator("main")).toContainText("14 dagen stil in de lessen");
  await expect(page.locator("main")).toContainText("De deadline voor les 2 is voorbij.");
  await page.getByRole("link", { name: "Schrijf een bericht" }).click();
  await expect(page.getByLabel("Onderwerp")).toHaveValue("Lukt het met de cursus?");
  await page.getByRole("textbox", { name: "Bericht" }).fill("");
  await page.getByLabel("Onderwerp").fill("Even bijpraten");
  await page.getByRole("button", { name: "Verstuur het bericht" }).click();
  await expect(page.getByRole("alert")).toContainText("Schrijf een bericht.");
  await expect(page.getByLabel("Onderwerp")).toHaveValue("Even bijpraten");
  await page.getByRole("textbox", { name: "Bericht" }).fill("Dag,\n\nKom <b>donderdag</b> langs.");
  await page.getByRole("button", { name: "Verstuur het bericht" }).click();
  await expect(page.getByRole("status")).toHaveText("Je bericht is verstuurd.");
  await expect(page.getByRole("list").filter({ hasText: "Even bijpraten" })).toContainText(
    "Kom <b>donderdag</b> langs.",
  );
  const mail = await site.readMail(`${learnerId}@example.org`);
  expect(mail).toContain("Subject: Even bijpraten");
  expect(mail).toContain("Marieke Postma, trainer van de groep");
  expect(mail).toContain("Kom &lt;b&gt;donderdag&lt;/b&gt; langs.");
  expect(mail).not.toContain(`${trainerId}@example.org`);

  await page.getByRole("link", { name: "Geef meer tijd" }).click();
  const until = new Date(Date.now() + 9 * dayMs).toISOString().slice(0, 10);
  await page.getByLabel("Nieuwe datum").fill("2020-01-01");
  await page.getByLabel("Reden").fill("Je had het druk op je stage.");
  await page.getByRole("button", { name: "Geef meer tijd" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies een moment dat nog moet komen.");
  await expect(page.getByLabel("Reden")).toHaveValue("Je had het druk op je stage.");
  await page.getByLabel("Nieuwe datum").fill(until);
  await page.getByRole("button", { name: "Geef meer tijd" }).click();
  await expect(page.getByRole("status")).toHaveText("De deelnemer heeft meer tijd.");
  await expect(page.locator("main")).not.toContainText("De deadline voor les 2 is voorbij.");

  const learner = await openAs(browser, site, learnerId, { script: false });
  const own = await learner.newPage();
  await own.goto("/account");
  await own.getByRole("link", { name: "Bekijk wat anderen deden" }).click();
  const entries = own.locator(".letters > li");
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(0)).toContainText("Marieke Postma gaf je meer tijd");
  await expect(entries.nth(0)).toContainText("Reden: Je had het druk op je stage.");
  await expect(entries.nth(1)).toContainText("Marieke Postma stuurde je een bericht");
  await trainer.close();
  await learner.close();
});

test("a trainer sees no answer, note or address of a member, and a non-member has no page", async ({
  browser,
  site,
}) => {
  const { trainerId, cohortId, learnerId } = await makeGroup(site);
  const outsider = await insertLearnerWithAccount(site.pool, "Otto Buiten", new Date());
  const context = await openAs(browser, site, trainerId);
  for (const part of ["", "/message", "/extension"]) {
    const response = await context.request.get(`/cohorts/${cohortId}/learners/${learnerId}${part}`);
    const text = await response.text();
    expect(response.status()).toBe(200);
    expect(text).toContain(longName);
    // The form of a message names the trainer's own address, to which a member may reply.
    expect(text.replaceAll(`${trainerId}@example.org`, "")).not.toMatch(/geheim|@example\.org/i);
    expect((await context.request.get(`/cohorts/${cohortId}/learners/${outsider}${part}`)).status()).toBe(404);
  }
  const headers = { origin: site.url };
  const form = {
    ...(await createPageMarkFields(site.pool, context.request)),
    id: newId(new Date()),
    subject: "Hoi",
    text: "Hoi",
    scope: findLessonByNumber(course, 2).id,
    day: "2030-01-01",
    time: "12:00",
    reason: "x",
  };
  for (const part of ["message", "extension"]) {
    const address = `/cohorts/${cohortId}/learners/${outsider}/${part}`;
    expect((await context.request.post(address, { headers, form })).status()).toBe(404);
  }
  const own = `/cohorts/${cohortId}/learners/${learnerId}`;
  const forged = await context.request.post(`${own}/extension`, { headers, form: { ...form, scope: "L99" } });
  expect(forged.status()).toBe(400);
  expect(
    (await context.request.post(`${own}/message`, { headers, form: { ...form, id: "1' or true" } })).status(),
  ).toBe(404);
  const twice = await Promise.all([1, 2].map(() => context.request.post(`${own}/message`, { headers, form })));
  expect(twice.map((response) => response.status())).toEqual([200, 200]);
  const sent = await site.pool`select from trainer_message where learner_id in (${learnerId}, ${outsider})`;
  expect(sent).toHaveLength(1);
  await context.close();
});

test("progress over time is a chart with deadlines, and a table", async ({ browser, site }) => {
  const { trainerId, cohortId } = await makeGroup(site);
  const context = await openAs(browser, site, trainerId, { script: false });
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}/progress`);
  const chart = page.getByRole("img", { name: "Gehaalde lessen per deelnemer, week voor week" });
  await expect(chart).toHaveCount(1);
  await expect(chart).toContainText("Vandaag");
  await expect(chart.locator(".due")).toHaveCount(2);
  await expect(page.locator("main")).toContainText("Een deelnemer haalde gemiddeld 0,5 van de 8 lessen.");
  await expect(page.locator("main")).toContainText("Volgens de deadlines zijn dat er nu 1.");
  expect(await page.locator("main [style]").count()).toBe(0);
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.last()).toContainText("0,5");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(chart).toHaveCount(1);
  const size = await chart
    .locator("text")
    .first()
    .evaluate((text) => text.getBoundingClientRect().height);
  expect(size).toBeGreaterThanOrEqual(12);
  await context.close();
});
