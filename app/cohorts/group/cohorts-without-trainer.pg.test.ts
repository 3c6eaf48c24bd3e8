/** This test checks that a cohort is deleted a month after the account of its last trainer. */
import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMemberWithAccount,
  insertTrainer,
  withdrawTrainerRole,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { refuseRow } from "~/../tests/support/refused-row";
import { addFixedLessonOrderRequirement } from "~/learning/practice/fixed-order.server";
import { getCohortOfTrainer } from "./get-cohort-of-trainer.server";
import { listCohortsWithoutOtherTrainer } from "./list-cohorts-without-other-trainer.server";
import { removeCohortsLongWithoutTrainer } from "./remove-cohorts-without-trainer.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
await loadTestCourse(pool, now);
const leave = (learnerId: string) => pool`delete from learner where id = ${learnerId}`;
const remains = async (cohortId: string) => (await pool`select from cohort where id = ${cohortId}`).length > 0;

it("a group is deleted 30 days after the account of its last trainer, with everything in it, and its fixed order ends", async () => {
  const [owner, helper] = [await insertTrainer(pool, "A", now), await insertTrainer(pool, "B", now)];
  const cohortId = await insertCohort(pool, { trainerId: owner, now });
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now });
  const other = await insertCohort(pool, { trainerId: await insertTrainer(pool, "C", now), now });
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Lid", now });
  for (const source of [cohortId, other]) {
    await pool.begin((tx) =>
      addFixedLessonOrderRequirement(tx, { learnerIds: [learnerId], courseId: "proef", source }),
    );
  }
  await leave(owner);
  expect(await removeCohortsLongWithoutTrainer(pool, { now })).toBe(0);
  // After the owner's account was deleted, the other trainer becomes the owner. Such a cohort is never deleted, however long it lasts.
  expect(await removeCohortsLongWithoutTrainer(pool, { now: later(100) })).toBe(0);
  expect(await getCohortOfTrainer(pool, { cohortId, trainerId: helper })).toMatchObject({ part: "owner" });
  await leave(helper);
  expect(await removeCohortsLongWithoutTrainer(pool, { now: later(100) })).toBe(0);
  expect(await removeCohortsLongWithoutTrainer(pool, { now: later(130) })).toBe(0);
  expect(await remains(cohortId)).toBe(true);
  const outcomes = await Promise.all([1, 2].map(() => removeCohortsLongWithoutTrainer(pool, { now: later(131) })));
  expect(outcomes.sort()).toEqual([0, 1]);
  expect(await remains(cohortId)).toBe(false);
  expect(await pool`select from membership where learner_id = ${learnerId}`).toHaveLength(0);
  expect(await pool`select source from fixed_order where learner_id = ${learnerId}`).toEqual([{ source: other }]);
  expect(await pool`select actor, action, object from audit_event where subject = ${cohortId}`).toEqual([
    { actor: "retention", action: "cohort-changed", object: "deleted" },
  ]);
});

it("one group that can't be deleted does not keep the others, and the failure is thrown", async () => {
  const owner = await insertTrainer(pool, "A", now);
  const cohortIds = [
    await insertCohort(pool, { trainerId: owner, now }),
    await insertCohort(pool, { trainerId: owner, now }),
    await insertCohort(pool, { trainerId: owner, now }),
  ];
  await leave(owner);
  await removeCohortsLongWithoutTrainer(pool, { now });
  const [value = ""] = cohortIds;
  const end = await refuseRow(pool, { table: "cohort", on: "delete", column: "id", value });
  const failed = { errors: [expect.objectContaining({ message: "refused" })] };
  await expect(removeCohortsLongWithoutTrainer(pool, { now: later(31) })).rejects.toMatchObject(failed);
  expect(await Promise.all(cohortIds.map(remains))).toEqual(cohortIds.map((id) => id === value));
  await end();
  expect(await removeCohortsLongWithoutTrainer(pool, { now: later(31) })).toBe(1);
});

it("a trainer without the role keeps the group, and a group with a new trainer starts to count again", async () => {
  const owner = await insertTrainer(pool, "A", now);
  const cohortId = await insertCohort(pool, { trainerId: owner, now });
  await withdrawTrainerRole(pool, owner, later(1));
  for (const day of [1, 40]) await removeCohortsLongWithoutTrainer(pool, { now: later(day) });
  expect(await remains(cohortId)).toBe(true);
  await leave(owner);
  await removeCohortsLongWithoutTrainer(pool, { now: later(41) });
  await insertCohortTrainer(pool, { cohortId, trainerId: await insertLearnerWithAccount(pool, "B", now), now });
  for (const day of [60, 100]) await removeCohortsLongWithoutTrainer(pool, { now: later(day) });
  expect(await remains(cohortId)).toBe(true);
});

it("before deleting their account, a trainer sees which groups have no other trainer", async () => {
  const [owner, helper] = [await insertTrainer(pool, "A", now), await insertTrainer(pool, "B", now)];
  const alone = await insertCohort(pool, { trainerId: owner, name: "Alleen", now });
  const shared = await insertCohort(pool, { trainerId: owner, name: "Samen", now });
  await insertCohortTrainer(pool, { cohortId: shared, trainerId: helper, now });
  expect(await listCohortsWithoutOtherTrainer(pool, { trainerId: owner })).toEqual([{ id: alone, name: "Alleen" }]);
  expect(await listCohortsWithoutOtherTrainer(pool, { trainerId: helper })).toEqual([]);
});
