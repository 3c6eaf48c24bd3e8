/** A trainer's Monday: one trainer does what a trainer does in a week, on one group, with real mail, phones and a room full of members. */
import fs from "node:fs";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { joinConsentTextVersion } from "../../app/cohorts/joining/consent-text";
import { insertCohort, insertMembership, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { findVotableQuestion } from "../support/live-session";
import { beginLiveSession, openLivePhone, readLiveCode } from "../support/pages-of-live-session";
import { beginSittingWithCode, handInSittingTest, openSitting } from "../support/pages-of-sittings";
import { expect, openPageAs, startTestSite, type TestSite, test } from "../support/site";
import { loadSmallFinalTest, type SmallFinalTest, signInExaminee } from "../support/small-final-test";
import { openSmtpInbox, readerOf } from "../support/smtp-inbox";

const lateNames = ["Aaltje de Vries", "Bram Kok", "Chaimae Benali", "Daan Wouters", "Ewa Nowak", "Zoë Willems"];
const dayOf = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Examinee {
  context: BrowserContext;
  page: Page;
  learnerId: string;
  name: string;
}

/** Makes a group of which six are late with lesson 1, and five passed all lessons. */
async function makeGroup(browser: Browser, site: TestSite, small: SmallFinalTest) {
  const now = new Date();
  const before = new Date(now.getTime() - 20 * 86_400_000);
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", before);
  const dates = { startsOn: dayOf(-20), endsOn: dayOf(60), now: before };
  const cohortId = await insertCohort(site.pool, { trainerId, courseId: small.courseId, ...dates });
  const [first, second] = small.built.release.lessons.map(({ id }) => id);
  await site.pool`
    insert into deadline (cohort_id, scope, due_at)
    values (${cohortId}, ${first ?? ""}, ${new Date(now.getTime() - 3 * 86_400_000)}),
           (${cohortId}, ${second ?? ""}, ${new Date(now.getTime() + 3 * 86_400_000)})`;
  const late: string[] = [];
  for (const name of lateNames)
    late.push(
      await insertMemberWithAccount(site.pool, { cohortId, name, consent: joinConsentTextVersion, now: before }),
    );
  const ready: Examinee[] = [];
  for (const name of ["Fatma Yıldız", "Gijs Bos", "Hanna Smit", "Ilse Mol", "Jari Kuipers"]) {
    const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
    const { learnerId } = await signInExaminee(site, context, small);
    await site.pool`update account set name = ${name} where learner_id = ${learnerId}`;
    await insertMembership(site.pool, { cohortId, learnerId, consent: joinConsentTextVersion, now: before });
    ready.push({ context, learnerId, name, page: await context.newPage() });
  }
  return { trainerId, cohortId, late, ready, path: `/cohorts/${cohortId}` };
}

test("a trainer's Monday: decide, write to five, move a deadline, ask three phones, supervise five, export", async ({
  browser,
}) => {
  const inbox = await openSmtpInbox();
  const site = await startTestSite({ SMTP_URL: inbox.url, SHOW_MAILS: "off" });
  const contexts: BrowserContext[] = [];
  try {
    const small = await loadSmallFinalTest(site);
    const group = await makeGroup(browser, site, small);
    const { path, ready, late, cohortId } = group;
    const { page, context } = await openPageAs(browser, site, group.trainerId);
    contexts.push(context, ...ready.map((each) => each.context));
    const needs = page.locator("#needs");

    await test.step("decide", async () => {
      await page.goto(path);
      await expect(needs).toContainText("Zes hebben je nodig");
      await expect(needs).toContainText("5 op schema, 0 geregeld of later. Samen 11.");
      await page.getByRole("button", { name: "Gedaan voor Zoë Willems" }).click();
      await expect(needs).toContainText("5 op schema, 1 geregeld of later. Samen 11.");
    });

    await test.step("write to five", async () => {
      await page.getByRole("link", { name: "Kies deze vijf die je nodig hebben, in de tabel" }).click();
      const bar = page.getByRole("region", { name: "Met de gekozen deelnemers" });
      await expect(bar).toContainText("5 gekozen");
      await bar.getByRole("button", { name: "Schrijf" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bericht aan 5 deelnemers");
      await page.getByLabel("Onderwerp").fill("Les 1, {naam}");
      await page.getByLabel("Bericht", { exact: true }).fill("Dag {naam},\n\nLukt het? Ik help je graag.");
      await page.getByLabel(/^Antwoorden komen op mijn e-mailadres/).check();
      await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
      await expect(page.locator("main")).toContainText("Les 1, Aaltje de Vries");
      for (const name of lateNames.slice(0, 5)) await expect(page.locator("main")).toContainText(name);
      await page.getByRole("button", { name: "Verstuur 5 berichten" }).dblclick();
      await expect(page.getByText("5 deelnemers krijgen je bericht.")).toBeVisible();
      await expect.poll(() => inbox.mails.length, { timeout: 30_000 }).toBe(5);
      expect(inbox.mails.map(readerOf).sort()).toEqual(
        late
          .slice(0, 5)
          .map((id) => `${id}@example.org`)
          .sort(),
      );
      for (const mail of inbox.mails) expect(mail.replyTo?.text).toContain(`${group.trainerId}@example.org`);
      await page.getByRole("link", { name: "Terug naar de groep" }).click();
      await expect(needs).toContainText("Niemand heeft je nu nodig");
      await expect(needs).toContainText("5 op schema, 6 geregeld of later. Samen 11.");
    });

    await test.step("move a deadline", async () => {
      await page.getByRole("navigation", { name: "Deze groep" }).getByRole("link", { name: "Deadlines" }).click();
      const title = small.built.release.lessons[1]?.title ?? "";
      await page.getByLabel(`Datum van Les 2: ${title}`, { exact: true }).fill(dayOf(10));
      await page.getByRole("button", { name: "Bewaar de deadlines" }).click();
      await expect(page.locator("p.state[role=status]")).toContainText("bewaard");
      const [stored] = await site.pool<{ day: string }[]>`
        select to_char(due_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day from deadline
         where cohort_id = ${cohortId} and scope = ${small.built.release.lessons[1]?.id ?? ""}`;
      expect(stored?.day).toBe(dayOf(10));
    });

    await test.step("a live question with three phones", async () => {
      const { questionId } = findVotableQuestion(small.built);
      await beginLiveSession(page, `${path}/sessions`, small.record(questionId).stemText);
      const code = await readLiveCode(page);
      const phones: Page[] = [];
      for (let at = 0; at < 3; at++) {
        const phone = await openLivePhone(browser, site, code);
        contexts.push(phone.context);
        phones.push(phone.page);
        await phone.page
          .locator(".vote label")
          .nth(at % 2)
          .click();
        await expect(phone.page.getByText(/Je stem is bewaard: [A-F]/)).toBeVisible();
      }
      await expect(page.locator("#live-count")).toContainText("3 van de 11 antwoordden");
      await page.getByRole("button", { name: /Sluit de stem en laat praten/ }).click();
      await page.getByRole("button", { name: /Start de tweede stem/ }).click();
      for (const phone of phones) {
        await expect(phone.getByRole("heading", { name: "Blijf je erbij?" })).toBeVisible();
        await phone.locator(".vote label").first().click();
        await expect(phone.getByText(/Je stem is bewaard: A/)).toBeVisible();
      }
      await page.getByRole("button", { name: /Sluit de stem en vergelijk/ }).click();
      await expect(page.getByText("Er zijn minder dan vijf antwoorden.").first()).toBeVisible();
      await page.getByRole("button", { name: "Beëindig de sessie" }).click();
      await expect(page.getByText("Deze sessie is afgelopen")).toBeVisible();
    });

    await test.step("a sitting with five", async () => {
      const { sitting, code } = await openSitting(page, `${path}/sittings`);
      for (const each of ready) {
        await beginSittingWithCode(each.page, small.path, code);
        await each.page.waitForURL(/1-1\/questions\/1$/);
        await handInSittingTest(site, small, each);
      }
      await page.goto(sitting);
      for (const { name } of ready) await page.getByLabel(`${name} was hier`).check();
      await page.getByRole("button", { name: "Bewaar de vinkjes" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Bewaard." })).toBeVisible();
      await page.getByRole("button", { name: "Sluit dit toetsmoment af" }).click();
      await expect(page.getByText("Afgesloten op")).toBeVisible();
    });

    await test.step("export", async () => {
      await page.goto(`${path}/export`);
      const download = async (name: string) => {
        const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
        return fs.readFileSync(await file.path());
      };
      const csv = parse(await download("Overzicht als CSV"), { delimiter: ";", bom: true }) as string[][];
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await download("Overzicht als Excel")) as never);
      const sheet = book.worksheets[0];
      const { lessons } = small.built.release;
      expect([csv.length, sheet?.rowCount]).toEqual([1 + 11, 1 + 11]);
      // The same in the file as in the table: who passed everything, under supervision, and who began nothing.
      const passed = ready[0]?.name ?? "";
      expect(csv.find(([name]) => name === passed)).toEqual(expect.arrayContaining(["Geslaagd", "9 van 9, nodig 8"]));
      const cells = ((sheet?.getRows(2, 11) ?? []).find((row) => row.getCell(1).text === passed)?.values ??
        []) as unknown[];
      expect(cells.filter((value) => value === 1)).toHaveLength(lessons.length);
      expect(cells).toContain(lessons.length);
      const never = csv.find(([name]) => name === "Zoë Willems") ?? [];
      expect(never.filter((value) => value === "Nog niet begonnen")).toHaveLength(lessons.length + 1);
      await page.goto(path);
      const row = page.locator("#matrix tbody tr").filter({ hasText: passed });
      await expect(row.locator(".cel.full")).toHaveCount(lessons.length + 1);
      await expect(row.locator(".cel.watched")).toContainText("onder toezicht van de groep SW-2B");
      await expect(page.locator("#matrix tbody .cel.watched")).toHaveCount(ready.length);
    });
  } finally {
    for (const each of contexts) await each.close();
    await site.stop();
    await inbox.close();
  }
});
