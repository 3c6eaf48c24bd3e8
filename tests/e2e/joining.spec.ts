/**
 * These tests let a person join a group on a phone, by a join code or by the link in a mail, see what consent is asked, and leave.
 * JavaScript is off.
 */
import { createHash, randomBytes } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { newId } from "../../app/platform/ids";
import { insertCohort, insertMembership, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, lessonPath, listLessonQuestions, readBuiltCourse } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const password = "vier woorden op een rij";
const longName = "Annelieke van der Heijden-Şahinoğlu";
const day = (days: number) => new Date(Date.now() + days * 86_400_000);
const dayText = (days: number) => day(days).toISOString().slice(0, 10);
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const newCode = () => [...randomBytes(8)].map((byte) => alphabet[byte % 32]).join("");

interface Group {
  cohortId: string;
  trainerId: string;
  code: string;
}

async function openGroup(
  site: TestSite,
  given: { maximum?: number; lessonOrder?: "open" | "fixed" } = {},
): Promise<Group> {
  const { pool } = site;
  const now = new Date();
  const trainerId = await insertTrainer(pool, longName, now);
  const dates = { startsOn: dayText(-3), endsOn: dayText(60) };
  const { lessonOrder } = given;
  const name = "SW-2B, najaar: sociaal werk in de wijk";
  const cohortId = await insertCohort(pool, {
    trainerId,
    name,
    courseId: course.release.courseId,
    ...dates,
    ...(lessonOrder && { lessonOrder }),
    now,
  });
  await pool`update cohort set welcome = ${"Fijn dat je er bent.\nWe beginnen op maandag."} where id = ${cohortId}`;
  await pool`insert into deadline (cohort_id, scope, due_at)
    values (${cohortId}, ${findLessonByNumber(course, 1).id}, ${day(10)}), (${cohortId}, '', ${day(50)})`;
  const code = newCode();
  await pool`insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${newId(now)}, ${cohortId}, ${code}, ${given.maximum ?? 30}, ${day(20)}, ${now})`;
  return { cohortId, trainerId, code };
}

async function invite(site: TestSite, cohortId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const id = newId(new Date());
  await site.pool`insert into invitation (id, cohort_id, email, token_hash, mail_key, invited_at, expires_at)
    values (${id}, ${cohortId}, ${`${id}@example.org`}, ${createHash("sha256").update(token).digest()}, ${`invitation:${id}:1`},
      ${new Date()}, ${day(20)})`;
  return token;
}

const phone = (browser: Browser, site: TestSite, javaScriptEnabled = false) =>
  browser.newContext({
    baseURL: site.url,
    javaScriptEnabled,
    locale: "nl-NL",
    viewport: { width: 390, height: 844 },
  });

const agree = (page: Page) => page.getByRole("button", { name: "Ja, ik doe mee" });

/** Registers from the page that is open, and confirms the account by the link in the mail. */
async function registerFrom(page: Page, site: TestSite, email: string): Promise<void> {
  await page.getByRole("link", { name: "Maak een account" }).click();
  await page.getByLabel("Naam").fill(longName);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.locator("main").getByRole("button", { name: "Maak account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk in je mail");
  const link = /http:\/\/localhost:\d+\/confirm\?\S+/;
  let found = "";
  await expect
    .poll(async () => {
      found = link.exec(await site.readMail(email))?.[0] ?? "";
      return found;
    })
    .not.toBe("");
  await page.goto(found);
  const again = page.locator("main").getByLabel("Wachtwoord");
  if (await again.count()) await again.fill(password);
  await page.getByRole("button", { name: "Bevestig mijn e-mailadres" }).click();
}

test("a visitor types a code, registers, comes back, gives consent, sees the group, and leaves it", async ({
  browser,
  site,
}) => {
  const { cohortId, code } = await openGroup(site);
  const context = await phone(browser, site);
  const page = await context.newPage();
  await page.goto("/join");
  await page.getByLabel("Code").fill("weet ik niet meer");
  await page.getByRole("button", { name: "Bekijk de groep" }).click();
  await expect(page.locator("#code-problem")).toContainText("acht letters en cijfers");
  await page.getByLabel("Code").fill(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase().replaceAll("0", "o"));
  await page.getByRole("button", { name: "Bekijk de groep" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Doe mee met SW-2B");
  for (const shown of [
    longName,
    "We beginnen op maandag.",
    "de scores per ronde",
    "welk antwoord iemand",
    "De hele cursus",
  ]) {
    await expect(page.locator("main")).toContainText(shown);
  }
  await expect(agree(page)).toHaveCount(0);
  await expectPageFitsPhoneScreen(page);
  await registerFrom(page, site, `join-${code}@example.org`.toLowerCase());
  // After registering, the person is back on the page for joining, where they began.
  await expect(page).toHaveURL(new RegExp(`/join/${code.slice(0, 4)}-${code.slice(4)}$`));
  expect(await site.pool`select from member where cohort_id = ${cohortId}`).toHaveLength(0);
  await agree(page).click();
  await expect(page).toHaveURL(new RegExp(`/memberships/${cohortId}`));
  await expect(page.getByRole("status")).toContainText("Je doet mee.");
  await expect(page.locator("main")).toContainText(longName);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Zet herinneringen uit" }).click();
  await expect(page.getByRole("button", { name: "Zet herinneringen aan" })).toBeVisible();
  await page.goto("/learning");
  await expect(page.locator("main")).toContainText("Volgende deadline: Les 1");
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("link", { name: "SW-2B, najaar" }).click();
  await page.getByRole("link", { name: "Verlaat de groep" }).click();
  await expect(page.locator("main")).toContainText("blijven van jou");
  await page.getByRole("button", { name: "Ja, verlaat de groep" }).click();
  await expect(page.getByRole("status")).toContainText("Je verliet de groep");
  expect(await site.pool`select from member where cohort_id = ${cohortId}`).toHaveLength(0);
  expect((await page.goto(`/memberships/${cohortId}`))?.status()).toBe(200);
  await expect(page.locator("main")).toContainText("Je verliet de groep op");
  await context.close();
});

test("an invitation by mail is accepted once, also in another browser", async ({ browser, site }) => {
  const { cohortId } = await openGroup(site);
  const token = await invite(site, cohortId);
  const context = await phone(browser, site);
  const page = await context.newPage();
  await page.goto(`/join/${token}`);
  await page.getByRole("link", { name: "Log in" }).last().click();
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByRole("link", { name: "Maak een account" }).click();
  await expect(page).toHaveURL(/\/register\?next=/);
  const email = `${token
    .slice(0, 8)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "x")}@example.org`;
  await page.getByLabel("Naam").fill("Noor");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.locator("main").getByRole("button", { name: "Maak account" }).click();
  const elsewhere = await phone(browser, site);
  const mailed = await elsewhere.newPage();
  let found = "";
  await expect
    .poll(async () => {
      found = /http:\/\/localhost:\d+\/confirm\?\S+/.exec(await site.readMail(email))?.[0] ?? "";
      return found;
    })
    .not.toBe("");
  await mailed.goto(found);
  await mailed.locator("main").getByLabel("Wachtwoord").fill(password);
  await mailed.getByRole("button", { name: "Bevestig mijn e-mailadres" }).click();
  await expect(mailed).toHaveURL(new RegExp(`/join/${token}$`));
  await agree(mailed).click();
  await expect(mailed).toHaveURL(new RegExp(`/memberships/${cohortId}`));
  // Another person opens the link of an invitation that was used.
  const other = await phone(browser, site);
  await site.signIn(other, { name: "Otto" });
  const stranger = await other.newPage();
  expect((await stranger.goto(`/join/${token}`))?.status()).toBe(410);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Deze uitnodiging is al gebruikt");
  for (const each of [context, elsewhere, other]) await each.close();
});

test("a full, a revoked and an unknown code are explained; an old form joins nobody", async ({ browser, site }) => {
  const { cohortId, code } = await openGroup(site, { maximum: 1 });
  const [first, second] = [await phone(browser, site), await phone(browser, site)];
  await site.signIn(first, { name: "Een" });
  const late = await site.signIn(second, { name: "Twee" });
  const [one, two] = [await first.newPage(), await second.newPage()];
  await one.goto(`/join/${code}`);
  await two.goto(`/join/${code}`);
  await agree(one).click();
  await agree(two).click();
  await expect(two.getByRole("heading", { level: 1 })).toHaveText("Deze groep is vol");
  expect((await two.goto(`/join/${code}`))?.status()).toBe(409);
  await site.pool`update join_code set revoked_at = now() where code = ${code}`;
  expect((await two.goto(`/join/${code}`))?.status()).toBe(410);
  expect((await two.goto(`/join/${newCode()}`))?.status()).toBe(404);
  await expect(two.getByRole("heading", { level: 1 })).toHaveText("Deze code kennen we niet");
  expect(await site.pool`select from member where learner_id = ${late.learnerId}`).toHaveLength(0);
  // The page of another person's membership is not found.
  expect((await two.goto(`/memberships/${cohortId}`))?.status()).toBe(404);
  for (const each of [first, second]) await each.close();
});

test("in the fixed order a later lesson can be read, and names the lesson that comes first", async ({
  browser,
  site,
}) => {
  const { cohortId, code } = await openGroup(site, { lessonOrder: "fixed" });
  const context = await phone(browser, site, true);
  await site.signIn(context);
  const page = await context.newPage();
  await page.goto(`/join/${code}`);
  await agree(page).click();
  await expect(page).toHaveURL(new RegExp(`/memberships/${cohortId}`));
  const third = findLessonByNumber(course, 3);
  await page.goto(lessonPath(third));
  await expect(page.locator("#vragen")).toContainText("De vragen gaan open als je les 1 haalt.");
  await expect(page.locator(`[id="${listLessonQuestions(course, third)[0]?.id}"]`)).toHaveCount(0);
  await expectPageFitsPhoneScreen(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: /Ga naar les 1/ }).click();
  await expect(page).toHaveURL(new RegExp(`${lessonPath(findLessonByNumber(course, 1))}$`));
  await expect(page.locator(".comes-first")).toHaveCount(0);
  await context.close();
});

test("a removed member can't come back with the old code, and reads who removed them", async ({ browser, site }) => {
  const { cohortId, trainerId, code } = await openGroup(site);
  const learnerId = await insertMemberWithAccount(site.pool, { cohortId, name: longName, now: new Date() });
  const trainer = await phone(browser, site);
  await site.signInAs(trainer, trainerId);
  const page = await trainer.newPage();
  await page.goto(`/cohorts/${cohortId}/learners/${learnerId}/remove`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(longName);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Ja, haal uit de groep" }).click();
  await expect(page).toHaveURL(new RegExp(`/cohorts/${cohortId}\\?removed=${learnerId}$`));
  await expect(page.getByRole("status").first()).toHaveText(`${longName} is uit de groep.`);
  await expectPageFitsPhoneScreen(page);
  // The name of somebody else is not told: not that of a member, nor of who was removed elsewhere.
  await page.goto(`/cohorts/${cohortId}?removed=${trainerId}`);
  await expect(page.getByText("is uit de groep.")).toHaveCount(0);
  expect((await page.goto(`/cohorts/${cohortId}/learners/${learnerId}`))?.status()).toBe(404);
  const learner = await phone(browser, site);
  await site.signInAs(learner, learnerId);
  const own = await learner.newPage();
  expect((await own.goto(`/join/${code}`))?.status()).toBe(403);
  await expect(own.getByRole("heading", { level: 1 })).toHaveText("Je trainer haalde je uit deze groep");
  // The address in their mails says what happened.
  expect((await own.goto(`/memberships/${cohortId}`))?.status()).toBe(200);
  await expect(own.getByRole("heading", { level: 1 })).toContainText("Je doet niet meer mee met");
  await expect(own.locator("main")).toContainText("Een trainer haalde je op");
  await expectPageFitsPhoneScreen(own);
  for (const part of ["consent", "leave"])
    expect((await own.goto(`/memberships/${cohortId}/${part}`))?.status(), part).toBe(404);
  await own.goto(`/memberships/${cohortId}`);
  await own.getByRole("link", { name: "Lees wat anderen deden" }).click();
  await expect(own.locator("main")).toContainText("haalde je uit de groep");
  for (const each of [trainer, learner]) await each.close();
});

/** Opens a page and checks it on a wide and a narrow screen, in the light and the dark theme. */
async function check(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectAccessible(page);
  }
}

test("the pages of joining are accessible and fit", async ({ page, context, site }) => {
  const { code } = await openGroup(site);
  await check(page, `/join/${code}`);
  await site.signIn(context, { name: longName });
  for (const path of ["/join", `/join/${code}`, `/join/${newCode()}`]) await check(page, path);
});

test("the pages of a membership and of removing a member are accessible and fit", async ({ page, context, site }) => {
  const { cohortId, trainerId } = await openGroup(site);
  const { learnerId } = await site.signIn(context, { name: longName });
  await insertMembership(site.pool, { cohortId, learnerId, now: new Date() });
  for (const path of [`/memberships/${cohortId}`, `/memberships/${cohortId}/leave`, "/learning"])
    await check(page, path);
  await site.signInAs(context, trainerId);
  await check(page, `/cohorts/${cohortId}/learners/${learnerId}/remove`);
});
