/** Two weeks of reviews on a moved clock: with and without JavaScript, by keyboard, on a phone, and over the change to summer time. */
import type { Locator, Page } from "@playwright/test";
import type { BuiltCourse } from "../../app/content/release/release";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../../app/learning/practice/answer-practice-question.server";
import { fillInAnswerFields, findQuestionForm } from "../support/answering";
import {
  composeAnswer,
  composeRightAnswerFields,
  composeWrongAnswerFields,
  listLessonQuestions,
  listTextsHiddenBeforeAnswer,
  toPlainText,
} from "../support/course";
import { type SiteWithMovedClock, startSiteWithMovedClock } from "../support/moved-clock";
import { test as base, expect, expectAccessible, expectPageFitsPhoneScreen, loadExampleCourse } from "../support/site";

// The clock goes to summer time in the night before 29 March.
const firstDay = "2026-03-20T10:00:00+01:00";
const courseId = "fiets-herhaald";

const test = base.extend<object, { clocked: SiteWithMovedClock }>({
  clocked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const site = await startSiteWithMovedClock(firstDay);
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ clocked }, use) => use(clocked.url),
});

let course: BuiltCourse;
test.beforeAll(async ({ clocked }) => {
  course = await loadExampleCourse(clocked.pool, { courseId, secondTry: true });
});

const recordOf = (id: string) => {
  const found = course.questions.find(({ record }) => record.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found.record;
};

/** Signs in somebody who answered the first round of both lessons on the first day, all wrong or all right. */
async function signInLearner(clocked: SiteWithMovedClock, page: Page, right: boolean): Promise<string> {
  clocked.moveClockTo(firstDay);
  const { learnerId } = await clocked.signIn(page.context());
  await clocked.signInAs(page.context(), learnerId, clocked.now());
  const releases = createReleaseCache();
  for (const lesson of course.release.lessons) {
    const { id: lessonId } = lesson;
    for (const { id: questionId } of listLessonQuestions(course, lesson)) {
      const fields = composeAnswer(recordOf(questionId), right);
      const input = { learner: { id: learnerId }, courseId, lessonId, questionId, round: 1, fields };
      await answerPracticeQuestion(clocked.pool, releases, { ...input, now: clocked.now() });
    }
  }
  return learnerId;
}

/** Returns the question that the page asks. */
const askedId = (page: Page) => page.locator('#review-question input[name="question"]').inputValue();

const readPostedFields = (form: Locator) =>
  form.evaluate((element) =>
    Object.fromEntries(new FormData(element as HTMLFormElement) as Iterable<[string, string]>),
  );

async function answer(page: Page, right: boolean): Promise<string> {
  const id = await askedId(page);
  const form = findQuestionForm(page, id);
  await fillInAnswerFields(
    form,
    right ? composeRightAnswerFields(recordOf(id)) : composeWrongAnswerFields(recordOf(id)),
  );
  await form.getByRole("button", { name: "Kijk na" }).click();
  return id;
}

test("two weeks: what went wrong comes back, the day ends after five, and the clocks change", async ({
  clocked,
  page,
}) => {
  await signInLearner(clocked, page, false);
  await page.goto("/today/review");
  await expect(page.getByRole("heading", { name: "Vandaag komt er niets terug" })).toBeVisible();
  await expect(page.getByText("De volgende vraag komt morgen.")).toBeVisible();

  clocked.moveClockTo("2026-03-21T08:00:00+01:00");
  await page.goto("/today/review");
  await expect(page.locator("h1")).toBeFocused();
  await expect(page.locator("#review-bar")).toContainText("1 van 5");
  await expect(page.locator("#review-question .over").first()).toContainText(/Uit les \d+, stuk ‘.+’, gisteren/);
  const asked = recordOf(await askedId(page));
  const html = toPlainText(await page.content());
  for (const secret of listTextsHiddenBeforeAnswer(asked)) expect(html).not.toContain(toPlainText(secret));
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  const first = await answer(page, true);
  await expect(page.locator(`[id="${first}-verdict"]`)).toBeFocused();
  await expect(page.locator(`[id="${first}-verdict"]`)).toContainText("Goed");
  await expect(page.locator("#review-bar")).toContainText("1 van 5");
  await expect(page.locator("#review-bar .bricks i")).toHaveCount(5);
  await expect(page.locator("#review-bar .bricks .todo")).toHaveCount(4);
  await expectAccessible(page);
  await expect(page.locator("#review-question")).toContainText(
    /Vanaf .+ komt (deze vraag terug|dit terug, in een andere vraag)\./,
  );
  await page.getByRole("link", { name: "Vraag 2" }).click();
  await expect(page.locator("#review-bar")).toContainText("2 van 5");
  for (let n = 2; n <= 5; n++) {
    await answer(page, true);
    await page.getByRole("link", { name: n < 5 ? `Vraag ${n + 1}` : "Klaar", exact: true }).click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vijf van vijf");
  await expect(page.getByText("Vijf vragen die eerder misgingen, gingen nu beter.")).toBeVisible();
  await expect(page.locator(".month .today")).toContainText("vandaag klaar");
  await expect(page.locator("#review-bar")).toContainText("Klaar");
  await expect(page.locator("#review-bar").getByRole("link")).toHaveCount(0);
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Klaar voor vandaag");
  await page.goto("/today/review");
  await page.getByRole("link", { name: "Nog vier" }).click();
  await expect(page.locator("#review-bar")).toContainText("1 van 4");

  // Over the night in which the clocks change, and at last the right answers of the first day.
  for (const day of ["2026-03-28T23:30:00+01:00", "2026-03-29T08:00:00+02:00", "2026-04-03T08:00:00+02:00"]) {
    clocked.moveClockTo(day);
    await page.goto("/today/review");
    await answer(page, true);
    await expect(page.locator(".verdict")).toBeFocused();
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form is posted, a wrong answer is asked once more, and reading back leads back", async ({
    clocked,
    page,
  }) => {
    await signInLearner(clocked, page, false);
    clocked.moveClockTo("2026-03-21T08:00:00+01:00");
    await page.goto("/today/review");
    await findQuestionForm(page, await askedId(page))
      .getByRole("button", { name: "Kijk na" })
      .click();
    await expect(page.locator("#review-question .problem")).toBeVisible();
    const id = await answer(page, false);
    await expect(page).toHaveURL(new RegExp(`/today/review\\?course=${courseId}&question=${id}#`));
    await expect(page.locator("#review-question .hint, #review-question .verdict")).toBeVisible();
    if ((await page.locator(".hint").count()) > 0) {
      await page.goto("/today/review");
      expect(await askedId(page)).toBe(id);
      await page
        .locator(".hint")
        .getByRole("link", { name: /^Lees terug/ })
        .click();
      await page.getByRole("link", { name: "Terug naar je vraag" }).click();
      await expect(page.locator(".hint")).toBeVisible();
      expect(await askedId(page)).toBe(id);
      await page.getByRole("button", { name: "Laat het antwoord zien" }).click();
    }
    await expect(page.locator(`[id="${id}-verdict"]`)).toBeVisible();
    await page.getByRole("link", { name: /^Lees terug/ }).click();
    await page.getByRole("link", { name: "Terug naar je vraag" }).click();
    await expect(page.locator(`[id="${id}-verdict"]`)).toBeVisible();
    await expect(page.locator("#review-bar .bricks .no, #review-bar .bricks .half").first()).toBeAttached();
    await page.getByRole("link", { name: "Vraag 2" }).click();
    expect(await askedId(page)).not.toBe(id);
  });
});

test("by keyboard and in a wide window: how sure one was is asked, and shown afterwards", async ({ clocked, page }) => {
  const learnerId = await signInLearner(clocked, page, true);
  await clocked.pool`insert into review_setting (learner_id, asks_confidence) values (${learnerId}, true)`;
  clocked.moveClockTo("2026-04-02T08:00:00+02:00");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/today");
  await page.getByRole("link", { name: "Begin met vraag 1" }).press("Enter");
  await page.getByRole("radio", { name: "Ik weet het" }).press("Space");
  await expectAccessible(page);
  const id = await askedId(page);
  const form = findQuestionForm(page, id);
  await fillInAnswerFields(form, composeWrongAnswerFields(recordOf(id)));
  await form.getByRole("button", { name: "Kijk na" }).press("Enter");
  const reveal = page.getByRole("button", { name: "Laat het antwoord zien" });
  await expect(page.locator("#review-question :is(.hint, .verdict)").first()).toBeFocused();
  if (await reveal.isVisible()) await reveal.press("Enter");
  await expect(page.locator(".verdict")).toBeFocused();
  await expect(page.getByText("Je wist het zeker, en toch klopte het niet.")).toBeVisible();
  await page.goto("/today/confidence");
  await expect(page.getByText("Ik weet het: 0 van 1 goed")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Lees terug/ })).toHaveCount(1);
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
});

test("an answer whose response was lost before midnight counts once, also if it is sent again after it", async ({
  clocked,
  browser,
}) => {
  // A context of its own, because its console tells about the lost response.
  const page = await (await browser.newContext({ baseURL: clocked.url })).newPage();
  const learnerId = await signInLearner(clocked, page, false);
  clocked.moveClockTo("2026-03-21T23:59:50+01:00");
  await page.goto("/today/review");
  const id = await askedId(page);
  const form = findQuestionForm(page, id);
  await fillInAnswerFields(form, composeWrongAnswerFields(recordOf(id)));
  const posted = await readPostedFields(form);
  await page.route("**/today/review/answers", async (route) => {
    await route.fetch();
    clocked.moveClockTo("2026-03-22T00:00:05+01:00");
    await route.abort("connectionreset");
  });
  await form.getByRole("button", { name: "Kijk na" }).click();
  await expect(form.getByRole("button", { name: "Probeer opnieuw" })).toBeVisible();
  await page.unroute("**/today/review/answers");
  // The script sends the form again, at the latest now.
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.locator(`[id="${id}-verdict"]`)).toBeFocused();
  await expect(page.locator("#review-question")).toContainText(/(vandaag|morgen) komt/i);

  // Without the script the form leads to the review of today.
  const response = await page.request.post("/today/review", { form: posted, headers: { Origin: clocked.url } });
  expect(new URL(response.url()).search).toBe("?done=stored");
  await page.goto(response.url());
  await expect(page.getByRole("status").filter({ hasText: "Je antwoord was al opgeslagen" })).toBeFocused();
  await expect(page.locator("#review-bar")).toContainText("1 van 5");
  await expectAccessible(page);
  const stored = await clocked.pool`
    select a.scope from attempt a join answer n on n.learner_id = a.learner_id and n.attempt_id = a.id
    where a.learner_id = ${learnerId} and a.kind = 'review'`;
  expect(stored.map(({ scope }) => scope)).toEqual(["2026-03-21"]);
  await page.context().close();
});

test("a page of another learner and a question that is not asked are refused", async ({ clocked, page, browser }) => {
  await signInLearner(clocked, page, false);
  clocked.moveClockTo("2026-03-21T08:00:00+01:00");
  await page.goto("/today/review");
  const form = findQuestionForm(page, await askedId(page));
  const posted = await readPostedFields(form);
  const other = await browser.newContext({ baseURL: clocked.url });
  const { learnerId } = await clocked.signIn(other);
  await clocked.signInAs(other, learnerId, clocked.now());
  const headers = { Origin: clocked.url };
  expect((await other.request.post("/today/review", { form: posted, headers })).status()).toBe(409);
  await other.close();
  const forged = { ...posted, question: "L9-9" };
  expect((await page.request.post("/today/review", { form: forged, headers })).status()).toBe(409);
  const guess = { ...posted, try: "2" };
  expect((await page.request.post("/today/review/answers", { form: guess, headers })).status()).toBe(409);
});
