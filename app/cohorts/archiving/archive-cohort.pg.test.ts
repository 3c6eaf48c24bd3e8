import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMemberWithAccount,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { newId } from "~/platform/ids";
import { selectCalendarDeadlines } from "../deadlines/calendar.sql.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { joinConsentTextVersion } from "../joining/consent-text";
import { getJoinOffer, joinCohort } from "../joining/join-cohort.server";
import { listCohortsOfMember } from "../joining/list-memberships.server";
import { selectRunningCohortsWithReminders } from "../reminding/reminders.sql.server";
import { selectTrainersDueWeeklyMail } from "../reminding/weekly-mails.sql.server";
import { archiveCohort } from "./archive-cohort.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const day = { today: "2026-03-02", week: "2026-03-02" };
await loadTestCourse(pool, now);

async function group() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const code = newId(now)
    .slice(-8)
    .toUpperCase()
    .replace(/[ILOU]/g, "0");
  await pool`insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${newId(now)}, ${cohortId}, ${code}, 30, ${new Date("2026-12-01")}, ${now})`;
  return { trainerId, cohortId, code, key: { trainerId, cohortId } };
}
const archive = (key: { cohortId: string; trainerId: string }, archived = true) =>
  archiveCohort(pool, { ...key, archived, now });
const recorded = async (cohortId: string) =>
  (await pool`select object from audit_event where subject = ${cohortId} order by id`).map(({ object }) => object);

it("a cohort in the archive is mailed about to nobody, and is readable; brought back, all is as before", async () => {
  const { cohortId, trainerId, key } = await group();
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Lid", now });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, '', ${new Date("2026-04-01")})`;
  const seen = async () => ({
    reminders: (await selectRunningCohortsWithReminders(pool, day)).some(({ id }) => id === cohortId),
    weekly: (await selectTrainersDueWeeklyMail(pool, day)).some((each) => each.learnerId === trainerId),
    calendar: (await selectCalendarDeadlines(pool, { learnerId, ...day })).length,
    ofTrainer: (await getCohortOfTrainer(pool, key))?.archivedAt ?? null,
    ofMember: (await listCohortsOfMember(pool, { learnerId })).length,
  });
  const before = await seen();
  expect(before).toEqual({ reminders: true, weekly: true, calendar: 1, ofTrainer: null, ofMember: 1 });
  expect(await Promise.all([archive(key), archive(key)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await seen()).toEqual({ reminders: false, weekly: false, calendar: 0, ofTrainer: now, ofMember: 1 });
  expect(await archive(key, false)).toEqual({ ok: true });
  expect(await seen()).toEqual(before);
  expect((await recorded(cohortId)).sort()).toEqual(["archived", "brought-back"]);
});

it("nobody joins a cohort in the archive, not even who opened the page before", async () => {
  const { key, code } = await group();
  const learnerId = await insertLearnerWithAccount(pool, "Nieuw", now);
  const join = () => joinCohort(pool, { ticket: code, learnerId, consent: joinConsentTextVersion, now });
  expect(await getJoinOffer(pool, { ticket: code, learnerId, now })).toMatchObject({ ok: true });
  await archive(key);
  expect(await getJoinOffer(pool, { ticket: code, learnerId, now })).toEqual({ ok: false, reason: "cohort-over" });
  expect(await join()).toEqual({ ok: false, reason: "cohort-over" });
  await archive(key, false);
  expect(await join()).toMatchObject({ ok: true });
});

it("only a trainer of the cohort archives it, and a co-trainer may", async () => {
  const { cohortId, key } = await group();
  const other = await group();
  const refused = { ok: false, reason: "not-found" };
  expect(await archive({ cohortId, trainerId: other.trainerId })).toEqual(refused);
  expect(await archive({ cohortId: newId(now), trainerId: key.trainerId })).toEqual(refused);
  expect(await recorded(cohortId)).toEqual([]);
  const helper = await insertTrainer(pool, "Bo", now);
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now });
  expect(await archive({ cohortId, trainerId: helper })).toEqual({ ok: true });
  expect((await getCohortOfTrainer(pool, key))?.archivedAt).toEqual(now);
});
