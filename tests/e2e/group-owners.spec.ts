/** These tests give a group another owner: the owner hands it over, or an administrator gives one without a trainer to a trainer. */
import { newId } from "../../app/platform/ids";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMemberWithAccount,
  insertTrainer,
  withdrawTrainerRole,
} from "../support/cohorts";
import { readBuiltCourse } from "../support/course";
import { sendRequestAsLearner } from "../support/people";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const { courseId } = readBuiltCourse().release;
const long = "Annelieke van der Heijden-Şahinoğlu";

async function insertGroup(site: TestSite) {
  const now = new Date();
  const [owner, helper] = [
    await insertTrainer(site.pool, "Marieke Postma", now),
    await insertTrainer(site.pool, long, now),
  ];
  const name = `SW ${owner.slice(-4)}`;
  const cohortId = await insertCohort(site.pool, { trainerId: owner, courseId, name, now });
  await insertCohortTrainer(site.pool, { cohortId, trainerId: helper, now });
  const learnerId = await insertMemberWithAccount(site.pool, { cohortId, name: "Sanne Geheim", now });
  return { owner, helper, cohortId, name, learnerId };
}

async function insertAdministrator(site: TestSite) {
  const now = new Date();
  const id = await insertLearnerWithAccount(site.pool, "Ada Beheer", now);
  await site.pool`insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${newId(now)}, ${id}, 'administrator', true, 'test', ${now})`;
  return id;
}

test("the owner hands a group over after confirming it; a co-trainer can't, and members read it", async ({
  browser,
  site,
}) => {
  const { owner, helper, cohortId, learnerId } = await insertGroup(site);
  const path = `/cohorts/${cohortId}/trainers/hand-over`;
  const post = async (by: string, trainer: string) =>
    (await sendRequestAsLearner(site, by, path, { body: `trainer=${trainer}` })).status;
  expect(await post(helper, helper)).toBe(403);
  expect((await sendRequestAsLearner(site, helper, `${path}?trainer=${helper}`)).status).toBe(403);
  expect(await post(owner, learnerId)).toBe(404);

  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  await site.signInAs(context, owner);
  const page = await context.newPage();
  await page.goto(`/cohorts/${cohortId}/trainers`);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("link", { name: `Maak eigenaar ${long}` }).click();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("button", { name: `Ja, maak ${long} eigenaar` }).click();
  await expect(page.locator("p.state[role=status]")).toContainText("De groep heeft een nieuwe eigenaar");
  await expect(page.getByRole("link", { name: /Maak eigenaar/ })).toHaveCount(0);
  // The same form again, as by a second click.
  expect(await post(owner, helper)).toBe(303);
  const log = await (await sendRequestAsLearner(site, learnerId, "/account/log")).text();
  expect(log).toContain("droeg de groep over aan een andere trainer");
  await context.close();
});

test("an administrator sees groups without names of members, and gives one without a trainer to a trainer", async ({
  browser,
  site,
}) => {
  const { owner, helper, cohortId, name } = await insertGroup(site);
  const next = await insertTrainer(site.pool, "Bo Volgende", new Date());
  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  await site.signInAs(context, await insertAdministrator(site));
  const page = await context.newPage();
  await page.goto("/admin/trainers");
  await expect(page.getByRole("row", { name: /Bo Volgende/ })).toContainText("0");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.goto("/admin/cohorts");
  const group = page.getByRole("row", { name });
  await expect(group).toContainText(`Marieke Postma, ${long}`);
  expect(await page.content()).not.toContain("Geheim");
  for (const each of [owner, helper]) await withdrawTrainerRole(site.pool, each, new Date());
  await page.reload();
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await group.getByRole("link", { name: /Geef aan een trainer/ }).click();
  await page.getByRole("button", { name: "Geef de groep" }).click();
  await expect(page.locator("#trainer-problem")).toContainText("Kies een trainer uit de lijst");
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);
  await page.getByLabel("Trainer", { exact: true }).selectOption(next);
  await page.getByRole("button", { name: "Geef de groep" }).click();
  await expect(page.locator("p.state[role=status]")).toContainText("De groep heeft nu een trainer");
  await expect(group).toContainText("Bo Volgende");
  const seen = await sendRequestAsLearner(site, next, `/cohorts/${cohortId}`);
  expect(seen.status).toBe(200);
  // A group that has a trainer again is not given to another.
  expect((await sendRequestAsLearner(site, next, "/admin/cohorts")).status).toBe(403);
  await page.goto(`/admin/cohorts/${cohortId}/give`);
  await expect(page).toHaveURL(/\/admin\/cohorts$/);
  await context.close();
});
