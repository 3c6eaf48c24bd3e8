/** These tests check whom a message about a sitting leaves out, and that no other trainer changes that. */
import { expect, it } from "vitest";
import { insertCohortTrainer, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, takeFinalTest } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { findBatch } from "./batches.sql.server";
import { beginBatch } from "./begin-batch.server";
import type { LeftOutOfSitting } from "./readers-of-sitting";
import { changeReadersOfSitting, findReadersOfSitting } from "./readers-of-sitting.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);

it("who passed under supervision and who can't begin are left out and put back, each part apart, by the trainer of the message only", async () => {
  const group = await createSittingGroup({ pool, releases, built, releaseId, now });
  const passed = await group.member("Ada");
  const first = await group.open();
  await group.take(passed, first.code, { right: 6 });
  await group.tick(first.sittingId, [passed], 70, { present: true, identitySeen: false });
  await group.close(first.sittingId, 80, true);
  await group.member("Bo");
  const failed = await group.member("Cor", { lessons: false });
  await takeFinalTest({ pool, releases, learnerId: await group.member("Dré") }, { right: 6, now: group.at(-30) });
  const { sittingId } = await group.open({}, 90, 200);
  const key = { ...group.key, batchId: sittingId };
  await beginBatch(pool, { ...key, act: "message", learnerIds: null, now });
  const input = { ...key, cohort: { courseId: "proef" }, now: group.at(85) };
  const change = (part: LeftOutOfSitting, gets: boolean, by = input) =>
    changeReadersOfSitting(pool, releases, { ...by, part, gets });
  const names = async () => (await findBatch(pool, key))?.members.map(({ name }) => name);
  const shown = async () => (await findReadersOfSitting(pool, releases, input))?.parts;
  expect(await shown()).toMatchObject({
    supervised: { gets: true, members: [{ learnerId: passed }] },
    blocked: { gets: true, members: [{ learnerId: failed, before: { kind: "lessons" } }] },
  });
  expect(await change("supervised", false)).toBe(1);
  expect(await names()).toEqual(["Bo", "Cor", "Dré"]);
  expect(await change("blocked", false)).toBe(1);
  expect(await names()).toEqual(["Bo", "Dré"]);
  const before = await findBatch(pool, key);
  expect([before?.left, before?.strangers]).toEqual([0, 0]);
  // A co-trainer has no part in a message of this trainer, and nobody else has.
  const other = await insertTrainer(pool, "Roos", now);
  await insertCohortTrainer(pool, { cohortId: group.key.cohortId, trainerId: other, now });
  expect(await change("supervised", true, { ...input, trainerId: other })).toBe(0);
  expect(await names()).toEqual(["Bo", "Dré"]);
  expect(await change("supervised", true)).toBe(1);
  expect(await names()).toEqual(["Ada", "Bo", "Dré"]);
  expect(await shown()).toMatchObject({ supervised: { gets: true }, blocked: { gets: false } });
  const after = await findBatch(pool, key);
  expect([after?.left, Number(after?.draftNo) > Number(before?.draftNo)]).toEqual([0, true]);
});
