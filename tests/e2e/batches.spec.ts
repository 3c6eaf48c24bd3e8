/** These tests let a trainer do something for several members at once, with and without JavaScript, and try to do more than is allowed. */
import type { Page } from "@playwright/test";
import { newId } from "../../app/platform/ids";
import { insertCohort, insertCohortTrainer, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import { expect, expectAccessible, expectPageFitsPhoneScreen, openPageAs, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const names = ["Aaltje de Vries", "Annelieke van der Heijden-Şahinoğlu", "Chaimae Benali"];
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Makes a group that has begun, with three members and a deadline that is over. */
async function makeGroup(site: TestSite, trainerId?: string) {
  const now = new Date();
  const owner = trainerId ?? (await insertTrainer(site.pool, "Marieke Postma", now));
  const dates = { courseId: course.release.courseId, startsOn: day(-20), endsOn: day(60), now };
  const cohortId = await insertCohort(site.pool, { trainerId: owner, ...dates });
  const ids: string[] = [];
  for (const name of names) ids.push(await insertMemberWithAccount(site.pool, { cohortId, name, now }));
  const dueAt = new Date(now.getTime() - 3 * 86_400_000);
  await site.pool`
    insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${findLessonByNumber(course, 1).id}, ${dueAt})`;
  return { trainerId: owner, cohortId, ids, path: `/cohorts/${cohortId}` };
}

/** Ticks members in the table, and presses a button of the bar. */
async function choose(page: Page, path: string, whom: string[], button: string): Promise<void> {
  await page.goto(path);
  for (const name of whom) await page.getByRole("checkbox", { name: `Kies ${name}` }).check();
  await page.getByRole("region", { name: "Met de gekozen deelnemers" }).getByRole("button", { name: button }).click();
}

const look = (page: Page) => page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const mailsTo = (site: TestSite, ids: string[]) =>
  site.pool<{ template: string }[]>`
    select template from mail_outbox where recipient in ${site.pool(ids.map((id) => `${id}@example.org`))} order by id`;
const messagesTo = (site: TestSite, ids: string[]) =>
  site.pool<{ subject: string; text: string }[]>`
    select subject, text from trainer_message where learner_id in ${site.pool(ids)} order by at, subject`;

test("two tabs and a double click send a message once; a tab with an older text sends nothing", async ({
  site,
  browser,
}) => {
  const { trainerId, ids, path } = await makeGroup(site);
  const { context, page } = await openPageAs(browser, site, trainerId);
  await choose(page, path, names.slice(0, 2), "Schrijf");
  await expect(title(page)).toHaveText("Bericht aan 2 deelnemers");
  await expect(page.getByLabel(/^Antwoorden komen op mijn e-mailadres/)).not.toBeChecked();
  await page.getByLabel("Onderwerp").fill("");
  await look(page);
  await expect(page.getByRole("alert").or(page.locator(".problem")).first()).toContainText(
    "Schrijf op waar je bericht over gaat",
  );
  await page.getByLabel("Onderwerp").fill("Les 1, {naam}");
  await page.getByLabel("Bericht", { exact: true }).fill("Dag {naam}");
  await look(page);
  await expect(page.locator("main")).toContainText("Les 1, Aaltje de Vries");
  await expect(page.locator("main")).not.toContainText(names[2] ?? "");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  // Another name shows what that member reads.
  await page.getByRole("link", { name: `Toon het bericht voor ${names[1]}` }).click();
  await expect(page.locator("main")).toContainText(`Les 1, ${names[1]}`);

  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole("link", { name: "Pas het aan" }).click();
  await page.getByLabel("Bericht", { exact: true }).fill("Hallo {naam}");
  await look(page);
  await other.getByRole("button", { name: "Verstuur 2 berichten" }).click();
  await expect(other.locator("main")).toContainText("Dit is in een ander venster veranderd");
  expect(await mailsTo(site, ids)).toHaveLength(0);
  await expect(other.locator("main")).toContainText(`Hallo ${names[1]}`);
  await page.getByRole("button", { name: "Verstuur 2 berichten" }).dblclick();
  await expect(page.getByText("2 deelnemers krijgen je bericht.")).toBeVisible();
  await other.getByRole("button", { name: "Verstuur 2 berichten" }).click();
  await expect(other.getByText("2 deelnemers krijgen je bericht.")).toBeVisible();
  const messages = await messagesTo(site, ids);
  expect(messages.map(({ text }) => text)).toEqual([`Hallo ${names[0]}`, `Hallo ${names[1]}`]);
  expect(await mailsTo(site, ids)).toHaveLength(2);
  await expectAccessible(page);
  await context.close();
});

test("without JavaScript: more time, a reminder, and members who go out of the group, each shown before it is done", async ({
  site,
  browser,
}) => {
  const { trainerId, ids, path, cohortId } = await makeGroup(site);
  const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  await page.goto(`${path}/selection`);
  await expect(title(page)).toHaveText("Je koos niemand");

  await choose(page, path, names.slice(0, 2), "Geef meer tijd");
  await page.getByLabel("Reden").fill("Vakantie");
  await page.getByLabel("Nieuwe datum").fill(day(-10));
  await look(page);
  await expect(page.getByLabel("Nieuwe datum")).toHaveValue(day(-10));
  await expect(page.getByLabel("Reden")).toHaveValue("Vakantie");
  await page.getByLabel("Nieuwe datum").fill(day(10));
  await look(page);
  await expect(page.locator("main")).toContainText("2 deelnemers krijgen meer tijd");
  await page.getByRole("button", { name: "Geef 2 deelnemers meer tijd" }).click();
  await expect(page.getByText("2 deelnemers hebben meer tijd.")).toBeVisible();

  await choose(page, path, names, "Herinner");
  await expect(page.locator("main")).toContainText("3 deelnemers krijgen een herinnering");
  await page.getByRole("button", { name: "Verstuur 3 herinneringen" }).click();
  await expect(page.getByText("3 deelnemers krijgen een herinnering.")).toBeVisible();
  // Once a day, and who gets none is named.
  await choose(page, path, names, "Herinner");
  await expect(page.locator("main")).toContainText("3 deelnemers krijgen geen herinnering");
  await expect(page.locator("main")).toContainText(names[0] ?? "");
  await expect(page.getByRole("button", { name: /^Verstuur/ })).toHaveCount(0);
  expect((await mailsTo(site, ids)).map(({ template }) => template).sort()).toEqual([
    ...Array(2).fill("extension"),
    ...Array(3).fill("trainer-reminder"),
  ]);

  await choose(page, path, names.slice(1), "Haal uit de groep");
  for (const name of names.slice(1)) await expect(page.locator("main")).toContainText(name);
  await expect(page.locator("main")).not.toContainText(names[0] ?? "");
  await page.getByRole("link", { name: "Terug zonder iets te veranderen" }).click();
  await choose(page, path, names.slice(1), "Haal uit de groep");
  await page.getByRole("button", { name: "Haal 2 deelnemers uit de groep" }).click();
  await expect(page.getByText("2 deelnemers zijn uit de groep gehaald.")).toBeVisible();
  expect(await site.pool`select from member where cohort_id = ${cohortId}`).toHaveLength(1);
  await context.close();
});

test("without JavaScript: a template is made, used for the whole group, changed and deleted; no other trainer sees it", async ({
  site,
  browser,
}) => {
  const { trainerId, ids, path } = await makeGroup(site);
  const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  await page.goto(`${path}/message`);
  await page.getByText("Gebruik een sjabloon").click();
  await page.getByRole("link", { name: "Maak een sjabloon" }).click();
  await page.getByLabel("Naam van het sjabloon").fill("Welkom");
  await page.getByLabel("Onderwerp").fill("Welkom {naam}");
  await page.getByRole("button", { name: "Bewaar het sjabloon" }).click();
  await expect(page.getByLabel("Onderwerp")).toHaveValue("Welkom {naam}");
  await page.getByLabel("Bericht", { exact: true }).fill("Fijn dat je er bent.");
  await page.getByRole("button", { name: "Bewaar het sjabloon" }).click();
  await expect(page.getByText("Het sjabloon is bewaard.")).toBeVisible();

  await page.getByRole("link", { name: "Terug naar het bericht" }).click();
  await expect(page).toHaveURL(`${path}/message`);
  await page.getByText("Gebruik een sjabloon").click();
  await page.getByRole("link", { name: "Welkom", exact: true }).click();
  await expect(page.getByLabel("Bericht", { exact: true })).toHaveValue("Fijn dat je er bent.");
  await look(page);
  await page.getByRole("button", { name: "Verstuur 3 berichten" }).click();
  await expect(page.getByText("3 deelnemers krijgen je bericht.")).toBeVisible();
  expect((await messagesTo(site, ids)).map(({ subject }) => subject)).toEqual(names.map((name) => `Welkom ${name}`));

  await page.goto("/templates");
  await page.getByRole("link", { name: "Verander Welkom" }).click();
  const template = page.url();
  const stranger = await openPageAs(browser, site, await insertTrainer(site.pool, "Ander Ogtrop", new Date()));
  expect((await stranger.page.goto(template))?.status()).toBe(404);
  const forged = { name: "Van mij", subject: "x", text: "x" };
  const post = async (address: string, form: Record<string, string>) => {
    const mark = await createPageMarkFields(site.pool, stranger.context.request);
    const headers = { origin: site.url };
    return stranger.context.request.post(address, { form: { ...mark, ...form }, headers, maxRedirects: 0 });
  };
  expect((await post(template, forged)).status()).toBe(404);
  expect((await post(`${template}/remove`, {})).status()).toBe(303);
  await stranger.context.close();

  await page.getByLabel("Naam van het sjabloon").fill("Nieuw begin");
  await page.getByRole("button", { name: "Bewaar het sjabloon" }).click();
  await expect(page.getByText("Het sjabloon is veranderd.")).toBeVisible();
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Verwijder Nieuw begin" }).click();
  await expect(page.getByText("Je hebt nog geen sjablonen.")).toBeVisible();
  await context.close();
});

test("a batch of another trainer, members of another group, and forms sent again after sending do nothing", async ({
  site,
  browser,
}) => {
  const [mine, other] = [await makeGroup(site), await makeGroup(site)];
  const helper = await insertTrainer(site.pool, "Co Trainer", new Date());
  await insertCohortTrainer(site.pool, { cohortId: mine.cohortId, trainerId: helper, now: new Date() });
  const own = await openPageAs(browser, site, mine.trainerId);
  const strangers = [await openPageAs(browser, site, other.trainerId), await openPageAs(browser, site, helper)];
  type Opened = typeof own;
  const post = async ({ context }: Opened, address: string, fields: [string, string][]) => {
    const mark = Object.entries(await createPageMarkFields(site.pool, context.request));
    return context.request.post(address, {
      data: new URLSearchParams([...mark, ...fields]).toString(),
      headers: { origin: site.url, "content-type": "application/x-www-form-urlencoded" },
      maxRedirects: 0,
    });
  };
  const who = (ids: string[]): [string, string][] => ids.map((id) => ["who", id]);
  const begun = await post(own, `${mine.path}/selection`, [
    ["act", "message"],
    ...who([...mine.ids.slice(0, 1), ...other.ids, newId(new Date()), "x"]),
  ]);
  expect(begun.status()).toBe(303);
  const batch = begun.headers().location ?? "";
  await own.page.goto(batch);
  await expect(title(own.page)).toHaveText("Bericht aan 1 deelnemer");
  await expect(own.page.locator("main")).toContainText("4 gekozen namen hoorden niet bij deze groep.");
  const typed: [string, string][] = [
    ["subject", "Lukt het?"],
    ["text", "Kom langs."],
  ];
  for (const stranger of strangers) {
    for (const address of [batch, `${batch}/preview`]) {
      expect((await stranger.context.request.get(address)).status()).toBe(404);
      expect((await post(stranger, address, [...typed, ["draft", "1"]])).status()).toBe(404);
    }
  }
  // A batch is also bound to its group: under the address of another group it is not there.
  expect((await post(own, batch.replace(mine.cohortId, other.cohortId), typed)).status()).toBe(404);
  expect((await post(own, batch, typed)).status()).toBe(303);
  for (const draft of ["0", "2"]) expect((await post(own, `${batch}/preview`, [["draft", draft]])).status()).toBe(409);
  expect((await post(own, `${batch}/preview`, [["draft", "x"]])).status()).toBe(400);
  for (let again = 0; again < 3; again++) {
    expect((await post(own, `${batch}/preview`, [["draft", "1"]])).status()).toBe(303);
    // What is typed after sending is not stored either: the page says so, and shows it again.
    const late = await post(own, batch, [...typed.slice(1), ["subject", "Anders"]]);
    expect([late.status(), (await late.text()).includes("Anders")]).toEqual([409, true]);
  }
  const messages = await messagesTo(site, [...mine.ids, ...other.ids]);
  expect(messages.map(({ subject }) => subject)).toEqual(["Lukt het?"]);
  expect(await mailsTo(site, [...mine.ids, ...other.ids])).toHaveLength(1);
  for (const each of [own, ...strangers]) await each.context.close();
});

test("a fourth batch in an hour is refused with what was typed kept, and by keyboard alone three can be sent", async ({
  site,
  browser,
}) => {
  const { trainerId, ids, path } = await makeGroup(site);
  const { context, page } = await openPageAs(browser, site, trainerId);
  const write = async (subject: string) => {
    await page.goto(path);
    await page.keyboard.press("j");
    await page.keyboard.press("Space");
    await page
      .getByRole("region", { name: "Met de gekozen deelnemers" })
      .getByRole("button", { name: "Schrijf" })
      .focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Onderwerp").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(subject);
    await page.getByLabel("Bericht", { exact: true }).focus();
    await page.keyboard.type("Maak je les 3 voor donderdag?");
    await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).focus();
    await page.keyboard.press("Enter");
    const send = page.getByRole("button", { name: "Verstuur het bericht" });
    await send.focus();
    await page.keyboard.press("Enter");
  };
  for (const subject of ["Een", "Twee", "Drie"]) {
    await write(subject);
    await expect(page.getByText("1 deelnemer krijgt je bericht.")).toBeVisible();
  }
  await write("Vier");
  await expect(page.getByRole("alert").or(page.locator(".problem")).first()).toContainText(/te vaak/i);
  await expect(page.locator("main")).toContainText("Vier");
  await page.getByRole("link", { name: "Pas het aan" }).click();
  await expect(page.getByLabel("Onderwerp")).toHaveValue("Vier");
  expect((await messagesTo(site, ids)).map(({ subject }) => subject)).toEqual(["Een", "Twee", "Drie"]);
  await context.close();
});
