/** These tests let trainers set members apart with "done" and "later", and put them back. */
import { newId } from "../../app/platform/ids";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
} from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import { expect, openPageAs, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const dayMs = 86_400_000;

/** Makes a group with two trainers whose members are all late, and one who has more time. */
async function makeLateGroup(site: TestSite, names: string[]) {
  const now = new Date();
  const before = new Date(now.getTime() - 20 * dayMs);
  const isoDay = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", before);
  const helperId = await insertTrainer(site.pool, "Youssef Amrani", before);
  const { courseId } = course.release;
  const dates = { startsOn: isoDay(-30), endsOn: isoDay(60), now: before };
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, ...dates });
  await insertCohortTrainer(site.pool, { cohortId, trainerId: helperId, now: before });
  const scope = findLessonByNumber(course, 1).id;
  await site.pool`
    insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${scope}, ${new Date(now.getTime() - 3 * dayMs)})`;
  const ids: Record<string, string> = {};
  for (const name of [...names, "Op Schema"]) {
    const learnerId = await insertLearnerWithAccount(site.pool, name, before);
    await insertMembership(site.pool, { cohortId, learnerId, now: before });
    ids[name] = learnerId;
  }
  await site.pool`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${ids["Op Schema"] ?? ""}, ${cohortId}, ${scope}, 1, ${new Date(now.getTime() + 9 * dayMs)}, 'ziek', ${trainerId}, ${before})`;
  return { cohortId, trainerId, helperId, ids };
}

test("without JavaScript: done, later with a note that is mended, what a co-trainer sees, and back", async ({
  browser,
  site,
}) => {
  const { cohortId, trainerId, helperId, ids } = await makeLateGroup(site, ["Daan Wouters", "Tomáš Dvořák"]);
  const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  await page.goto(`/cohorts/${cohortId}`);
  const list = page.locator("#needs");
  await expect(list).toContainText("Twee hebben je nodig");
  await expect(list).toContainText("1 op schema, 0 geregeld of later. Samen 3.");
  await page.getByRole("button", { name: "Gedaan voor Daan Wouters" }).click();
  await expect(list).toContainText("Eén heeft je nodig");
  await expect(list).toContainText("1 op schema, 1 geregeld of later. Samen 3.");
  // The list says what was done and until when, has the focus there, and one button undoes it.
  const said = page.locator("#said");
  await expect(said).toBeFocused();
  await expect(said.getByRole("status")).toContainText(
    /^Daan Wouters staat tot \S+ \d+ \S+ bij ‘Geregeld of later’\.$/,
  );
  await said.getByRole("button", { name: "Maak ongedaan: Daan Wouters" }).click();
  await expect(said.getByRole("status")).toHaveText("Daan Wouters staat weer op de lijst.");
  await expect(said).toBeFocused();
  await expect(list).toContainText("Twee hebben je nodig");
  await page.getByRole("button", { name: "Gedaan voor Daan Wouters" }).click();

  await list.locator("summary", { hasText: "Later" }).first().click();
  await page.getByRole("link", { name: "Andere dag, of met aantekening, voor Tomáš Dvořák" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Geregeld of later: Tomáš Dvořák");
  await expect(page.locator("main")).toContainText("De deelnemer kan dit opvragen.");
  await expect(page.getByLabel("Later: op de dag hieronder")).toBeChecked();
  await page.getByLabel("Dag", { exact: true }).fill("2020-01-01");
  const note = page.getByLabel("Aantekening voor trainers van deze groep");
  await note.fill(`Belt mij terug. ${"x".repeat(185)}`);
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies een dag die nog moet komen.");
  await expect(page.getByRole("alert")).toContainText("Maak de aantekening korter: hoogstens 200 tekens.");
  await expect(note).toHaveValue(`Belt mij terug. ${"x".repeat(185)}`);
  await expect(page.getByLabel("Later: op de dag hieronder")).toBeChecked();
  await note.fill("Belt mij <b>terug</b>.");
  await page.getByLabel("Dag", { exact: true }).fill(new Date(Date.now() + 20 * dayMs).toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(list).toContainText("Niemand heeft je nu nodig");

  const helper = await openPageAs(browser, site, helperId, { javaScriptEnabled: false });
  await helper.page.goto(`/cohorts/${cohortId}`);
  await helper.page.getByText("Geregeld of later, 2").click();
  const arranged = helper.page.locator("#needs-arranged");
  await expect(arranged).toContainText("Daan Wouters, Marieke Postma koos om");
  await expect(arranged).toContainText("Belt mij <b>terug</b>.");
  await helper.page.getByRole("button", { name: "Zet Daan Wouters terug op de lijst" }).click();
  await expect(helper.page.locator("#needs")).toContainText("Eén heeft je nodig");
  await expect(helper.page.locator("#needs .todo")).toContainText("Jij zette Daan Wouters om");
  await helper.page.goto(`/cohorts/${cohortId}/learners/${ids["Tomáš Dvořák"]}`);
  await expect(helper.page.locator("main")).toContainText("Geregeld of later, tot");
  await expect(helper.page.locator("main")).toContainText("Belt mij <b>terug</b>.");
  for (const each of [context, helper.context]) await each.close();

  const learner = await openPageAs(browser, site, ids["Tomáš Dvořák"] ?? "", { javaScriptEnabled: false });
  await learner.page.goto("/account/log");
  await expect(learner.page.locator("main")).toContainText("Marieke Postma maakte een aantekening over je.");
  await expect(learner.page.locator("main")).not.toContainText("Belt mij");
  const data = await learner.context.request.get("/account/data");
  expect(await data.text()).toContain("Belt mij <b>terug</b>.");
  await learner.context.close();
});

test("a forged choice, day or form is refused, and two clicks and a replay store one item", async ({
  browser,
  site,
}) => {
  const { cohortId, trainerId, ids } = await makeLateGroup(site, ["Daan Wouters"]);
  const { context } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  const address = `/cohorts/${cohortId}/learners/${ids["Daan Wouters"]}/need`;
  const mark = await createPageMarkFields(site.pool, context.request);
  const send = (fields: Record<string, string>) =>
    context.request.post(address, {
      headers: { origin: site.url },
      form: { ...mark, id: newId(new Date()), ...fields },
      maxRedirects: 0,
    });
  const status = async (fields: Record<string, string>) => (await send(fields)).status();
  expect(await status({ choice: "forever" })).toBe(400);
  expect(await status({ choice: "day", day: "2999-01-01" })).toBe(400);
  expect(await status({ choice: "day", day: "2020-01-01" })).toBe(400);
  expect(await status({ choice: "done", from: "https://example.org" })).toBe(400);
  expect(await status({ choice: "done", id: "1' or true" })).toBe(404);
  const items = () => site.pool`select kind, until from need_item where cohort_id = ${cohortId}`;
  expect(await items()).toHaveLength(0);
  const same = { choice: "done", id: newId(new Date()), until: "2999-01-01T00:00:00Z" };
  expect(await Promise.all([status(same), status(same), status(same)])).toEqual([303, 303, 303]);
  expect((await send(same)).headers().location).toBe(
    `/cohorts/${cohortId}?about=${ids["Daan Wouters"]}&done=need#said`,
  );
  const [item, ...others] = await items();
  expect(others).toHaveLength(0);
  expect(item?.until.getTime()).toBeLessThan(Date.now() + 8 * dayMs);
  await context.close();
});

test("with the page open, what a co-trainer does moves a member without a reload, and open folds stay open", async ({
  browser,
  site,
}) => {
  const { cohortId, trainerId, helperId } = await makeLateGroup(site, ["Daan Wouters", "Tomáš Dvořák"]);
  const own = await openPageAs(browser, site, trainerId);
  const helper = await openPageAs(browser, site, helperId, { javaScriptEnabled: false });
  await own.page.goto(`/cohorts/${cohortId}`);
  await helper.page.goto(`/cohorts/${cohortId}`);
  await own.page.getByRole("button", { name: "Gedaan voor Tomáš Dvořák" }).click();
  await own.page.getByText("Geregeld of later, 1").click();
  await own.page.locator("h1").click();
  await expect(own.page.getByText("De tabel loopt vanzelf mee.")).toBeVisible();
  await helper.page.getByRole("button", { name: "Gedaan voor Daan Wouters" }).click();
  await expect(own.page.locator("#needs")).toContainText("Niemand heeft je nu nodig", { timeout: 15_000 });
  await own.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expect(own.page.locator("#needs-arranged")).toContainText("Daan Wouters, Youssef Amrani koos", {
    timeout: 15_000,
  });
  await expect(own.page.locator("#needs-arranged")).toHaveAttribute("open", "");
  for (const { context } of [own, helper]) await context.close();
});

test("without JavaScript, from the list: more time for all that is late and a message come back to the list, and say what is left", async ({
  browser,
  site,
}) => {
  const { cohortId, trainerId, ids } = await makeLateGroup(site, ["Daan Wouters", "Tomáš Dvořák"]);
  const second = findLessonByNumber(course, 2).id;
  await site.pool`
    insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${second}, ${new Date(Date.now() - 2 * dayMs)})`;
  const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  const said = page.locator("#said");
  const extend = async (name: string, what: string | null) => {
    await page.goto(`/cohorts/${cohortId}/learners/${ids[name]}/extension?show=late&from=list`);
    await expect(page.getByLabel("Voor welke deadline?")).toHaveValue("*");
    await expect(page.locator("main")).toContainText("De laatste dag van de groep is");
    if (what) await page.getByLabel("Voor welke deadline?").selectOption(what);
    await page.getByLabel("Nieuwe datum").fill(new Date(Date.now() + 9 * dayMs).toISOString().slice(0, 10));
    await page.getByLabel("Reden").fill("Vakantie");
    await page.getByRole("button", { name: "Geef meer tijd" }).click();
  };
  await extend("Daan Wouters", null);
  await expect(page).toHaveURL(/\?show=late&about=.*#said$/);
  await expect(said).toBeFocused();
  await expect(said).toContainText("Daan Wouters heeft meer tijd. Daan Wouters ligt op schema.");
  await extend("Tomáš Dvořák", second);
  await expect(said).toContainText("Tomáš Dvořák heeft meer tijd. Tomáš Dvořák blijft op de lijst");
  await page.getByRole("link", { name: "Schrijf aan Tomáš Dvořák" }).click();
  await page.getByRole("link", { name: "Terug zonder versturen" }).click();
  await expect(page).toHaveURL(`/cohorts/${cohortId}?show=late#needs`);
  await page.getByRole("link", { name: "Schrijf aan Tomáš Dvořák" }).click();
  await page.getByLabel("Bericht", { exact: true }).fill("Dag {voornaam}, lukt het?");
  await page.getByRole("button", { name: "Verstuur het bericht" }).click();
  await expect(page.getByRole("alert")).toContainText("Gebruik {naam} voor de naam.");
  await page.getByLabel("Bericht", { exact: true }).fill("Dag {naam}, lukt het?");
  await page.getByRole("button", { name: "Verstuur het bericht" }).click();
  await expect(page).toHaveURL(/\?show=late&about=.*done=message#said$/);
  await expect(said).toBeFocused();
  await expect(said).toContainText("Je bericht aan Tomáš Dvořák is verstuurd. Tomáš Dvořák staat tot");
  // At the next message, the page shows this one and begins otherwise.
  await page.goto(`/cohorts/${cohortId}/learners/${ids["Tomáš Dvořák"]}/message?reason=behind`);
  const latest = page.getByRole("region", { name: "Het vorige bericht aan deze deelnemer" });
  await expect(latest).toContainText("Dag Tomáš Dvořák, lukt het?");
  await expect(page.getByLabel("Onderwerp")).toHaveValue("Hoe gaat het nu?");
  await expect(page.getByLabel("Bericht", { exact: true })).toHaveValue(/schreef ik je ook. Hoe gaat het nu\?/);
  await context.close();
});
