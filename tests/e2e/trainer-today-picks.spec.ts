/** These tests tick people of several groups on the page of today, and do something for those of one group at a time. */
import { insertTrainer } from "../support/cohorts";
import { before, isoDay, makeLateGroup } from "../support/late-group";
import { createPageMarkFields } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, openPageAs, test } from "../support/site";

const listOfToday = "/cohorts/today#needs";

for (const javaScriptEnabled of [false, true]) {
  test(`${javaScriptEnabled ? "with" : "without"} JavaScript, at 390 px: people of two groups are ticked, and each group has its own preview that leads back here`, async ({
    browser,
    site,
  }) => {
    const trainerId = await insertTrainer(site.pool, "Marieke Postma", before);
    const members = ["Daan Wouters", ...Array.from({ length: 9 }, (_, n) => `Wie Wacht ${n + 1}`)];
    const first = await makeLateGroup(site, { trainerId, name: "SW-2B", members });
    const second = await makeLateGroup(site, { trainerId, name: "Wijkteam Noord", members: ["Tomáš Dvořák", "Aya"] });
    const third = await makeLateGroup(site, { trainerId, name: "Rust", members: ["Zoë Smit"] });
    const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/cohorts/today");
    const bar = page.getByRole("region", { name: "Met de gekozen deelnemers" });
    await expect(bar).toBeHidden();
    const tick = (name: string, group: string) => page.getByRole("checkbox", { name: `Kies ${name} (${group})` });
    await tick("Daan Wouters", "SW-2B").focus();
    await page.keyboard.press("Space");
    // Also who is behind the fold.
    await page.locator("#needs-rest > summary").click();
    await tick("Wie Wacht 9", "SW-2B").check();
    await tick("Tomáš Dvořák", "Wijkteam Noord").check();
    await expect(bar).toContainText("Je doet dit per groep.");
    const act = (text: string, group: string) => bar.getByRole("button", { name: `${text} (${group})`, exact: true });
    await expect(act("Herinner", "Rust")).toBeVisible({ visible: !javaScriptEnabled });
    if (javaScriptEnabled) {
      await expect(bar).toContainText("SW-2B 2 gekozen");
      await expectAccessible(page);
      await expectPageFitsPhoneScreen(page);
    }
    await act("Schrijf", "SW-2B").focus();
    await page.keyboard.press("Enter");

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bericht aan 2 deelnemers");
    await expect(page.getByRole("link", { name: "Terug zonder versturen" })).toHaveAttribute("href", listOfToday);
    await page.getByLabel("Onderwerp").fill("Les 1");
    await page.getByLabel("Bericht", { exact: true }).fill("Dag {naam}, lukt het?");
    await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
    await page.getByRole("link", { name: "Toon het bericht voor Wie Wacht 9" }).click();
    await expect(page.locator("main")).toContainText("Dag Wie Wacht 9, lukt het?");
    await page.getByRole("link", { name: "Pas het aan" }).click();
    await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
    await expect(page.getByRole("link", { name: "Terug zonder versturen" })).toHaveAttribute("href", listOfToday);
    await page.getByRole("button", { name: "Verstuur 2 berichten" }).click();
    await expect(page.locator("main")).toContainText("2 deelnemers krijgen je bericht.");
    await page.getByRole("link", { name: "Terug naar Vandaag" }).click();
    await expect(page).toHaveURL(new RegExp(`${listOfToday}$`));
    await expect(page.locator("#needs")).toContainText("2 geregeld of later. Samen 13.");
    expect(await site.pool`select from trainer_message where cohort_id = ${first.cohortId}`).toHaveLength(2);

    // The other acts, in the other groups.
    await tick("Aya", "Wijkteam Noord").check();
    await tick("Tomáš Dvořák", "Wijkteam Noord").check();
    await act("Herinner", "Wijkteam Noord").click();
    await page.getByRole("button", { name: "Verstuur 2 herinneringen" }).click();
    await page.getByRole("link", { name: "Terug naar Vandaag" }).click();
    await page.locator("#needs-rest > summary").click();
    await tick("Zoë Smit", "Rust").check();
    await act("Geef meer tijd", "Rust").click();
    await page.getByLabel("Nieuwe datum").fill(isoDay(9));
    await page.getByLabel("Reden").fill("Vakantie");
    await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
    await page.getByRole("button", { name: "Geef 1 deelnemer meer tijd" }).click();
    await page.getByRole("link", { name: "Terug naar Vandaag" }).click();
    await expect(page.locator("#needs")).toContainText("Acht hebben je nodig");
    expect(await site.pool`select from reminder where cohort_id = ${second.cohortId}`).toHaveLength(2);
    expect(await site.pool`select from extension where cohort_id = ${third.cohortId}`).toHaveLength(1);
    await context.close();
  });
}

test("nobody of another group comes along, and without a tick the page leads back to today", async ({
  browser,
  site,
}) => {
  const [trainerId, otherId] = [
    await insertTrainer(site.pool, "Marieke Postma", before),
    await insertTrainer(site.pool, "Ander", before),
  ];
  const own = await makeLateGroup(site, { trainerId, name: "Eigen", members: ["Daan Wouters"] });
  const other = await makeLateGroup(site, { trainerId: otherId, name: "Andere", members: ["Tomáš Dvořák"] });
  const { context, page } = await openPageAs(browser, site, trainerId);
  const mark = await createPageMarkFields(site.pool, context.request);
  const select = (cohortId: string, who: string | undefined, query = "?from=today") =>
    context.request.post(`/cohorts/${cohortId}/selection${query}`, {
      headers: { origin: site.url },
      form: { ...mark, act: "message", who: who ?? "" },
      maxRedirects: 0,
    });
  expect((await select(other.cohortId, other.ids["Tomáš Dvořák"])).status()).toBe(404);
  expect((await select(own.cohortId, other.ids["Tomáš Dvořák"])).status()).toBe(400);
  expect(await site.pool`select from member_batch where actor = ${trainerId}`).toHaveLength(0);
  const begin = async (query: string) =>
    (await select(own.cohortId, own.ids["Daan Wouters"], query)).headers().location;
  expect(await begin("?from=today")).toMatch(/\?from=today$/);
  expect(await begin("?from=https://example.org")).not.toContain("?");
  await page.goto(`/cohorts/${own.cohortId}/selection?from=today`);
  await page.getByRole("link", { name: "Terug naar Vandaag" }).click();
  await expect(page).toHaveURL(new RegExp(`${listOfToday}$`));
  await context.close();
});
