/** These tests visit every page of the access table, as a person who may see it, on a site where every text has its greatest length. */
import type { BrowserContext } from "@playwright/test";
import type { BuiltCourse } from "../../app/content/release/release";
import { storeCourseRelease } from "../../app/content/release/store-course-release.server";
import { lessonPath, readBuiltCourse } from "../support/course";
import { type ExtremeDataIds, fillSiteWithExtremeData } from "../support/extreme-site";
import { composeLongEmail, createLongTextCourse, longName } from "../support/long-texts";
import { showResponseAndFindPageProblems } from "../support/page-visit";
import {
  listAccessTableVisits,
  listVisitsToPagesInSpecialStates,
  type PageVisit,
  visitingRoles,
} from "../support/page-visits";
import { type AccessTestPeople, insertAccessTestPeople, sendRequestAsLearner } from "../support/people";
import { expect, startTestSite, type TestSite, test } from "../support/site";

// This test file takes longest, so each worker runs a part of it, with a site of its own.
test.describe.configure({ mode: "parallel" });

let site: TestSite & { stop(): Promise<void> };
let people: AccessTestPeople;
let more: ExtremeDataIds;
let course: BuiltCourse;

test.beforeAll(async () => {
  site = await startTestSite({ WORKER: "off", OPERATOR_NAME: longName, OPERATOR_ADDRESS: `${longName}, ${longName}` });
  course = await createLongTextCourse();
  const loaded = await storeCourseRelease(site.pool, course, {
    now: new Date(),
    hasEditionEverHadLearners: async () => false,
  });
  if (!loaded.ok) throw new Error(loaded.reason);
  people = await insertAccessTestPeople(site, course);
  more = await fillSiteWithExtremeData(site, people, course);
});
test.afterAll(() => site.stop());

const wrongPassword = new URLSearchParams({ email: composeLongEmail(999), password: "niet dit wachtwoord" }).toString();

/** Visits these pages and returns the problems that were found, each with the address. */
async function visitAll(context: BrowserContext, visits: PageVisit[]): Promise<string[]> {
  const page = await context.newPage();
  const problems: string[] = [];
  let signedIn: string | null = null;
  for (const { learnerId, address, body } of visits) {
    await people.restore();
    const stop = new AbortController();
    const response = await sendRequestAsLearner(site, learnerId, address, { body, signal: stop.signal });
    if (!response.headers.get("content-type")?.startsWith("text/html")) {
      stop.abort();
      continue;
    }
    if (learnerId !== signedIn) {
      await context.clearCookies();
      if (learnerId) await site.signInAs(context, learnerId);
      signedIn = learnerId;
    }
    const name = `${body === undefined ? "" : "POST "}${address} ${response.status}`;
    problems.push(...(await showResponseAndFindPageProblems(page, response)).map((each) => `${name}: ${each}`));
  }
  return problems;
}

for (const role of visitingRoles) {
  test(`pages for a ${role} are valid HTML, accessible, and no wider than any window`, async ({ context }) => {
    test.setTimeout(600_000);
    expect(await visitAll(context, listAccessTableVisits(people, role))).toEqual([]);
  });
}

test("other states of pages are too: answered lessons, groups without members, refusals", async ({ context }) => {
  test.setTimeout(600_000);
  const visits = listVisitsToPagesInSpecialStates({ people, more, course });
  const problems = await visitAll(context, visits);
  // Makes too many wrong tries to log in, to see the page for that.
  let refused = await sendRequestAsLearner(site, null, "/login", { body: wrongPassword });
  for (let tries = 0; tries < 60 && refused.status !== 429; tries++) {
    refused = await sendRequestAsLearner(site, null, "/login", { body: wrongPassword });
  }
  expect(refused.status).toBe(429);
  problems.push(...(await showResponseAndFindPageProblems(await context.newPage(), refused)));
  expect(problems).toEqual([]);
});

test("the pages of the course are too, for a visitor", async ({ context }) => {
  test.setTimeout(600_000);
  const { courseId, lessons } = readBuiltCourse().release;
  const addresses = [
    ...["", "/sources", "/glossary"].map((part) => `/courses/${courseId}${part}`),
    ...lessons.map((lesson) => lessonPath(lesson)),
  ];
  expect(
    await visitAll(
      context,
      addresses.map((address) => ({ learnerId: null, address })),
    ),
  ).toEqual([]);
});

test("a figure zooms to the level that is chosen by the keyboard, without a script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, reducedMotion: "reduce" });
  const page = await context.newPage();
  const [lesson] = course.release.lessons;
  if (!lesson) throw new Error("the course has no lessons");
  await page.goto(site.url + lessonPath(lesson, course.release.courseId));
  const figure = page.locator(".levels").first();
  const levels = figure.getByRole("radio");
  const drawn = async () => (await figure.locator(".person").boundingBox())?.width ?? 0;
  await expect(levels.last()).toBeChecked();
  const whole = await drawn();
  await levels.last().focus();
  await page.keyboard.press("ArrowUp");
  await expect(levels.nth(1)).toBeChecked();
  const street = await drawn();
  await page.keyboard.press("ArrowUp");
  await expect(levels.first()).toBeChecked();
  expect([street / whole, (await drawn()) / whole]).toEqual([expect.closeTo(640 / 336, 1), expect.closeTo(10, 0)]);
  // The texts of all levels stay, and a tap on a text chooses its level too.
  for (const text of await figure.locator("li").all()) await expect(text).toBeVisible();
  // The button of a row lies over its text, so the tap is forced.
  await figure.locator("li p").last().click({ force: true });
  await expect(levels.last()).toBeChecked();
  // On paper the whole scene stands there, with a number for each level.
  await levels.first().check();
  await expect(figure.locator(".frames text").first()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  expect(await drawn()).toBeLessThan(2 * whole);
  await expect(figure.locator(".frames text").first()).toBeVisible();
  await expect(levels.first()).toBeHidden();
  await context.close();
});
