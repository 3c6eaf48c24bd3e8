/** Where people begin after they log in, and what the page of today costs. */
import { expect, it } from "vitest";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import * as login from "~/routes/account/login.route";
import * as learning from "~/routes/learning/learning.route";
import * as today from "~/routes/today/today.route";
import { createAccountTestHelpers } from "./support/accounts";
import { insertCohort, insertMembership, insertTrainer } from "./support/cohorts";
import { openTestDatabase } from "./support/database";
import { createTestCourse, loadTestCourse } from "./support/factories";
import { createGuestBrowserHelpers } from "./support/guest-browser";
import { answerPracticeRound, passPractice } from "./support/learning";
import { openRouteClient } from "./support/route-client";

const { pool, countStatements } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { becomeGuest, enter } = createGuestBrowserHelpers(pool, tools);
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);

async function logIn(roles: string[] = []) {
  const account = await tools.account();
  for (const role of roles)
    await pool`
      insert into role_grant (id, learner_id, role, granted, actor, at)
      values (${newId(now)}, ${account.learnerId}, ${role}, true, 'test', ${now})`;
  const browser = openRouteClient(pool);
  const start = (await enter(browser, account.email)).location;
  return { ...account, browser, start, today: () => browser.get(today, "/today") };
}

const answer = (learnerId: string, right: boolean[] = [true]) =>
  answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now });

it("a visitor and a guest are sent to the log-in page, which leads back", async () => {
  const back = { status: 302, location: "/login?next=%2Ftoday" };
  expect(await openRouteClient(pool).get(today, "/today")).toMatchObject(back);
  const browser = openRouteClient(pool);
  await becomeGuest(browser, { answers: true });
  expect(await browser.get(today, "/today")).toMatchObject(back);
});

it("log-in leads to today, and who learns nothing here goes to their groups or the administration", async () => {
  const learner = await logIn();
  expect(learner.start).toBe("/today");
  expect(await learner.today()).toMatchObject({ status: 200, data: { others: [], groups: [], note: null } });
  expect((await learner.browser.get(login, "/login")).location).toBe("/today");
  const trainer = await logIn(["trainer"]);
  expect([trainer.start, (await trainer.today()).location]).toEqual(["/cohorts", "/cohorts"]);
  const administrator = await logIn(["trainer", "administrator"]);
  expect([administrator.start, (await administrator.today()).location]).toEqual(["/admin", "/admin"]);
  for (const each of [trainer, administrator]) {
    await answer(each.learnerId);
    expect(await each.today()).toMatchObject({ status: 200, data: { current: { progress: { begun: true } } } });
  }
  expect((await enter(openRouteClient(pool), trainer.email)).location).toBe("/today");
  // An author and a reviewer have no page of their own to begin at.
  expect((await (await logIn(["author"])).today()).status).toBe(200);
});

it("a trainer who follows an edition and gave no answer begins at their groups, and can read today", async () => {
  const trainer = await logIn(["trainer"]);
  await pool`
    insert into enrolment (learner_id, course_id, seq, label, at) values (${trainer.learnerId}, 'proef', 1, '1', ${now})`;
  expect((await enter(openRouteClient(pool), trainer.email)).location).toBe("/cohorts");
  expect((await trainer.today()).status).toBe(200);
});

it("a learner who is also a trainer reads how many members of their groups need them, and nobody else does", async () => {
  const inNeed = async ({ today: get }: Awaited<ReturnType<typeof logIn>>) => (await get()).data.inNeed;
  const learner = await logIn();
  const trainer = await logIn(["trainer"]);
  for (const each of [learner, trainer]) await answer(each.learnerId);
  expect([await inNeed(learner), await inNeed(trainer)]).toEqual([null, 0]);
  const cohortId = await insertCohort(pool, { trainerId: trainer.learnerId, now });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'alles', ${new Date("2026-02-20T12:00:00Z")})`;
  await insertMembership(pool, { cohortId, learnerId: learner.learnerId, now });
  expect([await inNeed(learner), await inNeed(trainer)]).toEqual([null, 1]);
});

it("a learner begins with the only course, with that of their group, or chooses", async () => {
  const learner = await logIn();
  const first = async () => {
    const { current, offered } = (await learner.today()).data;
    return { course: current?.progress.course.id ?? null, offered: offered.map(({ id }: { id: string }) => id) };
  };
  expect(await first()).toEqual({ course: "proef", offered: [] });
  await loadTestCourse(pool, now, createTestCourse({ courseId: "ander", title: "Andere cursus" }));
  expect(await first()).toEqual({ course: null, offered: ["ander", "proef"] });
  const trainerId = await insertTrainer(pool, "Farida", now);
  const cohortId = await insertCohort(pool, { trainerId, courseId: "ander", name: "Oost", now });
  await insertMembership(pool, { cohortId, learnerId: learner.learnerId, now });
  expect(await first()).toEqual({ course: "ander", offered: [] });
  await answer(learner.learnerId);
  expect(await first()).toEqual({ course: "proef", offered: [] });
});

it("a group shows its next deadline with the pieces that are left, also in another course, and asks for consent", async () => {
  const learner = await logIn();
  await answer(learner.learnerId);
  const trainerId = await insertTrainer(pool, "Farida", now);
  for (const [name, courseId, day] of [
    ["Later", "ander", 20],
    ["Eerst", "proef", 9],
  ] as const) {
    const cohortId = await insertCohort(pool, { trainerId, courseId, name, now });
    await insertMembership(pool, { cohortId, learnerId: learner.learnerId, now });
    await pool`
      insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date(Date.UTC(2026, 2, day, 12))})`;
  }
  const { data } = await learner.today();
  expect(data.groups).toMatchObject([
    { name: "Eerst", trainers: ["Farida"], next: { scopes: ["vijf"], days: 8, piecesLeft: 1 } },
    { name: "Later", next: { days: 19, piecesLeft: 1 } },
  ]);
  expect(data.asking.map(({ name }: { name: string }) => name).sort()).toEqual(["Eerst", "Later"]);
});

it("with all lessons passed, the certificate is next, and a deadline of the whole course is over", async () => {
  const learner = await logIn();
  const trainerId = await insertTrainer(pool, "Farida", now);
  const cohortId = await insertCohort(pool, { trainerId, name: "Klaar", now });
  await insertMembership(pool, { cohortId, learnerId: learner.learnerId, now });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, '', ${new Date("2026-03-29T22:00:00Z")})`;
  const listed = async () => [
    (await learner.today()).data.groups[0].next?.scopes ?? null,
    (await learner.browser.get(learning, "/learning")).data.groups[0].next?.scope ?? null,
  ];
  expect(await listed()).toEqual([[""], ""]);
  await passPractice(pool, releases, course, { learnerId: learner.learnerId, now });
  expect((await learner.today()).data.current).toMatchObject({ certificate: null, progress: { complete: true } });
  expect(await listed()).toEqual([null, null]);
});

it("the page takes four statements, the session included, however many courses the learner has", async () => {
  const learner = await logIn();
  await answer(learner.learnerId);
  for (const courseId of ["vol-1", "vol-2", "vol-3"]) {
    await loadTestCourse(pool, now, createTestCourse({ courseId, title: courseId }));
    await pool`
      insert into enrolment (learner_id, course_id, seq, label, at) values (${learner.learnerId}, ${courseId}, 1, '1', ${now})`;
  }
  const { statements } = await countStatements(async (counted) => {
    const browser = openRouteClient(counted);
    for (const [name, cookie] of learner.browser.jar) browser.jar.set(name, cookie);
    await browser.get(today, "/today");
    // The second visit finds the releases in the cache, as on a site that runs.
    return browser.get(today, "/today");
  });
  const second = statements.slice(statements.findLastIndex((query) => query.includes("from session s")));
  // The session, all that is learned, groups, and progress.
  expect(second).toHaveLength(4);
});
