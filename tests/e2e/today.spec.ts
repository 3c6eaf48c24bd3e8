/** The page where somebody with an account begins: in several states, on a phone and a wide screen, by keyboard and without a script. */
import type { BrowserContext, Page } from "@playwright/test";
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { insertCohort, insertMembership, insertTrainer } from "../support/cohorts";
import { builtCourseId, findLessonByNumber, lessonPath, readBuiltCourse } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, loadExampleCourse, test } from "../support/site";
import { workInBuiltCourse } from "../support/today";

const now = new Date();

/** Expects that the header has one line on a narrow phone: all its links begin at the same height. */
async function expectHeaderOnOneLine(page: Page): Promise<void> {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const tops = await page
      .locator(".head li")
      .evaluateAll((items) => items.map((each) => each.getBoundingClientRect().top));
    expect(new Set(tops).size, `${width} px`).toBe(1);
    const { top, height } = await page.locator(".head").evaluate((head) => head.getBoundingClientRect());
    expect(top + height, `${width} px`).toBeLessThan(70);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

/** Presses Tab until this link has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`no link ${name}`);
}

async function joinGroup(
  site: { pool: Parameters<typeof insertCohort>[0] },
  learnerId: string,
  name: string,
  days: number,
) {
  const trainerId = await insertTrainer(site.pool, "Farida Azzouzi", now);
  const cohortId = await insertCohort(site.pool, { trainerId, courseId: builtCourseId, name, now });
  await insertMembership(site.pool, { cohortId, learnerId, consent: joinConsentTextVersion, now });
  const dueAt = new Date(now.getTime() + days * 86_400_000);
  const lesson = findLessonByNumber(readBuiltCourse(), 3);
  await site.pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${lesson.id}, ${dueAt})`;
}

for (const javaScriptEnabled of [true, false]) {
  test(`a learner goes on where they were, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
    site,
  }) => {
    const context: BrowserContext = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
    const { learnerId } = await site.signIn(context, { name: "Annelieke Bos" });
    const { lesson, next } = await workInBuiltCourse(site.pool, { learnerId, passed: 2, answers: [true, true], now });
    if (!lesson || !next) throw new Error("nothing to go on with");
    await joinGroup(site, learnerId, "Groep Oost", 3);
    await joinGroup(site, learnerId, "Groep West", 1);
    await site.pool`
      insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
      values (${learnerId}, gen_random_uuid(), ${builtCourseId}, ${lesson.id}, 'recall:terug', 'Vraag eerst wie er <b>verstand</b> van heeft.', ${now})`;
    const page = await context.newPage();
    await page.goto("/courses/samenlevingsopbouw");
    await page.getByRole("link", { name: "Leerdossier" }).click();
    await expect(page).toHaveURL("/today");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Verder waar je was");
    await expect(page.locator("main")).toContainText("Dag Annelieke. Les 3, stuk ");
    await expect(page.getByText("Twee huizen staan. Het derde huis heeft twee van ")).toBeVisible();
    const street = page.getByRole("list", { name: "Jouw straat" }).getByRole("listitem");
    await expect(street).toHaveCount(8);
    await expect(street.nth(1)).toContainText(/Les 2, .+: Geslaagd/);
    await expect(street.nth(2)).toContainText(/Les 3, .+: Bezig, 2 van \d+ vragen klaar/);
    await expect(street.nth(7)).toContainText(/Les 8, .+: Nog niet begonnen/);
    const groups = page.getByRole("region", { name: "Je groepen" });
    await expect(groups.getByRole("listitem").first()).toContainText(/Les 3 af.*Groep West.*Nog één dag en \S+ stuk/s);
    await expect(groups.getByRole("listitem").last()).toContainText(/Groep Oost.*Nog drie dagen/s);
    const note = page.getByRole("region", { name: "Jouw laatste notitie" });
    await expect(note).toContainText("Vraag eerst wie er <b>verstand</b> van heeft.");
    const place = note.getByRole("link", { name: "Naar de plek in les 3" });
    await expect(place).toHaveAttribute("href", `${lessonPath(lesson)}?at=recall-terug#recall-terug`);
    await expect(note.getByRole("link", { name: "Al mijn notities" })).toHaveAttribute("href", "/notes");
    await expect(page.getByRole("link", { name: "Bekijk wat je al kunt" })).toHaveAttribute("href", "/learning");
    if (javaScriptEnabled) {
      await expectAccessible(page);
      await expectPageFitsPhoneScreen(page);
      await expectHeaderOnOneLine(page);
      await expectAccessible(page, "main");
      await page.setViewportSize({ width: 1280, height: 900 });
      await tabTo(page, (await page.locator(".today-hero .btn").textContent()) ?? "");
      await page.keyboard.press("Enter");
    } else await page.getByRole("link", { name: /^Ga verder met stuk \d+$/ }).click();
    await expect(page).toHaveURL(new RegExp(`${lessonPath(lesson)}\\?at=${next.id}#`));
    await expect(page.locator(`#${next.id}`)).toBeVisible();
    await context.close();
  });
}

test("somebody new chooses a course, and an odd name breaks nothing", async ({ page, context, site }) => {
  await loadExampleCourse(site.pool);
  await site.signIn(context, { name: `${"Wolfeschlegelsteinhausenbergerdorff".repeat(3)} Van\u202e den Berg` });
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hier komt jouw straat");
  await expect(page.locator("main")).toContainText("Nu is alles nog een tekening.");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.locator("main").getByRole("link", { name: "Vul hem hier in" }).click();
  await expect(page).toHaveURL("/join");
  await page.goBack();
  await page.getByRole("link", { name: "Bouwen aan gemeenschapskracht" }).click();
  await expect(page).toHaveURL(`/courses/${builtCourseId}`);
  // The home page stays, and the menu leads there from today.
  await page.goto("/today");
  await page.getByRole("link", { name: "Cursussen", exact: true }).click();
  await expect(page).toHaveURL("/");
});

test("who passed all lessons goes on to the final test, also as a trainer on a narrow phone", async ({
  page,
  context,
  site,
}) => {
  const { learnerId } = await site.signIn(context);
  await site.pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (gen_random_uuid(), ${learnerId}, 'trainer', true, 'test', now())`;
  await page.goto("/today");
  await expect(page).toHaveURL("/cohorts");
  await workInBuiltCourse(site.pool, { learnerId, passed: 8, answers: [], now });
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je straat staat");
  await expect(page.getByText("Alle huizen staan.")).toBeVisible();
  await expectAccessible(page);
  await expectHeaderOnOneLine(page);
  await page.getByRole("link", { name: "Naar de eindtoets" }).click();
  await expect(page).toHaveURL(`/courses/${builtCourseId}/final-test`);
});
