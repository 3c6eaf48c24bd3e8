import { expect, it } from "vitest";
import { insertCohort, insertCohortTrainer, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { addOwnColumn } from "../columns/change-own-columns.server";
import { fillOwnColumnByHand } from "../columns/fill-own-column.server";
import { listOwnColumns } from "../columns/get-own-columns.server";
import { listDeadlinesOfCohort } from "../deadlines/list-deadlines.server";
import { listTrainersOfCohort } from "../group/change-trainers.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { copyCohort } from "./copy-cohort.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);
const releases = createReleaseCache();

async function group() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, lessonOrder: "fixed", now });
  await pool`update cohort set welcome = 'Dag', silence_reminders = false where id = ${cohortId}`;
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date("2026-03-26T22:59:00Z")})`;
  await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  return { trainerId, cohortId };
}
const next = { name: "Volgend jaar", startsOn: "2026-12-31", endsOn: "2027-12-31", now };
const choices = { deadlines: true, trainers: true };

it("a copy has the settings, deadlines and trainers of the earlier group, and none of its members", async () => {
  const key = await group();
  const helper = await insertTrainer(pool, "Bo", now);
  await insertCohortTrainer(pool, { cohortId: key.cohortId, trainerId: helper, now });
  const input = { ...key, ...next, ...choices, formId: newId(now) };
  const [made, ...again] = await Promise.all(Array.from({ length: 4 }, () => copyCohort(pool, releases, input)));
  if (!made?.ok) throw new Error("refused");
  // The same form again makes no second group.
  expect(again).toEqual([made, made, made]);
  const own = { cohortId: made.cohortId, trainerId: key.trainerId };
  expect(await getCohortOfTrainer(pool, own)).toMatchObject({
    ...{ name: "Volgend jaar", startsOn: "2026-12-31", lessonOrder: "fixed", welcome: "Dag" },
    ...{ silenceReminders: false, deadlineReminders: true, part: "owner" },
  });
  // 52 weeks later, at the same time of a summer that has begun or not.
  expect(await listDeadlinesOfCohort(pool, own)).toEqual([{ scope: "vijf", dueAt: new Date("2027-03-25T22:59:00Z") }]);
  expect((await listTrainersOfCohort(pool, own)).map(({ name, part }) => [name, part])).toEqual([
    ["Marieke", "owner"],
    ["Bo", "co-trainer"],
  ]);
  expect(await pool`select from membership where cohort_id = ${made.cohortId}`).toHaveLength(0);
  // Whoever goes back, and makes another choice in the same form, gets a group as they chose.
  const other = await copyCohort(pool, releases, { ...input, deadlines: false, trainers: false });
  if (!other.ok) throw new Error("refused");
  const bare = { cohortId: other.cohortId, trainerId: key.trainerId };
  expect(await listTrainersOfCohort(pool, bare)).toHaveLength(1);
  expect(await listDeadlinesOfCohort(pool, bare)).toEqual([]);
  // A co-trainer owns what they copy, and takes nobody along without asking for it.
  const theirs = await copyCohort(pool, releases, { ...input, trainerId: helper, deadlines: false, trainers: false });
  if (!theirs.ok) throw new Error("refused");
  const bo = { cohortId: theirs.cohortId, trainerId: helper };
  expect(await listTrainersOfCohort(pool, bo)).toMatchObject([{ name: "Bo", part: "owner" }]);
  expect(await listDeadlinesOfCohort(pool, bo)).toEqual([]);
});

it("the columns of the earlier group go along in their order, and nothing that was filled in", async () => {
  const key = await group();
  const learnerId = await insertMemberWithAccount(pool, { cohortId: key.cohortId, name: "Zoë", now });
  const number = { id: newId(now), name: "Studentnummer", purpose: "student-number" as const, inTable: false };
  const klas = { id: newId(now), name: "Klas", purpose: "own" as const, inTable: true };
  for (const column of [number, klas]) await addOwnColumn(pool, { ...key, ...column, now });
  const filled = { ...key, columnId: number.id, values: [{ learnerId, value: "s1234567" }], now };
  expect(await fillOwnColumnByHand(pool, filled)).toEqual({ ok: true, changed: 1 });
  const made = await copyCohort(pool, releases, {
    ...key,
    ...next,
    deadlines: false,
    trainers: false,
    formId: newId(now),
  });
  if (!made.ok) throw new Error("refused");
  const columns = await listOwnColumns(pool, { cohortId: made.cohortId, trainerId: key.trainerId });
  expect(columns.map(({ id: _own, ...column }) => column)).toEqual([
    { name: "Studentnummer", purpose: "student-number", inTable: false, filled: 0 },
    { name: "Klas", purpose: "own", inTable: true, filled: 0 },
  ]);
  expect(await pool`select from cohort_column_value where cohort_id = ${made.cohortId}`).toHaveLength(0);
  // The earlier group keeps its own.
  expect((await listOwnColumns(pool, key)).map(({ filled: count }) => count)).toEqual([1, 0]);
});

it("another trainer copies nothing, and deadlines that do not fit are refused", async () => {
  const key = await group();
  const stranger = await insertTrainer(pool, "Bo", now);
  const input = { ...key, ...next, ...choices, formId: newId(now) };
  expect(await copyCohort(pool, releases, { ...input, trainerId: stranger })).toEqual({
    ok: false,
    reason: "not-found",
  });
  const refused = (problems: object) => ({ ok: false, reason: "invalid", problems });
  expect(await copyCohort(pool, releases, { ...input, endsOn: "2027-02-01" })).toMatchObject({
    ...refused({ ends: "copy-ends-early" }),
    lastDue: "2027-03-25",
  });
  // A first day two days later is fine: the deadline on the earlier first day comes a week later, and not before the new first day.
  await pool`update deadline set due_at = ${new Date("2026-02-16T10:00:00Z")} where cohort_id = ${key.cohortId}`;
  await pool`update cohort set starts_on = '2026-02-16' where id = ${key.cohortId}`;
  const soon = await copyCohort(pool, releases, { ...input, name: "Gauw", startsOn: "2026-02-18" });
  if (!soon.ok) throw new Error("refused");
  expect(await listDeadlinesOfCohort(pool, { cohortId: soon.cohortId, trainerId: key.trainerId })).toEqual([
    { scope: "vijf", dueAt: new Date("2026-02-23T10:00:00Z") },
  ]);
  expect(await copyCohort(pool, releases, { ...input, name: " ", endsOn: "2026-01-01" })).toMatchObject(
    refused({ name: "name-empty", ends: "ends-early" }),
  );
  expect(
    await pool`select from cohort where name = 'Volgend jaar' and id <> ${key.cohortId} and exists
    (select from cohort_trainer where cohort_id = cohort.id and learner_id in (${stranger}, ${key.trainerId}))`,
  ).toHaveLength(0);
});
