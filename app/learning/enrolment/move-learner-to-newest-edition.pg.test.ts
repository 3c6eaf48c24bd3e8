import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getCourseProgress } from "../progress/get-progress.server";
import { moveLearnerToNewestEdition } from "./move-learner-to-newest-edition.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const [now, later] = [new Date("2026-03-01T10:00:00Z"), new Date("2026-09-01T10:00:00Z")];
const courseId = "proef";

const progressOf = (learnerId: string) => getCourseProgress(pool, releases, { learnerId, courseId });
const move = (learnerId: string) => moveLearnerToNewestEdition(pool, releases, { learnerId, courseId, now: later });

test("an older edition is held until its learner moves; what was done in it stays", async () => {
  const course = await loadTestCourse(pool, now);
  const [learnerId, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  for (const each of [learnerId, other])
    await answerPracticeRound(pool, releases, course, { learnerId: each, lessonId: "vijf", right: "all", now });
  await loadTestCourse(pool, later, createTestCourse({ label: "2027-1" }));
  expect(await progressOf(learnerId)).toMatchObject({ course: { label: course.built.release.label }, passed: 1 });
  // Two tabs move the learner to the new edition at the same moment: both have read the enrolment before either can write it.
  const both = await pool.begin(async (tx) => {
    await tx`lock table enrolment in share row exclusive mode`;
    const moves = Promise.all([move(learnerId), move(learnerId)]);
    moves.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { moves };
  });
  expect(await both.moves).toEqual([
    { ok: true, label: "2027-1" },
    { ok: true, label: "2027-1" },
  ]);
  expect(await progressOf(learnerId)).toMatchObject({ course: { label: "2027-1" }, passed: 0 });
  const enrolments = await pool`select seq from enrolment where learner_id = ${learnerId}`;
  const answers = await pool`select from answer where learner_id = ${learnerId}`;
  expect([enrolments.count, answers.count]).toEqual([2, 5]);
  expect(await progressOf(other)).toMatchObject({ course: { label: course.built.release.label }, passed: 1 });
  expect(await move(await insertLearner(pool, now))).toEqual({ ok: false, reason: "not-enrolled" });
});
