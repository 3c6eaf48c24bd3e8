/** Marking again where a learner passes by the mark of the edition to which they moved, which came later and is lower. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { listCellQuestionIds } from "~/../tests/support/final-test";
import { createFinalTestEditions } from "~/../tests/support/final-test-editions";
import { mendCourse } from "~/../tests/support/mended-course";
import { createRemarkTools, rekey } from "~/../tests/support/remark";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getFinalTestResult } from "../final/pages/get-final-test-result.server";
import { getFinalTestStart } from "../final/pages/get-final-test-start.server";
import { computeFinalTestScore, computeFinalTestStateForTrainer } from "../final/results/final-test-result-for-trainer";
import { listFinalTestResults } from "../final/results/list-final-test-results.server";
import { getCourseCompletion } from "../progress/get-course-completion.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const { remark } = createRemarkTools(pool, releases, start);

/** A course in which learners made attempts with so many right answers of six, failed by the mark of the first edition, 0.8, and moved to the second, with the mark 0.6. */
async function createMovedExaminees(
  courseId: string,
  tries: readonly (readonly number[])[],
  change: { pool?: string } = {},
) {
  const editions = await createFinalTestEditions({ pool, releases, start, now: after(100) }, courseId);
  const learnerIds = await Promise.all(tries.map(() => editions.examinee()));
  for (const [at, learnerId] of learnerIds.entries())
    for (const [no, right] of (tries[at] ?? []).entries()) await editions.take(learnerId, right, after(no * 24));
  await editions.open({ label: "2", mark: 0.6, ...change }, after(25));
  for (const learnerId of learnerIds) expect(await editions.move(learnerId)).toMatchObject({ ok: true });
  const mend = (built: BuiltCourse, cell: number) => mendCourse(built, rekey(...listCellQuestionIds(cell)));
  return {
    editions,
    learnerIds,
    /** Changes the key of a cell, so that who answered it right has it wrong, and the other way round. */
    mendKeyOfCell: (cell: number) =>
      editions.open({ label: "2", mark: 0.6, ...change }, after(30), (b) => mend(b, cell)),
  };
}

test("what was passed by a later mark stays passed when the score goes down, and the administrator is told", async () => {
  const { editions, learnerIds, mendKeyOfCell } = await createMovedExaminees("later-omlaag", [[4]]);
  const learnerId = learnerIds[0] as string;
  const key = { learnerId, courseId: "later-omlaag" };
  await mendKeyOfCell(1);
  for (const dryRun of [true, false]) {
    const report = await remark(key.courseId, { bothWays: true, dryRun });
    expect(report).toMatchObject({ results: 1, passedNow: [], mailed: [] });
    expect(report.loweredAfterPass).toMatchObject([{ learnerId, number: 1, after: 0.5, passKept: true }]);
  }
  const events = await pool`select action from audit_event where subject = ${learnerId} and actor = 'remark command'`;
  expect([...events]).toEqual([{ action: "pass-kept" }]);
  const page = await getFinalTestStart(pool, releases, { ...key, now: after(100) });
  expect(page?.step).toMatchObject({ state: "passed", attempt: { overall: 1 } });
  // What the pages say is what the certificate states below.
  expect(page?.earlier).toMatchObject([{ right: 4 }]);
  const result = await getFinalTestResult(pool, releases, { ...key, series: 1, number: 1, now: after(100) });
  expect(result).toMatchObject({ page: { passedByLaterMark: true, right: 4, rightNow: 3 } });
  expect(await editions.claim(learnerId)).toMatchObject({ kind: "ready" });
  const completion = await getCourseCompletion(pool, releases, key);
  expect(completion?.result).toMatchObject({ right: 4, total: 6, norm: { mark: 0.6, needed: 4 } });
  const tests = await listFinalTestResults(pool, key);
  expect(computeFinalTestStateForTrainer(tests, null, after(31))).toBe("passed");
  expect(tests.map(computeFinalTestScore)).toEqual([{ passed: true, right: 4, questions: 6, needed: 4 }]);
});

test("who passes by a later mark through a mended key gets the mail, once", async () => {
  const { editions, learnerIds, mendKeyOfCell } = await createMovedExaminees("later-omhoog", [[3], [2]]);
  const learnerId = learnerIds[0] as string;
  await mendKeyOfCell(5);
  const planned = await remark("later-omhoog", { dryRun: true });
  expect(planned.passedNow).toMatchObject([{ learnerId, before: 0.5, number: 1 }]);
  const report = await remark("later-omhoog");
  expect(report.passedNow).toEqual(planned.passedNow);
  expect(report.mailed).toMatchObject([{ template: "marked-again", data: { test: true, lessons: "[]" } }]);
  expect(await editions.claim(learnerId)).toMatchObject({ kind: "ready" });
  expect(await remark("later-omhoog")).toMatchObject({ markings: 0, passedNow: [], mailed: [] });
});

test("what another attempt passed by the later mark is no news", async () => {
  const { mendKeyOfCell } = await createMovedExaminees("later-oud", [[3, 4]]);
  await mendKeyOfCell(5);
  const report = await remark("later-oud");
  expect(report).toMatchObject({ passedNow: [{ number: 1 }], mailed: [] });
});

test("the mark of an edition with another pool counts for nothing", async () => {
  const { learnerIds, mendKeyOfCell } = await createMovedExaminees("later-elders", [[3], [4]], { pool: "anders" });
  await mendKeyOfCell(5);
  expect(learnerIds).toHaveLength(2);
  const report = await remark("later-elders");
  expect(report.passedNow).toMatchObject([{ learnerId: learnerIds[1] }]);
});
