/** These tests open the pages about all groups of a trainer: who needs the trainer today, and where each group stands. */
import type { Page } from "@playwright/test";
import { newId } from "../../app/platform/ids";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
} from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { before, isoDay, makeLateGroup } from "../support/late-group";
import { createPageMarkFields } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, openPageAs, test } from "../support/site";

const course = readBuiltCourse();
const rows = (page: Page) => page.locator("#needs .todo > li");

for (const width of [390, 1280]) {
  test(`without JavaScript, at ${width} px: who needs the trainer in all groups, acts that come back here, and the list of groups`, async ({
    browser,
    site,
  }) => {
    const trainerId = await insertTrainer(site.pool, "Marieke Postma", before);
    const helperId = await insertTrainer(site.pool, "Youssef Amrani", before);
    const first = await makeLateGroup(site, {
      trainerId,
      name: "SW-2B, najaar",
      members: ["Daan Wouters", "Tomáš Dvořák", ...Array.from({ length: 8 }, (_, n) => `Wie Wacht ${n + 1}`)],
    });
    const second = await makeLateGroup(site, {
      trainerId: helperId,
      name: "Wijkteam Noord",
      members: ["Daan Wouters"],
      ids: first.ids,
    });
    const hidden = await makeLateGroup(site, {
      trainerId: helperId,
      name: "Andere groep",
      members: ["Onbekende Ander"],
    });
    await insertCohortTrainer(site.pool, { cohortId: second.cohortId, trainerId, now: before });
    await insertCohort(site.pool, {
      trainerId,
      name: "Leeg",
      courseId: course.release.courseId,
      startsOn: isoDay(5),
      endsOn: isoDay(60),
      now: before,
    });

    const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/cohorts");
    await expect(page.locator("main")).toContainText("Elf deelnemers in je groepen hebben je nodig.");
    await expect(page.getByRole("row", { name: /SW-2B/ })).toContainText("10 hebben je nodig. Samen 10.");
    await expect(page.getByRole("row", { name: /SW-2B/ })).toContainText("0 van 10 gehaald");
    await expect(page.getByRole("row", { name: /Wijkteam Noord/ })).toContainText("Je helpt mee");
    await expect(page.getByRole("row", { name: /Leeg/ })).toContainText("Nog geen deelnemers");
    await expect(page.locator("main")).not.toContainText("Andere groep");
    // A group that has yet to begin stands below those that run.
    await expect(page.getByRole("row").last()).toContainText("Leeg");

    await page.getByRole("navigation", { name: "Al je groepen" }).getByRole("link", { name: "Vandaag" }).click();
    const list = page.locator("#needs");
    await expect(list).toContainText("Elf hebben je nodig");
    await expect(list).toContainText("0 op schema, 0 geregeld of later. Samen 11.");
    await expect(rows(page)).toHaveCount(11);
    await expect(page.locator("#needs-rest .todo > li")).toHaveCount(3);
    await expect(rows(page).nth(0)).toContainText("Daan Wouters SW-2B, najaar");
    await expect(rows(page).nth(1)).toContainText("Daan Wouters Wijkteam Noord");
    await expect(page.locator("main")).not.toContainText("Onbekende Ander");

    await page.getByRole("button", { name: "Gedaan voor Daan Wouters (Wijkteam Noord)" }).click();
    await expect(page).toHaveURL(/\/cohorts\/today\?.*#said$/);
    await expect(page.locator("#said")).toBeFocused();
    await expect(page.locator("#said")).toContainText("Daan Wouters (Wijkteam Noord) staat tot");
    await expect(list).toContainText("0 op schema, 1 geregeld of later. Samen 11.");
    await expect(rows(page).nth(0)).toContainText("SW-2B, najaar");
    await page.getByText("Geregeld of later, 1").click();
    await expect(page.locator("#needs-arranged")).toContainText("Daan Wouters (Wijkteam Noord), jij koos om");
    await page.getByRole("button", { name: "Zet Daan Wouters (Wijkteam Noord) terug op de lijst" }).click();
    await expect(page).toHaveURL(/\/cohorts\/today\?.*#said$/);
    await expect(list).toContainText("Elf hebben je nodig");

    // A day of choice is a page of its own, and both ways out of it lead back.
    await rows(page).nth(0).locator("summary").click();
    await page.getByRole("link", { name: "Andere dag, of met aantekening, voor Daan Wouters (SW-2B, najaar)" }).click();
    await expect(page.getByRole("link", { name: "Terug zonder bewaren" })).toHaveAttribute(
      "href",
      "/cohorts/today#needs",
    );
    await page.getByLabel("Dag", { exact: true }).fill("2020-01-01");
    await page.getByRole("button", { name: "Bewaar" }).click();
    await expect(page.getByRole("alert")).toContainText("Kies een dag die nog moet komen.");
    await page.getByLabel("Dag", { exact: true }).fill(isoDay(9));
    await page.getByRole("button", { name: "Bewaar" }).click();
    await expect(page).toHaveURL(/\/cohorts\/today\?.*#said$/);
    await expect(list).toContainText("1 geregeld of later. Samen 11.");

    // So does an act that the member notices.
    await page.getByRole("link", { name: "Schrijf aan Tomáš Dvořák (SW-2B, najaar)" }).click();
    await expect(page.getByRole("link", { name: "Terug zonder versturen" })).toHaveAttribute(
      "href",
      "/cohorts/today#needs",
    );
    await page.getByRole("button", { name: "Verstuur het bericht" }).click();
    await expect(page).toHaveURL(/\/cohorts\/today\?.*done=message#said$/);
    await expect(page.locator("p.state[role=status]")).toContainText(
      "Je bericht aan Tomáš Dvořák (SW-2B, najaar) is verstuurd.",
    );
    await expect(list).toContainText("2 geregeld of later. Samen 11.");
    await context.close();

    // The rules of accessibility are checked by a script.
    const seen = await openPageAs(browser, site, trainerId);
    await seen.page.setViewportSize({ width, height: 800 });
    for (const address of ["/cohorts", "/cohorts/today"]) {
      await seen.page.goto(address);
      await expectAccessible(seen.page);
      await expectPageFitsPhoneScreen(seen.page);
    }
    await seen.context.close();

    // The co-trainer sees it in the own groups, and the group that only they train.
    const helper = await openPageAs(browser, site, helperId, { javaScriptEnabled: false });
    await helper.page.goto("/cohorts/today");
    await expect(rows(helper.page)).toHaveCount(2);
    await expect(helper.page.locator("#needs")).toContainText("Onbekende Ander Andere groep");
    await expect(helper.page.locator("main")).not.toContainText("SW-2B");
    await helper.context.close();
    expect(hidden.cohortId).not.toBe(second.cohortId);
  });
}

test("a trainer without groups, one without members, and one whom nobody needs read what there is", async ({
  browser,
  site,
}) => {
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", before);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await page.goto("/cohorts/today");
  await expect(page.getByRole("heading", { name: "Je hebt nu geen groep" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Naar je groepen" }).click();
  await expect(page.getByRole("heading", { name: "Je hebt nog geen groep" })).toBeVisible();
  const dates = { startsOn: isoDay(-3), endsOn: isoDay(60), now: before };
  const cohortId = await insertCohort(site.pool, { trainerId, courseId: course.release.courseId, ...dates });
  await page.goto("/cohorts/today");
  await expect(page.getByRole("heading", { name: "Er doet nog niemand mee" })).toBeVisible();
  const learnerId = await insertLearnerWithAccount(site.pool, "Op Schema", before);
  await insertMembership(site.pool, { cohortId, learnerId, now: before });
  await page.goto("/cohorts/today");
  await expect(page.locator("#needs")).toContainText("Niemand heeft je nu nodig");
  await expect(page.locator("main")).toContainText("Deze week is er geen deadline.");
  await expectAccessible(page);
  await page.goto("/cohorts");
  await expect(page.locator("main")).toContainText("Niemand in je groepen heeft je nu nodig.");
  await context.close();
});

test("a trainer acts about nobody in the group of another, and the address leads back to no other site", async ({
  browser,
  site,
}) => {
  const [trainerId, otherId] = [
    await insertTrainer(site.pool, "Marieke Postma", before),
    await insertTrainer(site.pool, "Ander", before),
  ];
  const own = await makeLateGroup(site, { trainerId, name: "Eigen", members: ["Daan Wouters"] });
  const other = await makeLateGroup(site, { trainerId: otherId, name: "Andere", members: ["Tomáš Dvořák"] });
  const { context } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  const mark = await createPageMarkFields(site.pool, context.request);
  const send = (cohortId: string, learnerId: string | undefined, query: string) =>
    context.request.post(`/cohorts/${cohortId}/learners/${learnerId}/need${query}`, {
      headers: { origin: site.url },
      form: { ...mark, id: newId(new Date()), choice: "done" },
      maxRedirects: 0,
    });
  const stranger = other.ids["Tomáš Dvořák"];
  expect((await send(other.cohortId, stranger, "?from=today")).status()).toBe(404);
  expect((await send(own.cohortId, stranger, "?from=today")).status()).toBe(404);
  expect(await site.pool`select from need_item where learner_id = ${stranger ?? ""}`).toHaveLength(0);
  const daan = own.ids["Daan Wouters"];
  const back = async (query: string) => (await send(own.cohortId, daan, query)).headers().location;
  const about = `about=${daan}&done=need#said`;
  expect(await back("?from=today")).toBe(`/cohorts/today?group=${own.cohortId}&${about}`);
  expect(await back("?from=https://example.org")).toBe(`/cohorts/${own.cohortId}?${about}`);
  expect(await back("?sort=//example.org&show=nonsense&page=x")).toBe(`/cohorts/${own.cohortId}?${about}`);
  await context.close();
});

test("after done or later the table of a group has the filter and the order that it had", async ({ browser, site }) => {
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", before);
  const { cohortId } = await makeLateGroup(site, {
    trainerId,
    name: "Eigen",
    members: ["Daan Wouters", "Tomáš Dvořák"],
  });
  const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  const lesson = findLessonByNumber(course, 2).id;
  await page.goto(`/cohorts/${cohortId}?search=o&show=late&sort=-${lesson}&scores=off&pick=shown`);
  await page.getByRole("button", { name: "Gedaan voor Daan Wouters" }).click();
  const same = new RegExp(`/cohorts/${cohortId}\\?search=o&show=late&sort=-${lesson}&scores=off&about=.*#said$`);
  await expect(page).toHaveURL(same);
  await rows(page).nth(0).locator("summary").click();
  await page.getByRole("link", { name: "Andere dag, of met aantekening, voor Tomáš Dvořák" }).click();
  await page.getByLabel(/^Gedaan\. Terug op/).check();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page).toHaveURL(same);
  await context.close();
});
