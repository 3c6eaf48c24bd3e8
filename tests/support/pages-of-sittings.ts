/** The pages of a sitting in a browser: what a trainer and members do on them. */
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { loadFinalTest } from "../../app/learning/final/load-final-test.server";
import { saveFinalTestChoice } from "../../app/learning/final/save-choice.server";
import { formatAmsterdamDay, formatAmsterdamTime } from "../../app/platform/amsterdam";
import { insertCohort, insertMembership, insertTrainer } from "./cohorts";
import { createSampleAnswerFields } from "./factories";
import type { TestSite } from "./site";
import { type SmallFinalTest, signInExaminee } from "./small-final-test";

export interface PersonInSitting {
  page: Page;
  learnerId: string;
  name: string;
}

/** Opens groups with a trainer and members, each in a browser of their own. `close` closes these browsers. */
export function createSittingBrowsers() {
  const contexts: BrowserContext[] = [];

  async function openContext(browser: Browser, site: TestSite): Promise<BrowserContext> {
    // Every third person has no script. The trainer, who is checked by axe, has.
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: contexts.length % 3 !== 2 });
    contexts.push(context);
    return context;
  }

  return {
    async openGroup(browser: Browser, site: TestSite, small: SmallFinalTest, name = "SW-2B") {
      const now = new Date();
      const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
      const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
      const dates = { startsOn: day(-30), endsOn: day(60), now };
      const cohortId = await insertCohort(site.pool, { trainerId, courseId: small.courseId, name, ...dates });
      const context = await openContext(browser, site);
      await site.signInAs(context, trainerId);
      const trainer = await context.newPage();
      const member = async (consent = joinConsentTextVersion, called?: string): Promise<PersonInSitting> => {
        const own = await openContext(browser, site);
        const person = await signInExaminee(site, own, small);
        await insertMembership(site.pool, { cohortId, learnerId: person.learnerId, consent, now });
        const name = called ?? `Deelnemer ${person.learnerId.slice(-6)}`;
        await site.pool`update account set name = ${name} where learner_id = ${person.learnerId}`;
        return { page: await own.newPage(), learnerId: person.learnerId, name };
      };
      return { cohortId, trainerId, trainer, member, path: `/cohorts/${cohortId}/sittings` };
    },
    async close() {
      for (const context of contexts.splice(0)) await context.close();
    },
  };
}

/** Opens a sitting on the page that began an hour ago, or at midnight. Returns its path and the code on the wall. */
export async function openSitting(trainer: Page, path: string): Promise<{ sitting: string; code: string }> {
  await trainer.goto(path);
  await trainer.getByLabel("Waar").fill("Lokaal 2.14");
  const now = new Date();
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  const isToday = formatAmsterdamDay(anHourAgo) === formatAmsterdamDay(now);
  await trainer.getByLabel("Van", { exact: true }).fill(isToday ? formatAmsterdamTime(anHourAgo) : "00:00");
  await trainer.getByRole("button", { name: "Open dit toetsmoment" }).click();
  await trainer.waitForURL(/\/sittings\/[\w-]+\?done=opened$/);
  const sitting = new URL(trainer.url()).pathname;
  await trainer.getByRole("link", { name: "Zet de code op het scherm" }).click();
  const code = (await trainer.locator(".wall-code").textContent()) ?? "";
  expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
  return { sitting, code };
}

/** Begins with a code. `path`: the page before the final test. */
export async function beginSittingWithCode(page: Page, path: string, code: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Code die in het lokaal hangt").fill(code);
  await page.getByRole("button", { name: "Begin onder toezicht" }).click();
}

/** Answers the whole test that is open on a page right or wrong, and hands it in on the page. */
export async function handInSittingTest(
  site: Pick<TestSite, "pool">,
  small: SmallFinalTest,
  { page, learnerId }: { page: Page; learnerId: string },
  right = true,
): Promise<void> {
  const [, series = "1", number = "1"] = /final-test\/(\d+)-(\d+)/.exec(page.url()) ?? [];
  const key = { learnerId, courseId: small.courseId, series: Number(series), number: Number(number) };
  const loaded = await loadFinalTest(site.pool, small.releases, key);
  for (const { question } of loaded?.attempt?.form ?? []) {
    const fields = createSampleAnswerFields(question, right);
    const choice = { ...key, questionId: question.id, saves: 0, fields, flagged: false, now: new Date() };
    await saveFinalTestChoice(site.pool, small.releases, choice);
  }
  await page.goto(`${small.path}/${series}-${number}`);
  await expect(page.getByText(/^Onder toezicht: lever in voor/)).toBeVisible();
  await page.getByRole("button", { name: /^Lever in met/ }).click();
  await page.waitForURL(/\/result$/);
}
