/** These tests tick members of a group in its table: with and without JavaScript, by keyboard, and on a phone. */
import type { Page } from "@playwright/test";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, openPageAs, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const dayMs = 86_400_000;
const names = ["Aaltje de Vries", "Annelieke van der Heijden-Şahinoğlu", "Chaimae Benali", "Zoë Willems"];

/** Makes a group that has begun, with a deadline for lesson 1 that is over and one for lesson 2 that comes next. */
async function makeCohort(site: TestSite) {
  const now = new Date();
  const day = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const { courseId } = course.release;
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, startsOn: day(-20), endsOn: day(60), now });
  const ids: string[] = [];
  for (const name of names) {
    const learnerId = await insertLearnerWithAccount(site.pool, name, now);
    await insertMembership(site.pool, { cohortId, learnerId, now });
    ids.push(learnerId);
  }
  for (const [lesson, days] of [
    [1, -3],
    [2, 3],
  ] as const) {
    await site.pool`
      insert into deadline (cohort_id, scope, due_at)
      values (${cohortId}, ${findLessonByNumber(course, lesson).id}, ${new Date(now.getTime() + days * dayMs)})`;
  }
  return { trainerId, cohortId, ids, path: `/cohorts/${cohortId}` };
}

/** Returns what the form of the table sends: the ids of the members who are picked. */
const listPicked = (page: Page) =>
  page.locator("#selection").evaluate((form: HTMLFormElement) => new FormData(form).getAll("who") as string[]);

test("a bar appears with the first tick, counts, and goes away", async ({ site, browser }) => {
  const { trainerId, ids, path } = await makeCohort(site);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto(path);
  const bar = page.getByRole("region", { name: "Met de gekozen deelnemers" });
  await expect(bar).toBeHidden();
  await page.getByRole("checkbox", { name: "Kies Zoë Willems" }).check();
  await expect(bar).toContainText("1 gekozen");
  for (const name of ["Schrijf", "Geef meer tijd", "Herinner", "Haal uit de groep"])
    await expect(bar.getByRole("button", { name })).toBeVisible();
  await page.getByRole("checkbox", { name: "Kies iedereen in de tabel" }).check();
  await expect(bar).toContainText("4 gekozen");
  expect((await listPicked(page)).sort()).toEqual([...ids].sort());
  await expectAccessible(page);
  await bar.getByRole("link", { name: "Wis keuze" }).click();
  await expect(bar).toBeHidden();
  expect(await listPicked(page)).toEqual([]);
  await context.close();
});

for (const width of [1280, 390]) {
  test(`at ${width} the head stays in the window while one reads down, with the box that picks everybody`, async ({
    site,
    browser,
  }) => {
    const { trainerId, path } = await makeCohort(site);
    const { context, page } = await openPageAs(browser, site, trainerId, { viewport: { width, height: 200 } });
    await page.goto(path);
    // A page that has just come may still go back to its top.
    await expect(async () => {
      await page.locator("#matrix tfoot").evaluate((foot) => foot.scrollIntoView({ block: "center" }));
      await expect(page.locator("#matrix tfoot")).toBeInViewport({ timeout: 500 });
    }).toPass();
    await expect(page.getByRole("checkbox", { name: `Kies ${names[0]}` })).not.toBeInViewport();
    await expect(page.locator("#matrix thead th").nth(1)).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("checkbox", { name: "Kies iedereen in de tabel" })).toBeInViewport({ ratio: 1 });
    await context.close();
  });
}

test("without JavaScript a link ticks who has not begun what is due next, and shows what is late", async ({
  site,
  browser,
}) => {
  const { trainerId, ids, path } = await makeCohort(site);
  const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  await page.goto(path);
  await expect(page.locator("#next-deadline")).toContainText("4 nog niet begonnen");
  const cells = page.getByRole("row", { name: /Zoë/ }).getByRole("cell");
  await expect(cells.nth(1)).toHaveText("Nog niet begonnen, deadline voorbij");
  await expect(cells.nth(2)).toHaveText("Nog niet begonnen");
  await page.getByRole("link", { name: /^Kies deze vier die nog niet/ }).click();
  for (const name of names) await expect(page.getByRole("checkbox", { name: `Kies ${name}` })).toBeChecked();
  await expect(page.getByRole("region", { name: "Met de gekozen deelnemers" })).toContainText("4 gekozen");
  await page.getByRole("link", { name: "Wis keuze" }).click();
  await expect(page.getByRole("checkbox", { name: "Kies Zoë Willems" })).not.toBeChecked();

  // The scores are hidden by the address, which other links keep.
  await page.getByRole("link", { name: "Verberg scores" }).click();
  await page.getByRole("link", { name: "Te laat 4" }).click();
  await expect(page.getByRole("link", { name: "Toon scores" })).toBeVisible();
  expect(new URL(page.url()).search).toBe("?show=late&scores=off");

  // Who is picked and not shown is picked all the same.
  await page.goto(`${path}?search=zoe&pick=due`);
  await expect(page.getByRole("region", { name: "Met de gekozen deelnemers" })).toContainText(
    "van wie 3 op andere pagina’s",
  );
  await expect(page.locator('#selection input[name="who"]')).toHaveCount(ids.length);
  await context.close();
});

test("letters move, tick and write; they do nothing in a field, and can be switched off", async ({ site, browser }) => {
  const { trainerId, ids, path } = await makeCohort(site);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto(path);
  const link = (name: string) => page.locator("#matrix").getByRole("link", { name, exact: true });
  const box = (at: number) => page.getByRole("checkbox", { name: `Kies ${names[at]}` });
  await page.keyboard.press("j");
  await expect(link("Aaltje de Vries")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(box(1)).toBeChecked();
  await page.keyboard.press("Shift+J");
  await expect(link("Chaimae Benali")).toBeFocused();
  await expect(box(2)).toBeChecked();
  await expect(box(0)).not.toBeChecked();
  await page.keyboard.press("k");
  await expect(link(names[1] ?? "")).toBeFocused();

  // In the short list, the same letters move through that list.
  const inNeed = page.locator("#needs .todo").first().locator("li .nm a");
  await inNeed.first().focus();
  await page.keyboard.press("j");
  await expect(inNeed.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(inNeed.first()).toBeFocused();

  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Toetsen op deze pagina" });
  await expect(keys).toBeVisible();
  await expectAccessible(page);
  await keys.getByRole("checkbox", { name: /Letters doen iets/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.reload();
  await page.keyboard.press("j");
  await expect(link("Aaltje de Vries")).not.toBeFocused();
  await page.getByRole("button", { name: "Toetsen" }).click();
  await keys.getByRole("checkbox", { name: /Letters doen iets/ }).check();
  await keys.getByRole("button", { name: "Sluit" }).click();

  await page.getByLabel("Naam", { exact: true }).fill("");
  await page.keyboard.type("sjt");
  await expect(page.getByLabel("Naam", { exact: true })).toHaveValue("sjt");
  await link("Zoë Willems").focus();
  await page.keyboard.press("s");
  await page.waitForURL(`**${path}/learners/${ids[3]}/message`);
  await context.close();
});

test("the other pages of a group are behind a button: by keyboard, and gone with Escape", async ({ site, browser }) => {
  const { trainerId, path } = await makeCohort(site);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto(path);
  const nav = page.getByRole("navigation", { name: "Deze groep" });
  const more = nav.getByText("Meer", { exact: true });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(nav.getByRole("link", { name: "Instellingen" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(nav.getByRole("link", { name: "Instellingen" })).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(nav.getByRole("link", { name: "Instellingen" })).toBeHidden();
  await more.click();
  await nav.getByRole("link", { name: "Instellingen" }).click();
  await expect(nav.getByText("Meer: Instellingen")).toBeVisible();
  await context.close();
});

test("on a phone each member is a name with bricks that fit, and can be ticked with a thumb", async ({
  site,
  browser,
}) => {
  const { trainerId, path } = await makeCohort(site);
  const { context, page } = await openPageAs(browser, site, trainerId, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.goto(path);
  await expectPageFitsPhoneScreen(page);
  const row = page.locator("#matrix tbody tr").nth(1);
  const bricks = row.locator(".cel");
  // A brick for each lesson and for the final test. A member without a certificate has none for it.
  await expect(bricks).toHaveCount(course.release.lessons.length + (course.release.rules.finalTest ? 1 : 0));
  const tops = await bricks.evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
  expect(tops).toBe(1);
  // The edge of the row takes the tap, over the whole height.
  await row.evaluate((each) => each.scrollIntoView({ block: "center" }));
  const { x, y, height } = (await row.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  expect(height).toBeGreaterThanOrEqual(44);
  await page.touchscreen.tap(x + 30, y + height - 6);
  await expect(page.getByRole("checkbox", { name: `Kies ${names[1]}` })).toBeChecked();
  await expect(page.getByRole("button", { name: "Geef meer tijd" })).toBeInViewport();
  await context.close();
});
