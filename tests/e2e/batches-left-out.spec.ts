/** These tests look at whom a batch leaves out: who stands on "later", who is no member any more, and for whom nothing would change. */
import type { Page } from "@playwright/test";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { expect, expectAccessible, expectPageFitsPhoneScreen, openPageAs, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const names = ["Aaltje de Vries", "Bram Jansen", "Chaimae Benali", "Daan Wouters"];
const dayMs = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** Makes a group that has begun, with four members who are late for the first lesson. */
async function makeLateGroup(site: TestSite) {
  const now = new Date();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const dates = { courseId: course.release.courseId, startsOn: day(-20), endsOn: day(60), now };
  const cohortId = await insertCohort(site.pool, { trainerId, ...dates });
  const ids: string[] = [];
  for (const name of names) ids.push(await insertMemberWithAccount(site.pool, { cohortId, name, now }));
  const scope = findLessonByNumber(course, 1).id;
  await site.pool`
    insert into deadline (cohort_id, scope, due_at)
    values (${cohortId}, ${scope}, ${new Date(now.getTime() - 3 * dayMs)})`;
  return { trainerId, cohortId, ids, path: `/cohorts/${cohortId}` };
}

async function setLater(page: Page, path: string, learnerId: string, note: string): Promise<void> {
  await page.goto(`${path}/learners/${learnerId}/need`);
  await page.getByLabel(/^Later: volgende week/).check();
  await page.getByLabel("Aantekening voor trainers van deze groep").fill(note);
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page).toHaveURL(/#said$/);
}

async function choose(page: Page, path: string, whom: string[], button: string): Promise<void> {
  await page.goto(path);
  for (const name of whom) await page.getByRole("checkbox", { name: `Kies ${name}` }).check();
  await page.getByRole("region", { name: "Met de gekozen deelnemers" }).getByRole("button", { name: button }).click();
}

async function write(page: Page): Promise<void> {
  await page.getByLabel("Onderwerp").fill("Les 1");
  await page.getByLabel("Bericht", { exact: true }).fill("Lukt het?");
  await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
}

const recipients = async (site: TestSite, ids: string[]) => {
  const rows = await site.pool<{ recipient: string }[]>`
    select recipient from mail_outbox where recipient in ${site.pool(ids.map((id) => `${id}@example.org`))}`;
  return rows.map(({ recipient }) => ids.indexOf(recipient.replace("@example.org", ""))).sort();
};

test("without JavaScript: who stands on later is named with day and note, and is left out one by one or all at once", async ({
  site,
  browser,
}) => {
  const { trainerId, cohortId, ids, path } = await makeLateGroup(site);
  const { context, page } = await openPageAs(browser, site, trainerId, { javaScriptEnabled: false });
  for (const at of [0, 1, 2]) await setLater(page, path, ids[at] ?? "", `Aantekening ${at}`);
  const main = page.locator("main");
  await choose(page, path, names, "Schrijf");
  await write(page);
  const later = page.getByRole("region", { name: "Voor drie is al iets geregeld" });
  await expect(later.getByRole("listitem")).toHaveText([
    /^Aaltje de Vries, jij koos om \d\d:\d\d ‘later’, terug op ma \d+ \S+Aantekening 0/,
    /^Bram Jansen, .*Aantekening 1/,
    /^Chaimae Benali, .*Aantekening 2/,
  ]);
  await expect(main).toContainText("Eén gaat van je lijst, tot");
  await page.getByRole("button", { name: "Laat weg: Bram Jansen" }).click();
  await expect(page.getByRole("status")).toHaveText("Je liet één deelnemer weg. Die krijgt niets.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bericht aan 3 deelnemers");
  await expect(main).not.toContainText("Bram Jansen");
  await page.getByRole("button", { name: "Laat allebei weg" }).click();
  await expect(page.getByRole("status")).toHaveText("Je liet twee deelnemers weg. Die krijgen niets.");
  await expect(page.getByText("1 deelnemer krijgt dit bericht")).toBeVisible();
  await expect(page.getByRole("button", { name: /weg/ })).toHaveCount(0);
  // The line is gone at the next visit, and a forged number says nothing.
  for (const forged of ["", "?without=x", "?without=-1"]) {
    await page.goto(page.url().replace(/\?.*/, "") + forged);
    await expect(page.getByRole("status")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Verstuur het bericht" }).click();
  await expect(page.getByText("1 deelnemer krijgt je bericht.")).toBeVisible();
  expect(await recipients(site, ids)).toEqual([3]);
  // Who was left out still stands on "later", with the note.
  await page.goto(path);
  await expect(page.locator("#needs")).toContainText("0 op schema, 4 geregeld of later. Samen 4.");
  expect(await site.pool`select from need_item where cohort_id = ${cohortId} and note <> ''`).toHaveLength(3);
  await context.close();
});

test("a batch says how many are no members any more, and for whom nothing would change, before and after sending", async ({
  site,
  browser,
}) => {
  const { trainerId, cohortId, ids, path } = await makeLateGroup(site);
  const { context, page } = await openPageAs(browser, site, trainerId);
  const main = page.locator("main");
  await choose(page, path, names.slice(0, 3), "Schrijf");
  await write(page);
  const leave = async (at: number) => {
    const gone = ids[at] ?? "";
    await site.pool`
      insert into membership (cohort_id, learner_id, seq, state, at)
      select cohort_id, learner_id, seq + 1, 'left', now() from membership where learner_id = ${gone} order by seq desc limit 1`;
  };
  await leave(0);
  await page.reload();
  await expect(main).toContainText("Eén gekozen deelnemer is geen lid meer van de groep, en krijgt niets.");
  await expect(page.getByText("2 deelnemers krijgen dit bericht")).toBeVisible();
  await leave(1);
  await page.getByRole("button", { name: "Verstuur 2 berichten" }).click();
  await expect(main).toContainText("1 deelnemer krijgt je bericht.");
  await expect(main).toContainText("2 gekozen deelnemers waren geen lid meer.");
  expect(await recipients(site, ids)).toEqual([2]);

  // One of two has more time already: only the other gets it, and the page names whom it leaves out.
  const scope = findLessonByNumber(course, 1).id;
  await site.pool`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${ids[2] ?? ""}, ${cohortId}, ${scope}, 1, ${new Date(Date.now() + 40 * dayMs)}, 'ziek', ${trainerId}, now())`;
  await choose(page, path, names.slice(2), "Geef meer tijd");
  await page.getByLabel("Nieuwe datum").fill(day(10));
  await page.getByLabel("Reden").fill("Vakantie");
  await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
  await expect(main).toContainText("1 deelnemer krijgt niet meer tijd");
  await expect(main).toContainText("Bij hen is niets meer te laat, of hun deadline is al op dit moment of later.");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: "Geef 1 deelnemer meer tijd" }).click();
  await expect(main).toContainText("1 deelnemer heeft meer tijd.");
  await expect(main).toContainText("1 deelnemer kreeg niets, omdat het niets zou veranderen.");
  expect(await recipients(site, ids)).toEqual([2, 3]);
  await context.close();
});
