/** These tests move a group into the archive and back. In between it can be read, but nothing in it can be changed. */

import { accessRoles } from "../support/access-row";
import { accessTable } from "../support/access-table";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { fillRouteParams, insertAccessTestPeople, sendRequestAsLearner } from "../support/people";
import { expect, expectAccessible, expectPageFitsPhoneScreen, type TestSite, test } from "../support/site";

const { courseId } = readBuiltCourse().release;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const name = "SW-2B, najaar, met een naam die lang genoeg is voor twee regels op een telefoon";

async function insertGroup(site: TestSite) {
  const now = new Date();
  const trainerId = await insertTrainer(site.pool, "Marieke Postma", now);
  const cohortId = await insertCohort(site.pool, {
    ...{ trainerId, courseId, name, startsOn: day(-30), endsOn: day(60), now },
  });
  const learnerId = await insertMemberWithAccount(site.pool, { cohortId, name: "Sanne de Vries", now });
  return { trainerId, cohortId, learnerId };
}

test("a group goes into the archive, stays readable, and comes back", async ({ browser, site }) => {
  const { trainerId, cohortId } = await insertGroup(site);
  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  await site.signInAs(context, trainerId);
  const page = await context.newPage();
  await site.pool`
    insert into live_session (id, cohort_id, code, started_at) values (${crypto.randomUUID()}, ${cohortId}, '7654321', now())`;
  const sittingId = crypto.randomUUID();
  await site.pool`
    insert into sitting (id, cohort_id, cohort_name, course_id, room, supervised_by, opens_at, closes_at, code_hash, code, opened_by, opened_at)
    values (${sittingId}, ${cohortId}, 'SW-2B', ${courseId}, 'Aula', 'SW-2B', now(), now() + interval '1 hour', ${sittingId}, 'ARCH1F',
      ${trainerId}, now())`;
  // A page that was open before still has its form, which is refused.
  const before = await context.newPage();
  await before.goto(`/cohorts/${cohortId}/joining`);
  await page.goto(`/cohorts/${cohortId}/settings`);
  await expect(page.getByText("Er loopt nog een live sessie. Die stopt als je")).toBeVisible();
  await expect(page.getByText("Er is nog een toetsmoment dat niet is afgesloten.")).toBeVisible();
  await page.getByRole("button", { name: "Zet in het archief" }).click();
  await expect(page.locator("p.state[role=status]")).toContainText("De groep staat in het archief");
  await expect(page.getByRole("button", { name: "Bewaar", exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await expectPageFitsPhoneScreen(page);

  await page.goto("/cohorts");
  await expect(page.getByText("Al je groepen staan in het archief.")).toBeVisible();
  await page.getByText("1 groep in het archief").click();
  await expectPageFitsPhoneScreen(page);
  await page.getByRole("link", { name }).click();
  await expect(page.getByText(/Deze groep staat sinds .* in het archief/)).toBeVisible();
  await expect(page.getByText("Sanne de Vries").first()).toBeVisible();

  await page.goto(`/cohorts/${cohortId}/sittings/${sittingId}`);
  await expect(page.getByText("Dit toetsmoment gaat gewoon door")).toBeVisible();
  await page.getByRole("link", { name: "Trek dit toetsmoment in" }).click();
  await page.getByRole("button", { name: "Ja, trek het in" }).click();
  await expect(page.getByText("Ingetrokken op ")).toBeVisible();

  await page.goto(`/cohorts/${cohortId}/deadlines`);
  await expect(page.getByLabel("Dag", { exact: true })).toBeDisabled();
  await expectAccessible(page);
  await before.getByLabel("Werkt tot en met").fill(day(5));
  await before.getByLabel("Voor hoeveel mensen").fill("3");
  await before.getByRole("button", { name: "Maak de code" }).click();
  await expect(before.getByRole("heading", { name: "Deze groep staat in het archief" })).toBeVisible();
  await expectAccessible(before);
  await page.goto(`/cohorts/${cohortId}/settings`);
  await page.getByRole("button", { name: "Haal de groep terug" }).click();
  await expect(page.locator("p.state[role=status]")).toContainText("De groep is terug uit het archief");
  await page.goto("/cohorts");
  await expect(page.getByText("in het archief")).toHaveCount(0);
  await context.close();
});

/** The forms that work in the archive, with those of a live session that runs, as the end of their address. A form without an address is that of its own page. */
const formsInArchive =
  /\/(archive|trainers|trainers\/remove|trainers\/hand-over|copy|learners\/[^/]+\/remove|remove|sessions\/[^/]+)$/;

test("no page of a group in the archive has a form or a button that would be refused", async ({ site }) => {
  const { ids, params, restore } = await insertAccessTestPeople(site);
  await restore();
  const cohortId = params.cohort ?? "";
  const cell = accessRoles.indexOf("trainer");
  const pages = accessTable
    .filter(
      ({ method, route, cells }) => method === "GET" && route.startsWith("cohorts/:cohort") && cells[cell] === "200",
    )
    .map((row) => fillRouteParams(row, params))
    .filter((address) => !/\/(live|stream|report\.pdf)$/.test(address));
  expect(pages.length).toBeGreaterThan(20);
  const refused = async () => {
    const found: string[] = [];
    for (const address of pages) {
      const response = await sendRequestAsLearner(site, ids.trainer, address);
      expect([address, response.status]).toEqual([address, 200]);
      const [main = ""] = /<main[\s\S]*<\/main>/.exec(await response.text()) ?? [];
      for (const [, attributes = "", inside = ""] of main.matchAll(
        /<form([^>]*method="post"[^>]*)>([\s\S]*?)<\/form>/g,
      )) {
        const action = /action="([^"?]*)/.exec(attributes)?.[1] ?? address;
        if (!formsInArchive.test(action) && !/^(<input[^>]*>)*<fieldset[^>]* disabled=""/.test(inside))
          found.push(`${address}: form ${action}`);
      }
      for (const [, href = ""] of main.matchAll(/href="([^"]*)"/g))
        if (/\/learners\/[^/]+\/(message|extension|need|final-test)\b|[?&;]pick=|\/message$/.test(href))
          found.push(`${address}: link ${href}`);
    }
    return found;
  };
  expect((await refused()).length).toBeGreaterThan(20);
  await site.pool`update cohort set archived_at = now() where id = ${cohortId}`;
  expect(await refused()).toEqual([]);
});

test("forms of a group in the archive are refused, but a member can be removed and the group can be copied", async ({
  site,
}) => {
  const { trainerId, cohortId, learnerId } = await insertGroup(site);
  const post = async (path: string, body = "") => {
    const response = await sendRequestAsLearner(site, trainerId, `/cohorts/${cohortId}/${path}`, { body });
    return { status: response.status, text: await response.text() };
  };
  expect((await post("archive", "archive=on")).status).toBe(303);
  const lesson = findLessonByNumber(readBuiltCourse(), 1).id;
  for (const [path, body] of [
    ["settings", "name=Anders"],
    ["deadlines", `act=save&mode=hand&day.${lesson}=${day(5)}`],
    ["joining", "ends=x"],
    ["invitations/send", "list=gast@example.org"],
    ["selection", `act=message&who=${learnerId}`],
    ["message", "subject=Hoi&text=Dag"],
    [`learners/${learnerId}/message`, "subject=Hoi&text=Dag"],
    [`learners/${learnerId}/extension`, ""],
    ["columns", "name=Klas"],
    ["sessions", ""],
    ["sittings", "room=2.14"],
  ] as const) {
    const answer = await post(path, body);
    expect([path, answer.status, answer.text.includes("Deze groep staat in het archief")]).toEqual([path, 409, true]);
  }
  // A sitting can still be ticked and closed, because certificates wait for it. The group has none with this id.
  for (const path of ["", "/close"])
    expect((await post(`sittings/01890000-0000-7000-8000-000000000000${path}`)).status).toBe(404);
  const [stored] = await site.pool<
    { name: string; messages: number }[]
  >`select name, (select count(*)::int from trainer_message where cohort_id = cohort.id) as messages
      from cohort where id = ${cohortId}`;
  expect(stored).toEqual({ name, messages: 0 });
  expect((await post("archive", "archive=maybe")).status).toBe(400);
  expect((await post("copy", "id=x")).status).toBe(400);
  expect((await post(`learners/${learnerId}/remove`)).status).toBe(303);
});
