/** These tests let a trainer plan the deadlines of a group by a pattern, by hand and from an earlier group, and copy a group. */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { newId } from "../../app/platform/ids";
import { insertCohort, insertCohortTrainer, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { sendRequestAsLearner } from "../support/people";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;
const lesson = (number: number) => `Les ${number}: ${findLessonByNumber(course, number).title}`;
// Days of a school year whose holidays are known, so that the tests do not depend on today.
const dates = { startsOn: "2027-10-25", endsOn: "2027-12-23" };

async function openAs(browser: Browser, site: TestSite, learnerId: string, script = true): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: script, locale: "nl-NL" });
  await site.signInAs(context, learnerId);
  return context;
}

async function insertGroup(site: TestSite, given: { trainerId?: string; name?: string; endsOn?: string } = {}) {
  const now = new Date();
  const trainerId = given.trainerId ?? (await insertTrainer(site.pool, "Marieke Postma", now));
  const cohortId = await insertCohort(site.pool, { courseId, ...dates, now, ...given, trainerId });
  return { trainerId, cohortId, path: `/cohorts/${cohortId}/deadlines` };
}

const told = (page: Page) => page.locator("p.state[role=status]");
const dateOf = (page: Page, what: string) => page.getByLabel(`Datum van ${what}`, { exact: true });
const storedDays = async (site: TestSite, cohortId: string) =>
  Object.fromEntries(
    (
      await site.pool<{ scope: string; day: string }[]>`
      select scope, to_char(due_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as day
        from deadline where cohort_id = ${cohortId}`
    ).map(({ scope, day }) => [scope, day]),
  );
const id = (number: number) => findLessonByNumber(course, number).id;

test("without JavaScript a pattern skips holidays, and what does not fit gets ways out that are computed", async ({
  browser,
  site,
}) => {
  const { trainerId, cohortId } = await insertGroup(site);
  await insertMemberWithAccount(site.pool, { cohortId, name: "Noor", now: new Date() });
  await insertMemberWithAccount(site.pool, { cohortId, name: "Bo", now: new Date() });
  const context = await openAs(browser, site, trainerId, false);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}`);
  await page.getByRole("navigation", { name: "Deze groep" }).getByRole("link", { name: "Deadlines" }).click();
  await expect(page.getByText("Dit is een voorstel. Er is nog niets bewaard.")).toBeVisible();
  await page.getByLabel("Dag", { exact: true }).selectOption({ label: "donderdag" });
  await page.getByLabel("Tijd", { exact: true }).fill("half acht");
  await page.getByLabel("Vanaf", { exact: true }).fill("2027-10-28");
  await page.getByLabel("Vakanties", { exact: true }).selectOption({ label: "Sla vakanties over, regio noord" });
  await page.getByLabel("De hele cursus", { exact: true }).selectOption("after");
  await page.getByRole("button", { name: "Bekijk in de straat" }).click();
  await expect(page.locator("#time-problem")).toContainText("Dit is geen tijd");
  await expect(page.getByLabel("Tijd", { exact: true })).toHaveValue("half acht");
  await expect(page.getByLabel("Dag", { exact: true })).toHaveValue("4");
  await page.getByLabel("Tijd", { exact: true }).fill("12.00");
  await page.getByRole("button", { name: "Bekijk in de straat" }).click();
  await expect(dateOf(page, lesson(8))).toHaveValue("2027-12-16");
  await expect(dateOf(page, "De hele cursus")).toHaveValue("2027-12-23");
  // A free week of the school pushes the rest to after the Christmas holiday, which is after the last day.
  await page.getByText("Eigen vrije weken").click();
  await page.getByLabel("Nog een vrije week").fill("2027-11-17");
  await page.getByRole("button", { name: "Bekijk in de straat" }).click();
  await expect(dateOf(page, lesson(4))).toHaveValue("2027-11-25");
  await expect(dateOf(page, "De hele cursus")).toHaveValue("2028-01-13");
  const ways = page.getByRole("alert");
  await expect(ways).toContainText("De hele cursus valt op 13 januari 2028, na de laatste dag van de groep");
  await expect(page.getByRole("row", { name: /De hele cursus/ })).toContainText("Na de laatste dag van de groep");
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(ways).toBeVisible();
  expect(await storedDays(site, cohortId)).toEqual({});

  await page.getByRole("button", { name: "Doe les 7 en 8 samen" }).click();
  await expect(ways).toHaveCount(0);
  await expect(page.getByLabel("Samen met les 7")).toBeChecked();
  await expect(dateOf(page, "De hele cursus")).toHaveValue("2027-12-23");
  await page.getByLabel("Samen met les 7").uncheck();
  await page.getByRole("button", { name: "Bekijk in de straat" }).click();
  await page.getByRole("button", { name: /Laat de groep duren tot en met 13 jan/ }).click();
  await expect(page.getByLabel("De groep duurt tot en met")).toHaveValue("2028-01-13");
  await page.getByText("Lees de mail").click();
  await expect(page.getByText("Marieke Postma stuurt je alle deadlines")).toBeVisible();
  await page.getByLabel("Stuur alle twee deelnemers één mail met alle data").check();
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(told(page)).toContainText("Alle deelnemers krijgen één mail");
  expect(await storedDays(site, cohortId)).toMatchObject({
    [id(1)]: "2027-10-28 12:00",
    [id(4)]: "2027-11-25 12:00",
    [id(8)]: "2027-12-23 12:00",
    "": "2028-01-13 12:00",
  });
  expect(await site.pool`select ends_on::text from cohort where id = ${cohortId}`).toEqual([{ endsOn: "2028-01-13" }]);
  const mails = () =>
    site.pool`select id from mail_outbox where template = 'deadlines' and created_at > now() - interval '1 hour'`;
  expect(await mails()).toHaveLength(2);

  // A typed date stands still when the pattern moves, until its box is cleared.
  await dateOf(page, lesson(2)).fill("2027-11-06");
  await page.getByLabel("Vanaf", { exact: true }).fill("2027-10-29");
  await page.getByRole("button", { name: "Bekijk in de straat" }).click();
  await expect(dateOf(page, lesson(2))).toHaveValue("2027-11-06");
  await expect(dateOf(page, lesson(1))).toHaveValue("2027-11-04");
  await page.getByLabel(`Zet de datum van ${lesson(2)} vast`).uncheck();
  await page.getByRole("button", { name: "Bekijk in de straat" }).click();
  await expect(dateOf(page, lesson(2))).toHaveValue("2027-11-11");
  await context.close();
});

test("dates by hand are checked beside their field, and what was typed stays", async ({ browser, site }) => {
  const { trainerId, cohortId, path } = await insertGroup(site);
  const context = await openAs(browser, site, trainerId, false);
  const page = await context.newPage();
  await page.goto(path);
  await page.getByLabel("Met de hand").check();
  await page.getByRole("button", { name: "Bekijk in de straat" }).click();
  await dateOf(page, lesson(1)).fill("2027-10-01");
  for (const number of [2, 3, 4, 5, 6, 7, 8]) await dateOf(page, lesson(number)).fill("");
  await dateOf(page, "De hele cursus").fill("2027-12-01");
  await page.getByLabel("Tijd van De hele cursus").fill("9.30");
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Dit ligt voor de eerste dag van de groep");
  await expect(dateOf(page, lesson(1))).toHaveValue("2027-10-01");
  await expect(dateOf(page, lesson(3))).toHaveValue("");
  await dateOf(page, lesson(1)).fill("2027-12-02");
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(told(page)).toContainText("bewaard");
  expect(await storedDays(site, cohortId)).toEqual({ [id(1)]: "2027-12-02 23:59", "": "2027-12-01 09:30" });
  await expect(page.getByRole("row", { name: lesson(1) })).toContainText("Komt na die van de hele cursus");
  // It is allowed, but said beside the button, with a way out that moves the whole course along.
  const ways = page.getByRole("alert");
  await expect(ways).toContainText("Les 1 komt na de deadline van de hele cursus, 1 december 2027");
  await expect(page.locator("#plan-save")).toContainText("Er komt een les na de hele cursus.");
  await page.getByRole("button", { name: "Zet de hele cursus op 2 dec" }).click();
  await expect(ways).toHaveCount(0);
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(told(page)).toContainText("bewaard");
  expect(await storedDays(site, cohortId)).toEqual({ [id(1)]: "2027-12-02 23:59", "": "2027-12-02 23:59" });
  await context.close();
});

test("of two tabs the older one is refused, and shows what is stored beside its own", async ({ browser, site }) => {
  const { trainerId, cohortId, path } = await insertGroup(site);
  const context = await openAs(browser, site, trainerId, false);
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) await page.goto(path);
  const save = async (page: Page, from: string) => {
    await page.getByLabel("Vakanties", { exact: true }).selectOption("none");
    await page.getByLabel("De hele cursus", { exact: true }).selectOption("none");
    await page.getByLabel("Vanaf", { exact: true }).fill(from);
    await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  };
  await save(first, "2027-10-26");
  await expect(told(first)).toContainText("bewaard");
  await save(second, "2027-10-27");
  await expect(second.getByRole("alert")).toContainText("De deadlines zijn intussen veranderd");
  const both = second
    .getByRole("table", { name: "Wat nu bewaard is, en wat jij koos" })
    .getByRole("row", { name: lesson(1) });
  const stored = await storedDays(site, cohortId);
  await expect(both.getByRole("cell").first()).toContainText("28 oktober 2027");
  expect(stored[id(1)]).toBe("2027-10-28 23:59");
  await second.getByLabel("Dag", { exact: true }).selectOption({ label: "dinsdag" });
  await second.getByRole("button", { name: "Bewaar wat ik veranderde" }).click();
  await expect(told(second)).toContainText("bewaard");
  expect((await storedDays(site, cohortId))[id(1)]).toBe("2027-11-02 23:59");
  await context.close();
});

test("with the script a change shows at once, and nothing is saved by itself", async ({ browser, site }) => {
  const { trainerId, cohortId, path } = await insertGroup(site);
  const context = await openAs(browser, site, trainerId);
  const page = await context.newPage();
  await page.goto(path);
  await page.getByLabel("Vakanties", { exact: true }).selectOption("none");
  await page.getByLabel("Dag", { exact: true }).selectOption({ label: "woensdag" });
  await expect(dateOf(page, lesson(1))).toHaveValue("2027-11-03");
  await expect(page.getByText("Nog niet bewaard.")).toBeVisible();
  await page.getByLabel("Met de hand").check({ force: true });
  await expect(page.getByLabel(`Tijd van ${lesson(1)}`)).toBeVisible();
  await dateOf(page, lesson(1)).fill("2028-01-05");
  await expect(page.getByRole("button", { name: /Laat de groep duren tot en met 5 jan/ })).toBeVisible();
  await expectAccessible(page);
  expect(await storedDays(site, cohortId)).toEqual({});
  await context.close();
});

test("the rhythm of an earlier group is taken over, and a whole group is copied", async ({ browser, site }) => {
  const earlier = await insertGroup(site, { name: "Vorig jaar" });
  const { trainerId } = earlier;
  const helper = await insertTrainer(site.pool, "Johan Vreeswijk", new Date());
  await insertCohortTrainer(site.pool, { cohortId: earlier.cohortId, trainerId: helper, now: new Date() });
  await insertMemberWithAccount(site.pool, { cohortId: earlier.cohortId, name: "Noor", now: new Date() });
  await site.pool`
    insert into cohort_column (cohort_id, id, name, position) values (${earlier.cohortId}, ${newId(new Date())}, 'Klas', 1)`;
  const context = await openAs(browser, site, trainerId, false);
  const page = await context.newPage();
  await page.goto(earlier.path);
  await page.getByLabel("Dag", { exact: true }).selectOption({ label: "vrijdag" });
  await page.getByLabel("Vanaf", { exact: true }).fill("2027-10-26");
  await page.getByLabel("Vakanties", { exact: true }).selectOption("none");
  await page.getByLabel("De hele cursus", { exact: true }).selectOption("none");
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(told(page)).toContainText("bewaard");

  const own = await insertGroup(site, { trainerId, name: "Dit jaar" });
  await page.goto(own.path);
  await page.getByRole("button", { name: "Neem over en bekijk" }).click();
  await expect(page.getByText("Kies eerst een groep.").first()).toBeVisible();
  await page.getByLabel(/^Vorig jaar/).check();
  await page.getByRole("button", { name: "Neem over en bekijk" }).click();
  await expect(page.getByLabel("Dag", { exact: true })).toHaveValue("5");
  expect(await storedDays(site, own.cohortId)).toEqual({});

  await page.goto(`/cohorts/${earlier.cohortId}/settings`);
  await page.getByRole("link", { name: "Kopieer deze groep" }).click();
  await expect(page.getByText("Ook deze kolom gaat mee, maar leeg: Klas.")).toBeVisible();
  await page.getByLabel("Naam van de groep").fill("Volgend jaar");
  await page.getByLabel("Eerste dag").fill("2028-02-07");
  await page.getByLabel("Laatste dag").fill("2028-02-20");
  await page.getByLabel(/^Laat ook meehelpen: Johan Vreeswijk/).check();
  await page.getByRole("button", { name: "Maak de nieuwe groep" }).click();
  await expect(page.locator("#ends-problem")).toHaveText(
    /^De laatste deadline valt op \d+ \S+ 2028\. Kies die dag of een latere, of neem het ritme niet mee\.$/,
  );
  await expect(page.getByLabel(/^Laat ook meehelpen/)).toBeChecked();
  await page.getByLabel("Laatste dag").fill("2028-05-20");
  await page.getByRole("button", { name: "Maak de nieuwe groep" }).click();
  await expect(told(page)).toContainText("De nieuwe groep is er");
  await expect(dateOf(page, lesson(1))).toHaveValue("2028-02-11");
  const [copy] = await site.pool<{ id: string; members: number; trainers: number }[]>`
    select id, (select count(*)::int from member where cohort_id = cohort.id) as members,
           (select count(*)::int from trainer where cohort_id = cohort.id) as trainers
      from cohort where name = 'Volgend jaar'`;
  expect(copy).toMatchObject({ members: 0, trainers: 2 });
  // The column went along, without a value.
  await page.goto(`/cohorts/${copy?.id}/columns`);
  await expect(page.getByRole("link", { name: "Klas" })).toBeVisible();
  await context.close();
});

test("a forged form changes nothing: another trainer's group, choices and lessons that do not exist", async ({
  site,
}) => {
  const { trainerId, cohortId, path } = await insertGroup(site);
  const stranger = await insertGroup(site, { name: "Van een ander" });
  await site.pool`insert into deadline (cohort_id, scope, due_at) values (${stranger.cohortId}, '', '2027-12-01T12:00:00Z')`;
  const body = (given: Record<string, string>) =>
    new URLSearchParams({
      ...{ id: newId(new Date()), base: "", mode: "hand", every: "1", weekday: "4", time: "23:59" },
      ...{ from: "2027-10-28", each: "1", whole: "none", holidays: "none", ends: "2027-12-23", free: "", act: "save" },
      ...given,
    }).toString();
  const send = (given: Record<string, string>, by = trainerId, at = path) =>
    sendRequestAsLearner(site, by, at, { body: body(given) });
  expect((await send({ holidays: "east" })).status).toBe(400);
  expect((await send({ act: "drop" })).status).toBe(400);
  expect((await send({}, trainerId, stranger.path)).status).toBe(404);
  const copied = await send({ act: "copy", copy: stranger.cohortId });
  expect([copied.status, (await copied.text()).includes("Van een ander")]).toEqual([400, false]);
  expect((await send({ act: "copy", copy: "'; drop table" })).status).toBe(400);
  // A base that nobody showed is an older form.
  expect((await send({ [`day.${id(1)}`]: "2027-11-04" })).status).toBe(409);
  // A lesson that the course does not have is ignored.
  const odd = await send({ "day.verzonnen": "2027-11-04", act: "preview" });
  expect([odd.status, (await odd.text()).includes("verzonnen")]).toEqual([200, false]);
  expect(await storedDays(site, cohortId)).toEqual({});
  expect((await sendRequestAsLearner(site, trainerId, `/cohorts/${stranger.cohortId}/copy`)).status).toBe(404);
});

test("on a phone the street is a line for each week, and the bar at the bottom leaves room for the page", async ({
  browser,
  site,
}) => {
  const { trainerId, cohortId, path } = await insertGroup(site);
  await insertMemberWithAccount(site.pool, { cohortId, name: "Noor", now: new Date() });
  const context = await openAs(browser, site, trainerId);
  const page = await context.newPage();
  await page.goto(path);
  const heightOf = async (selector: string) => (await page.locator(selector).boundingBox())?.height ?? 0;
  const weeks = page.locator(".plan-street > li");
  for (const width of [320, 390, 500, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const each of [weeks.first(), weeks.last()]) await expect(each).toBeVisible();
    expect(await heightOf(".plan-street"), `street at ${width}`).toBeGreaterThan(100);
    expect(await heightOf(".savebar"), `bar at ${width}`).toBeLessThan(110);
  }
  await expectPageFitsPhoneScreen(page);
  await context.close();
});
