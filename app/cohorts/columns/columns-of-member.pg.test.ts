import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { newId } from "~/platform/ids";
import { addOwnColumn } from "./change-own-columns.server";
import { fillOwnColumnsOfMember } from "./fill-own-column.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
await loadTestCourse(pool, now);

async function group() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  const [klas, number] = [newId(now), newId(now)];
  const key = { cohortId, trainerId, now };
  await addOwnColumn(pool, { ...key, id: klas, name: "Klas", purpose: "own", inTable: true });
  await addOwnColumn(pool, { ...key, id: number, name: "Nummer", purpose: "student-number", inTable: true });
  const fill = (values: Record<string, string>, other: { learnerId?: string; trainerId?: string } = {}) => {
    const given = Object.entries(values).map(([columnId, value]) => ({ columnId, value }));
    return fillOwnColumnsOfMember(pool, { ...key, learnerId, ...other, values: given });
  };
  const stored = async () => {
    const rows = await pool`
      select own.name, given.value from cohort_column_value given join cohort_column own on own.id = given.column_id
       where given.cohort_id = ${cohortId} order by own.name`;
    return rows.map(({ name, value }) => `${name} ${value}`);
  };
  return { cohortId, learnerId, klas, number, fill, stored };
}

it("values of one member are stored in all columns, once, and each is an entry in the log of the member", async () => {
  const { learnerId, klas, number, fill, stored } = await group();
  expect(await fill({ [klas]: " 2B ", [number]: "0012" })).toEqual({ ok: true, changed: 2 });
  expect(await fill({ [klas]: "2B", [number]: "0012" })).toEqual({ ok: true, changed: 0 });
  expect(await stored()).toEqual(["Klas 2B", "Nummer 0012"]);
  expect(await fill({ [klas]: "" })).toEqual({ ok: true, changed: 1 });
  expect(await stored()).toEqual(["Nummer 0012"]);
  const events = await pool`select from audit_event where subject = ${learnerId} and action = 'cohort-column-value'`;
  expect(events).toHaveLength(3);
});

it("one wrong value stores none", async () => {
  const { klas, number, fill, stored } = await group();
  expect(await fill({ [klas]: "2B", [number]: "=1+1" })).toEqual({
    ok: false,
    reason: "invalid",
    problems: new Map([[number, "value-no-number"]]),
  });
  expect(await fill({ [klas]: "x".repeat(121) })).toMatchObject({ reason: "invalid" });
  expect(await stored()).toEqual([]);
});

it("nothing is stored by another trainer, about somebody else, or in a column of another group", async () => {
  const { klas, fill, stored } = await group();
  const other = await group();
  const trainerId = await insertTrainer(pool, "Bo", now);
  expect(await fill({ [klas]: "2B" }, { trainerId })).toEqual({ ok: false, reason: "not-found" });
  expect(await fill({ [klas]: "2B" }, { learnerId: other.learnerId })).toEqual({ ok: true, changed: 0 });
  expect(await fill({ [other.klas]: "2B", [newId(now)]: "2B" })).toEqual({ ok: true, changed: 0 });
  expect([...(await stored()), ...(await other.stored())]).toEqual([]);
});
