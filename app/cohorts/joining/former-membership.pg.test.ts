import { expect, it } from "vitest";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { leaveCohort, removeMemberFromCohort } from "./end-membership.server";
import { findNameOfMemberRemovedJustNow, getFormerMembership } from "./list-memberships.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
await loadTestCourse(pool, now);

async function group() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  return { trainerId, cohortId: await insertCohort(pool, { trainerId, now }) };
}
const someone = (name: string) => insertLearnerWithAccount(pool, name, now);

it("who was a member reads how that ended, and the trainers read whom they removed, for some minutes", async () => {
  const { cohortId, trainerId } = await group();
  const stranger = await group();
  const [learnerId, other] = [await someone("Noor"), await someone("Bo")];
  const key = { cohortId, learnerId };
  const told = (given: { trainerId?: string; cohortId?: string; learnerId?: string; now?: Date } = {}) =>
    findNameOfMemberRemovedJustNow(pool, { ...key, trainerId, now: later(2), ...given });
  expect(await getFormerMembership(pool, key)).toBeNull();
  await insertMembership(pool, { ...key, now });
  expect([await getFormerMembership(pool, key), await told()]).toEqual([null, null]);
  await leaveCohort(pool, { ...key, now: later(1) });
  expect(await getFormerMembership(pool, key)).toMatchObject({ courseId: "proef", state: "left", at: later(1) });
  expect([await told(), await getFormerMembership(pool, { cohortId, learnerId: other })]).toEqual([null, null]);
  await insertMembership(pool, { ...key, now: later(1) });
  expect(await getFormerMembership(pool, key)).toBeNull();
  expect(await removeMemberFromCohort(pool, { ...key, trainerId, now: later(2) })).toBe(true);
  expect(await getFormerMembership(pool, key)).toMatchObject({ state: "removed", at: later(2) });
  expect(await told()).toBe("Noor");
  expect([
    await told({ trainerId: stranger.trainerId }),
    await told({ trainerId: stranger.trainerId, cohortId: stranger.cohortId }),
    await told({ learnerId: other }),
    await told({ now: later(3) }),
  ]).toEqual([null, null, null, null]);
});
