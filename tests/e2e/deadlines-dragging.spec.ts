/** These tests drag houses in the street of deadlines to another week, with a mouse and with a finger. */
import type { Locator, Page } from "@playwright/test";
import { insertCohort, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { expect, expectAccessible, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;
const lesson = (number: number) => `Les ${number}: ${findLessonByNumber(course, number).title}`;

/** Stores a group, with typed deadlines of three lessons on Thursdays, or without deadlines: then the page proposes a pattern. */
async function insertGroup(site: TestSite, { isTyped }: { isTyped: boolean }) {
  const now = new Date();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const dates = { startsOn: "2027-10-25", endsOn: "2027-12-23" };
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, ...dates, now });
  for (const [at, day] of (isTyped ? ["2027-10-28", "2027-11-04", "2027-11-11"] : []).entries())
    await site.pool`
      insert into deadline (cohort_id, scope, due_at)
      values (${cohortId}, ${findLessonByNumber(course, at + 1).id}, ${new Date(`${day}T12:00:00Z`)})`;
  return { trainerId, cohortId, path: `/cohorts/${cohortId}/deadlines` };
}

const dateOf = (page: Page, number: number) => page.getByLabel(`Datum van ${lesson(number)}`, { exact: true });
const houseOf = (page: Page, number: number) => page.locator(`[data-name="${lesson(number)}"]:not(.ghost)`);
const week = (page: Page, monday: string) => page.locator(`[data-drop="${monday}"]`);
const spoken = (page: Page) => page.locator("[data-live-region]");

async function centreOf(element: Locator): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error("nothing to drag");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a house that is dragged to another week fills in its date, which is told, and saved only by the button", async ({
  context,
  page,
  site,
}) => {
  const { trainerId, cohortId, path } = await insertGroup(site, { isTyped: true });
  await site.signInAs(context, trainerId);
  await page.goto(path);
  await expect(page.getByText("Sleep een huis naar een andere week")).toBeVisible();
  const drag = async (number: number, monday: string, end: () => Promise<void> = () => page.mouse.up()) => {
    const [from, to] = [await centreOf(houseOf(page, number)), await centreOf(week(page, monday))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await end();
  };
  await drag(1, "2027-11-15");
  await expect(dateOf(page, 1)).toHaveValue("2027-11-18");
  await expect(spoken(page)).toHaveText(`${lesson(1)} staat nu op donderdag 18 november. Nog niet bewaard.`);
  await expect(week(page, "2027-11-15")).toContainText("Les 1");
  await expect(page.getByRole("row", { name: lesson(1) })).toContainText("Komt na die van les 2");
  await expect(page.locator(".ghost")).toHaveCount(0);
  await expectAccessible(page);
  // The street is new now, and its houses can be dragged again. Escape leaves everything as it was.
  await drag(2, "2027-11-15", () => page.keyboard.press("Escape"));
  await page.mouse.up();
  await expect(dateOf(page, 2)).toHaveValue("2027-11-04");
  const stored = () => site.pool`
    select to_char(due_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day from deadline
     where cohort_id = ${cohortId} order by due_at`;
  expect(await stored()).toEqual([{ day: "2027-10-28" }, { day: "2027-11-04" }, { day: "2027-11-11" }]);
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(page.locator("p.state[role=status]")).toContainText("bewaard");
  expect(await stored()).toEqual([{ day: "2027-11-04" }, { day: "2027-11-11" }, { day: "2027-11-18" }]);
});

test("a finger drags a house of a pattern, whose date is pinned then", async ({ browser, site }) => {
  const { trainerId, path } = await insertGroup(site, { isTyped: false });
  const tablet = { hasTouch: true, viewport: { width: 820, height: 1180 } };
  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL", ...tablet });
  await site.signInAs(context, trainerId);
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.getByLabel(`Zet de datum van ${lesson(2)} vast`)).not.toBeChecked();
  const before = await dateOf(page, 2).inputValue();
  const own = page.locator("[data-drop]", { has: houseOf(page, 2) });
  const next = own.locator("+ li");
  const monday = (await next.getAttribute("data-drop")) ?? "";
  const [from, to] = [await centreOf(houseOf(page, 2)), await centreOf(next)];
  const touch = await context.newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await send("touchStart", [from]);
  for (let step = 1; step <= 8; step++)
    await send("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 }]);
  await send("touchEnd", []);
  await expect(page.getByLabel(`Zet de datum van ${lesson(2)} vast`)).toBeChecked();
  const day = await dateOf(page, 2).inputValue();
  expect([day >= monday, new Date(day).getUTCDay()]).toEqual([true, new Date(before).getUTCDay()]);
  await expect(page.getByRole("row", { name: lesson(2) })).toContainText("Staat vast");
  await context.close();
});
