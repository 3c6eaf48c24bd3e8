/** These tests let a trainer make a group, change its settings, add a co-trainer and make join codes. Nobody else can do so. */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { insertCohort, insertLearnerWithAccount, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { createPageMarkFields } from "../support/page-mark";
import { expect, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const { courseId, title } = course.release;
const longName = "Annelieke van der Heijden-Şahinoğlu";
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function openAs(browser: Browser, site: TestSite, learnerId: string, script = true): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: script, locale: "nl-NL" });
  await site.signInAs(context, learnerId);
  return context;
}

const told = (page: Page) => page.locator("p.state[role=status]");

test("a group is made and set up without JavaScript; errors are shown beside the field and what was typed stays", async ({
  browser,
  site,
}) => {
  const trainer = await insertTrainer(site.pool, longName, new Date());
  const context = await openAs(browser, site, trainer, false);
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Groepen" }).click();
  await expect(page.getByRole("heading", { name: "Je hebt nog geen groep" })).toBeVisible();
  await page.getByRole("link", { name: "Maak een groep" }).click();

  await page.getByLabel("Naam van de groep").fill("SW-2B, najaar");
  await page.getByLabel("Eerste dag").fill(day(10));
  await page.getByLabel("Laatste dag").fill(day(5));
  await page.getByRole("button", { name: "Maak de groep" }).click();
  await expect(page.locator("#ends-problem")).toContainText("De laatste dag ligt voor de eerste");
  await expect(page.getByLabel("Naam van de groep")).toHaveValue("SW-2B, najaar");
  await page.getByLabel("Eerste dag").fill(day(-5));
  await page.getByLabel("Laatste dag").fill(day(60));
  await page.getByRole("button", { name: "Maak de groep" }).click();
  await expect(told(page)).toContainText("De groep is er");

  const first = page.getByLabel(`Datum van Les 1: ${findLessonByNumber(course, 1).title}`, { exact: true });
  await page.getByLabel("Met de hand").check();
  await page.getByRole("button", { name: "Bekijk in de straat" }).click();
  await first.fill(day(-20));
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Dit ligt voor de eerste dag van de groep");
  await expect(first).toHaveValue(day(-20));
  await first.fill(day(7));
  for (const number of [2, 3, 4, 5, 6, 7, 8].filter((each) => course.release.lessons[each - 1]))
    await page
      .getByLabel(`Datum van Les ${number}: ${findLessonByNumber(course, number).title}`, { exact: true })
      .fill("");
  await page.getByLabel("Datum van De hele cursus", { exact: true }).fill("");
  await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
  await expect(told(page)).toContainText("De deadlines zijn bewaard");
  await expect(first).toHaveValue(day(7));

  await page.getByText("Meer").first().click();
  await page.getByRole("navigation", { name: "Deze groep" }).getByRole("link", { name: "Instellingen" }).click();
  // A last day before a stored deadline is refused.
  await page.getByLabel("Laatste dag").fill(day(6));
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.locator("#ends-problem")).toContainText("Een deadline valt dan buiten de groep");
  await expectPageFitsPhoneScreen(page);
  await page.getByLabel("Laatste dag").fill(day(60));
  await page.getByLabel("Welkom").fill("Fijn dat je er bent.\nTot maandag.");
  await page.getByLabel(/^Vast:/).check();
  await page.getByLabel(/na een week zonder antwoord/).uncheck();
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(told(page)).toContainText("Bewaard");
  await expect(page.getByLabel("Welkom")).toHaveValue("Fijn dat je er bent.\nTot maandag.");
  await expect(page.getByLabel(/^Vast:/)).toBeChecked();
  await expect(page.getByLabel(/na een week zonder antwoord/)).not.toBeChecked();
  await expect(page.getByLabel(/voor een deadline/)).toBeChecked();

  await page.goto("/cohorts");
  const group = page.getByRole("row", { name: /SW-2B, najaar/ });
  await expect(group).toContainText(title);
  await group.getByRole("link", { name: "SW-2B, najaar" }).click();
  const nav = page.getByRole("navigation", { name: "Deze groep" });
  await nav.getByText("Meer").click();
  await nav.getByRole("link", { name: "Instellingen" }).click();
  await page.getByRole("button", { name: "Verwijder de groep" }).click();
  await expect(told(page)).toContainText("De groep is weg");
  await expect(page.getByRole("heading", { name: "Je hebt nog geen groep" })).toBeVisible();
  await context.close();
});

test("a join code is made, scanned, used and revoked, without JavaScript", async ({ browser, site }) => {
  const now = new Date();
  const trainer = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohort = await insertCohort(site.pool, {
    trainerId: trainer,
    courseId,
    startsOn: day(-5),
    endsOn: day(60),
    now,
  });
  const context = await openAs(browser, site, trainer, false);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohort}/joining`);
  await expect(page.getByRole("heading", { name: "Er is nog geen code" })).toBeVisible();
  await expect(page.getByLabel("Werkt tot en met")).toHaveValue(day(60));
  await page.getByLabel("Voor hoeveel mensen").fill("2001");
  await page.getByRole("button", { name: "Maak de code" }).click();
  await expect(page.locator("#maximum-problem")).toContainText("van 1 tot 2000");
  await page.getByLabel("Voor hoeveel mensen").fill("1");
  await page.getByRole("button", { name: "Maak de code" }).click();
  await expect(told(page)).toContainText("De code werkt");
  const written = (await page.locator(".code-big").textContent()) ?? "";
  expect(written).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const link = `${site.url}/join/${written.replace("-", "")}`;
  await expect(page.getByRole("link", { name: link })).toBeVisible();
  await expect(page.getByRole("img", { name: `QR-code van de link met code ${written}` })).toBeVisible();
  await expect(page.getByText("0 van de 1 bezet")).toBeVisible();

  const noor = await insertLearnerWithAccount(site.pool, "Noor", now);
  const phone = await openAs(browser, site, noor, false);
  const visit = await phone.newPage();
  await visit.goto(link);
  await expect(visit.getByRole("heading", { level: 1 })).toContainText("SW-2B, najaar");
  await phone.close();
  await site.pool`
    insert into join_code_use (join_code_id, place, learner_id, at)
    select id, 1, ${noor}, ${now} from join_code where cohort_id = ${cohort}`;
  await page.reload();
  await expect(page.getByText("1 van de 1 bezet")).toBeVisible();
  await expect(page.getByText("Vol. Maak een nieuwe code")).toBeVisible();

  await page.getByRole("button", { name: `Trek in code ${written}` }).click();
  await expect(told(page)).toContainText("De code werkt niet meer");
  await page.getByText("1 code die niet meer werkt").click();
  await expect(page.getByRole("listitem").filter({ hasText: written })).toContainText("Ingetrokken op");
  await context.close();
});

test("the owner chooses co-trainers; a co-trainer may do everything else, another trainer nothing", async ({
  browser,
  site,
}) => {
  const now = new Date();
  const owner = await insertTrainer(site.pool, "Marieke Postma", now);
  const helper = await insertTrainer(site.pool, longName, now);
  const learner = await insertLearnerWithAccount(site.pool, "Noor", now);
  const dates = { courseId, startsOn: day(-5), endsOn: day(60), now };
  const cohort = await insertCohort(site.pool, { trainerId: owner, ...dates });
  const context = await openAs(browser, site, owner, false);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohort}/trainers`);
  const add = async (email: string) => {
    await page.getByLabel("E-mailadres").fill(email);
    await page.getByRole("button", { name: "Voeg toe" }).click();
  };
  // The trainer gets the same answer for an account that is not a trainer and for an address without an account.
  const answers: (string | null)[] = [];
  for (const email of [`${learner}@example.org`, "niemand@example.org"]) {
    await add(email);
    answers.push(await page.locator("#email-problem").textContent());
  }
  expect(answers[0]).toContain("Er is geen trainer met dit adres");
  expect(answers[1]).toBe(answers[0]);
  const help = await openAs(browser, site, helper, false);
  const other = await help.newPage();
  const settings = `/cohorts/${cohort}/settings`;
  expect((await other.goto(settings))?.status()).toBe(404);
  await add(`${helper}@example.org`);
  await expect(told(page)).toContainText("helpt nu mee");

  expect((await other.goto(settings))?.status()).toBe(200);
  await expect(other.getByRole("button", { name: "Verwijder de groep" })).toHaveCount(0);
  await other.getByLabel("Naam van de groep").fill("Anders");
  await other.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(told(other)).toContainText("Bewaard");
  await other.getByRole("link", { name: "Bekijk de trainers" }).click();
  await expect(other.getByText("Alleen de eigenaar kan trainers toevoegen")).toBeVisible();
  await expect(other.getByRole("button", { name: "Voeg toe" })).toHaveCount(0);
  const mark = await createPageMarkFields(site.pool, help.request);
  const forge = (path: string, form: Record<string, string>) =>
    help.request.post(`/cohorts/${cohort}/${path}`, {
      form: { ...mark, ...form },
      headers: { origin: site.url },
      maxRedirects: 0,
    });
  expect((await forge("trainers/remove", { trainer: owner })).status()).toBe(403);
  expect((await forge("remove", {})).status()).toBe(403);

  await page.getByRole("button", { name: `Haal weg ${longName}` }).click();
  await expect(told(page)).toContainText("ziet de groep niet meer");
  expect((await other.goto(settings))?.status()).toBe(404);
  expect((await forge("settings", { name: "Gekaapt" })).status()).toBe(404);
  expect(await site.pool`select name from cohort where id = ${cohort}`).toEqual([{ name: "Anders" }]);
  await context.close();
  await help.close();
});

test("settings that are changed say that they are not saved yet, until they are", async ({ browser, site }) => {
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", new Date());
  const cohortId = await insertCohort(site.pool, { trainerId, courseId, now: new Date() });
  const context = await openAs(browser, site, trainerId);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}/settings`);
  const form = page.locator("form", { has: page.getByLabel("Naam van de groep") });
  const status = form.getByRole("status");
  await expect(status).toBeEmpty();
  await page.getByLabel("Naam van de groep").fill("SW-3A");
  await expect(status).toHaveText("Nog niet bewaard.");
  await page.reload();
  await expect(page.getByLabel("Naam van de groep")).toHaveValue("SW-3A");
  await expect(status).toHaveText("Nog niet bewaard.");
  await form.getByRole("button").click();
  await expect(page.locator("p.state[role=status]")).toBeVisible();
  await expect(page.getByLabel("Naam van de groep")).toHaveValue("SW-3A");
  await expect(status).toBeEmpty();
  await context.close();
});
