/** Where the pages that lead to a final test say that the learner stands. */
import { expect, test } from "vitest";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { listCourseProgress } from "~/learning/progress/get-progress.server";
import { listFinalTestSteps } from "./final-test-steps.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, start, built);

async function stepsOf(learnerId: string, now: Date, kind: "account" | "guest" = "account") {
  const courses = await listCourseProgress(pool, releases, { learnerId });
  const context = createRequestContextFactory(pool, () => now)();
  return listFinalTestSteps(context, { kind, learnerId } as never, courses);
}

test("a learner with all lessons is told of the test that is open, but a guest is not", async () => {
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId, built, now: start });
  expect(await stepsOf(learnerId, start)).toMatchObject({ proef: { state: "ready", overall: 1 } });
  expect(await stepsOf(learnerId, start, "guest")).toEqual({});
  const taker = { pool, releases, learnerId };
  await takeFinalTest(taker, { right: 0, now: start, handIn: false });
  expect(await stepsOf(learnerId, start)).toMatchObject({ proef: { state: "open", attempt: { overall: 1 } } });
});

test("who failed is told from when the next attempt can begin", async () => {
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId, built, now: start });
  const taker = { pool, releases, learnerId };
  await takeFinalTest(taker, { right: 0, now: start });
  expect(await stepsOf(learnerId, after(1))).toMatchObject({
    proef: { state: "wait", from: after(24).toISOString(), newSeries: false, left: 2 },
  });
  await takeFinalTest(taker, { right: 0, now: after(24) });
  expect(await stepsOf(learnerId, after(48))).toMatchObject({ proef: { state: "ready", left: 1 } });
  await takeFinalTest(taker, { right: 0, now: after(48) });
  expect(await stepsOf(learnerId, after(49))).toMatchObject({ proef: { state: "wait", newSeries: true, left: 3 } });
});

test("who has not passed every lesson is told nothing of it", async () => {
  const learnerId = await insertLearner(pool, start);
  await pool`
    insert into enrolment (learner_id, course_id, seq, label, at)
    values (${learnerId}, 'proef', 1, ${built.release.label}, ${start})`;
  expect(await stepsOf(learnerId, start)).toEqual({});
});
