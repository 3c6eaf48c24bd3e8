/** The browser asks before somebody leaves a page with something that is not saved, and only then. */
import type { BrowserContext, Page } from "@playwright/test";
import { insertCohort, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { expect, type TestSite, test } from "../support/site";
import { loadSmallFinalTest, signInExaminee } from "../support/small-final-test";

/** Closes the page as a person does. If the browser asks first, the answer is to stay. Returns whether it asked. */
async function isAskedBeforeLeaving(page: Page): Promise<boolean> {
  const answered = new Promise<boolean>((resolve) => {
    page.once("close", () => resolve(false));
    page.once("dialog", (dialog) => resolve(dialog.dismiss().then(() => dialog.type() === "beforeunload")));
  });
  await page.close({ runBeforeUnload: true });
  return answered;
}

/** Opens the deadlines of a group of a trainer, in the pages of a browser. */
async function openDeadlines(site: TestSite, context: BrowserContext) {
  const course = readBuiltCourse();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", new Date());
  const dates = { startsOn: "2027-10-25", endsOn: "2028-02-28", now: new Date() };
  const cohortId = await insertCohort(site.pool, { trainerId, courseId: course.release.courseId, ...dates });
  await site.signInAs(context, trainerId);
  const open = async () => {
    const page = await context.newPage();
    await page.goto(`/cohorts/${cohortId}/deadlines`);
    return page;
  };
  const date = (page: Page) =>
    page.getByLabel(`Datum van Les 1: ${findLessonByNumber(course, 1).title}`, { exact: true });
  return { open, date };
}

test("the page of deadlines asks if dates are not saved, and not after saving", async ({ context, site }) => {
  const { open, date } = await openDeadlines(site, context);
  expect(await isAskedBeforeLeaving(await open())).toBe(false);

  const page = await open();
  await page.getByLabel("Dag", { exact: true }).selectOption({ label: "woensdag" });
  await expect(date(page)).toHaveValue("2027-11-03");
  expect(await isAskedBeforeLeaving(page)).toBe(true);
  await expect(date(page)).toHaveValue("2027-11-03");
  await page.getByRole("button", { name: /^Bewaar/ }).click();
  await expect(page.locator("p.state[role=status]")).toContainText("bewaard");
  expect(await isAskedBeforeLeaving(page)).toBe(false);
});

test("a click on the button right after typing saves it, however fast the page draws the change", async ({
  context,
  site,
}) => {
  const { open } = await openDeadlines(site, context);
  const page = await open();
  const time = page.getByLabel("Tijd", { exact: true });
  await time.fill("12:30");
  await page.getByRole("button", { name: "Bewaar de deadlines" }).hover();
  const drawn = page.waitForResponse((response) => response.request().postData()?.includes("act=preview") ?? false);
  await page.mouse.down();
  await drawn;
  // Two frames: what came has been drawn, or waits for the mouse.
  await page.evaluate(() => new Promise((again) => requestAnimationFrame(() => requestAnimationFrame(again))));
  await page.mouse.up();
  await expect(page.locator("p.state[role=status]")).toContainText("bewaard");
  await expect(time).toHaveValue("12:30");
});

test("a final test asks if an answer can't be saved, and not while it can", async ({ context, site }) => {
  const small = await loadSmallFinalTest(site, "toets-verlaten");
  await signInExaminee(site, context, small);
  const page = await context.newPage();
  await page.goto(small.path);
  await page.getByRole("button", { name: "Begin de eindtoets" }).click();
  await page.waitForURL(/questions\/1$/);
  await page.route("**/choice", (route) => route.fulfill({ status: 429, headers: { "retry-after": "60" }, body: "" }));
  await page.getByLabel(/Zet een vlag/).check();
  await expect(page.getByText(/^Niet bewaard/).first()).toBeVisible();
  expect(await isAskedBeforeLeaving(page)).toBe(true);
  await page.unroute("**/choice");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.getByText(/^Bewaard om/).first()).toBeVisible();
  expect(await isAskedBeforeLeaving(page)).toBe(false);
});
