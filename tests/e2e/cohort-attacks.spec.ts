/**
 * These tests try what no trainer may do: see another trainer's group, decide what only the owner may decide, or act after losing the role.
 */
import { newId } from "../../app/platform/ids";
import { exportedFilePaths, groupAccessRows } from "../support/access-table";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
  withdrawTrainerRole,
} from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import {
  type AccessTestPeople,
  fillRouteParams,
  insertAccessTestPeople,
  sendRequestAsLearner,
} from "../support/people";
import { composeBasedOnSettings } from "../support/settings-form";
import { expect, startTestSite, type TestSite, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;
const lesson = findLessonByNumber(course, 1);
let site: TestSite & { stop(): Promise<void> };
let people: AccessTestPeople;

test.beforeAll(async () => {
  site = await startTestSite({ WORKER: "off" });
  people = await insertAccessTestPeople(site);
  await people.restore();
});
test.afterAll(() => site.stop());

const trainerOf = () => people.ids.trainer;
const groupPath = (rest = "") => `/cohorts/${people.params.cohort}${rest}`;
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("what belongs to another group can't be reached through one's own", async () => {
  const now = new Date();
  const { stranger } = people.ids;
  const elsewhere = await insertCohort(site.pool, {
    trainerId: stranger,
    courseId,
    startsOn: day(-30),
    endsOn: day(60),
    now,
  });
  const victim = await insertLearnerWithAccount(site.pool, "Vera Elders", now);
  await insertMembership(site.pool, { cohortId: elsewhere, learnerId: victim, now });
  const invitation = newId(now);
  await site.pool`
    insert into invitation (id, cohort_id, email, name, token_hash, mail_key, invited_at, expires_at)
    values (${invitation}, ${elsewhere}, 'gast@example.org', 'Gast', ${Buffer.alloc(32, 7)}, ${`invitation:${invitation}:1`}, ${now},
      ${new Date(now.getTime() + 86_400_000)})`;
  const code = newId(now);
  await site.pool`
    insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${code}, ${elsewhere}, 'ABCDEFGH', 30, ${new Date(now.getTime() + 86_400_000)}, ${now})`;
  const before = await stateOf(elsewhere);

  const forged = { cohort: elsewhere, cohortId: elsewhere, trainerId: stranger, learner: victim, learnerId: victim };
  const message = form({ ...forged, id: newId(now), subject: "Hallo", text: "Tekst", choice: "done", note: "Tekst" });
  for (const each of ["", "/message", "/extension", "/need", "/remove"]) {
    expect((await sendRequestAsLearner(site, trainerOf(), groupPath(`/learners/${victim}${each}`))).status).toBe(404);
  }
  for (const each of ["message", "extension", "need", "remove"]) {
    const address = groupPath(`/learners/${victim}/${each}`);
    expect((await sendRequestAsLearner(site, trainerOf(), address, { body: message })).status).toBe(404);
  }
  for (const each of ["again", "withdraw"]) {
    const address = groupPath(`/invitations/${invitation}/${each}`);
    const response = await sendRequestAsLearner(site, trainerOf(), address, { body: form({ ...forged, times: "1" }) });
    expect(response.headers.get("location")).toContain("done=gone");
  }
  const revoked = await sendRequestAsLearner(site, trainerOf(), groupPath("/joining/revoke"), {
    body: form({ ...forged, code }),
  });
  expect(revoked.status).toBe(303);
  const removed = await sendRequestAsLearner(site, trainerOf(), groupPath("/trainers/remove"), {
    body: form({ ...forged, trainer: stranger }),
  });
  expect(removed.status).toBe(303);
  expect(await stateOf(elsewhere)).toEqual(before);
  expect(await site.pool`select from audit_event where subject in ${site.pool([elsewhere, victim])}`).toHaveLength(0);
});

/** Returns all stored data of a group that a trainer can change. */
async function stateOf(cohortId: string) {
  const { pool } = site;
  return {
    cohort: [...(await pool`select * from cohort where id = ${cohortId}`)],
    trainers: [...(await pool`select * from cohort_trainer where cohort_id = ${cohortId} order by learner_id`)],
    members: [...(await pool`select * from membership where cohort_id = ${cohortId} order by learner_id, seq`)],
    codes: [...(await pool`select * from join_code where cohort_id = ${cohortId} order by id`)],
    invitations: [...(await pool`select * from invitation where cohort_id = ${cohortId} order by id`)],
    deadlines: [...(await pool`select * from deadline where cohort_id = ${cohortId} order by scope`)],
    extensions: [...(await pool`select * from extension where cohort_id = ${cohortId}`)],
    items: [...(await pool`select * from need_item where cohort_id = ${cohortId} order by learner_id, no`)],
    messages: [...(await pool`select * from trainer_message where cohort_id = ${cohortId}`)],
  };
}

test("a co-trainer can't remove the owner, add a trainer, or delete the group", async () => {
  const helper = people.ids["co-trainer"];
  const before = await stateOf(people.params.cohort ?? "");
  const friend = await insertTrainer(site.pool, "Vriend", new Date());
  for (const [path, body] of [
    ["/trainers/remove", form({ trainer: trainerOf() })],
    ["/trainers/remove", form({ trainer: helper })],
    ["/trainers", form({ part: "remove", trainer: trainerOf() })],
    ["/trainers", form({ email: `${friend}@example.org` })],
    ["/remove", form({})],
  ] as const) {
    expect((await sendRequestAsLearner(site, helper, groupPath(path), { body })).status).toBe(403);
  }
  // The owner can't be removed as a trainer, not even by the owner.
  await sendRequestAsLearner(site, trainerOf(), groupPath("/trainers/remove"), {
    body: form({ trainer: trainerOf() }),
  });
  expect(await stateOf(people.params.cohort ?? "")).toEqual(before);
});

test("an extension without a deadline is refused on the form, and what was typed stays", async () => {
  const address = groupPath(`/learners/${people.ids.learner}/extension`);
  const { pool } = site;
  // When this loop begins, the group has no deadline: its last one was removed while this form was open.
  for (const scope of ["-", "", lesson.id, "no-lesson"]) {
    const body = form({ scope, day: day(10), time: "23:59", reason: "Ziek geweest <b>" });
    const response = await sendRequestAsLearner(site, trainerOf(), address, { body });
    expect([scope, response.status]).toEqual([scope, 400]);
    const text = await response.text();
    expect(text).toContain("Ziek geweest &lt;b&gt;");
    expect(text).toContain(`value="${day(10)}"`);
    await pool`
      insert into deadline (cohort_id, scope, due_at)
      values (${people.params.cohort ?? ""}, ${findLessonByNumber(course, 2).id}, ${new Date(`${day(5)}T12:00:00Z`)})
      on conflict do nothing`;
  }
  expect(await pool`select from extension where learner_id = ${people.ids.learner}`).toHaveLength(0);
});

test("of two tabs that save settings one wins completely, and a form sent again changes and records nothing", async () => {
  const { pool } = site;
  const trainerId = await insertTrainer(pool, "Twee Tabbladen", new Date());
  const cohortId = await insertCohort(pool, {
    trainerId,
    courseId,
    startsOn: day(-3),
    endsOn: day(60),
    now: new Date(),
  });
  const reminders = { deadlineReminders: "on", silenceReminders: "on" };
  const based = composeBasedOnSettings({ name: "SW-2B, najaar", starts: day(-3), ends: day(60), ...reminders });
  const save = (name: string, order: string) => {
    const body = form({ ...based, name, starts: day(-3), ends: day(60), order, welcome: `Welkom bij ${name}` });
    return sendRequestAsLearner(site, trainerId, `/cohorts/${cohortId}/settings`, { body });
  };
  const both = await Promise.all([save("Ochtend", "open"), save("Middag", "fixed")]);
  // The other one is told that settings changed, and nothing of it is stored.
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  const [saved] = await pool`select name, lesson_order, welcome from cohort where id = ${cohortId}`;
  expect([
    { name: "Ochtend", lessonOrder: "open", welcome: "Welkom bij Ochtend" },
    { name: "Middag", lessonOrder: "fixed", welcome: "Welkom bij Middag" },
  ]).toContainEqual(saved);
  const recorded = () => pool`select id from audit_event where subject = ${cohortId}`;
  const { length } = await recorded();
  await save(saved?.name, saved?.lessonOrder);
  expect(await recorded()).toHaveLength(length);
  // The lesson order `chaos` does not exist, so the whole form is refused, also its valid name.
  const odd = await save("Anders", "chaos");
  expect(odd.status).toBe(400);
  expect(await pool`select from cohort where id = ${cohortId} and name = 'Anders'`).toHaveLength(0);
});

test("a removed trainer, or one who lost the role, gets nothing by any address or file", async () => {
  const { pool } = site;
  const now = new Date();
  const cohortId = people.params.cohort ?? "";
  const trainerId = await insertTrainer(pool, "Even Hier", now);
  await insertCohortTrainer(pool, { cohortId, trainerId, now });
  const addresses = [
    ...groupAccessRows.filter(({ cells }) => cells[4] === "200").map((row) => fillRouteParams(row, people.params)),
    ...exportedFilePaths.map((file) => groupPath(`/${file}`)),
  ];
  const statuses = async () => {
    const found = new Set<number>();
    for (const address of addresses) {
      const stop = new AbortController();
      found.add((await sendRequestAsLearner(site, trainerId, address, { signal: stop.signal })).status);
      stop.abort();
    }
    return [...found];
  };
  expect(await statuses()).toEqual([200]);
  await pool`delete from cohort_trainer where learner_id = ${trainerId}`;
  expect(await statuses()).toEqual([404]);
  await insertCohortTrainer(pool, { cohortId, trainerId, now });
  await withdrawTrainerRole(pool, trainerId, new Date());
  expect(await statuses()).toEqual([403]);
});

test("adding a co-trainer does not reveal who is a member", async () => {
  const { pool } = site;
  const now = new Date();
  const both = await insertTrainer(pool, "Lid en trainer", now);
  await insertMembership(pool, { cohortId: people.params.cohort ?? "", learnerId: both, now });
  const answers: string[] = [];
  for (const email of [`${both}@example.org`, "niemand@example.org", `${people.ids.other}@example.org`]) {
    const response = await sendRequestAsLearner(site, trainerOf(), groupPath("/trainers"), { body: form({ email }) });
    expect(response.status).toBe(400);
    answers.push((await response.text()).replaceAll(email, "ADRES").replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, ""));
  }
  expect(new Set(answers).size).toBe(1);
  await insertMembership(pool, {
    cohortId: people.params.cohort ?? "",
    learnerId: both,
    state: "left",
    now: new Date(),
  });
});
