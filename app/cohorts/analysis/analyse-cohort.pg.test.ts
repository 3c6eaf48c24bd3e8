import { expect, it } from "vitest";
import {
  insertAnsweredRounds,
  insertCohort,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { calculateLessonStatistics, calculateQuestionStatistics } from "~/analysis/statistics/statistics";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { analyseLessonQuestionsForCohort } from "./analyse-cohort.server";

const { pool, countStatements } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const place = { courseId: "proef", lessonId: "vijf", edition: null };

/**
 * The marks of eight learners (rows) for five questions (columns): four questions from a published example, and a fifth that everybody
 * answers correctly.
 */
const matrix = [
  [1, 1, 1, 1],
  [1, 1, 1, 0],
  [1, 1, 0, 1],
  [1, 0, 0, 0],
  [1, 1, 0, 0],
  [0, 0, 1, 0],
  [1, 0, 0, 0],
  [0, 0, 0, 0],
].map((row) => [...row, 1]);

async function cohortOf(rows: number[][]) {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const members: string[] = [];
  for (const [at, row] of rows.entries()) {
    const learnerId = await insertLearnerWithAccount(pool, `Deelnemer ${at}`, now);
    await insertMembership(pool, { cohortId, learnerId, now });
    const right = row.map((mark) => mark === 1);
    await insertAnsweredRounds(pool, { releases, course, rounds: [{ lessonId: "vijf", right }], learnerId, now });
    members.push(learnerId);
  }
  return { key: { cohortId, trainerId }, members };
}

it("counts the first complete round of each member, in one statement for the cohort", async () => {
  const { key, members } = await cohortOf(matrix);
  const all = { releases, course, now };
  // None of these may count: a second round of practice, an unfinished one, a learner who left the cohort, and a learner who never joined
  // it.
  await insertAnsweredRounds(pool, {
    ...all,
    learnerId: members[7] ?? "",
    rounds: [{ lessonId: "vijf", round: 2, right: "all" }],
  });
  const half = await insertLearnerWithAccount(pool, "Half", now);
  const left = await insertLearnerWithAccount(pool, "Weg", now);
  const other = await insertLearnerWithAccount(pool, "Ander", now);
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: half, now });
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: left, now });
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: left, state: "left", now });
  await insertAnsweredRounds(pool, { ...all, learnerId: half, rounds: [{ lessonId: "vijf", right: [true] }] });
  for (const learnerId of [left, other]) {
    await insertAnsweredRounds(pool, {
      ...all,
      learnerId,
      rounds: [{ lessonId: "vijf", right: Array(5).fill(false) }],
    });
  }
  await releases.current(pool, "proef");
  const { result, statements } = await countStatements((db) =>
    analyseLessonQuestionsForCohort(db, releases, { ...key, ...place }),
  );
  expect(statements.filter((text) => /attempt/.test(text))).toHaveLength(1);
  const found = result?.population;
  expect(found?.n).toBe(8);
  expect(found?.figures.mean.value).toBeCloseTo(calculateLessonStatistics(matrix).mean ?? 0, 9);
  for (const [at, expected] of calculateQuestionStatistics(matrix).entries()) {
    expect(found?.questions[at]?.figures.facility.value).toBeCloseTo(expected.facility ?? 0, 9);
    expect(found?.questions[at]?.figures.discrimination.value ?? -999).toBeCloseTo(expected.discrimination ?? -999, 9);
  }
  const [first] = found?.questions ?? [];
  expect(first?.figures.facility.interval?.low).toBeLessThan(0.75);
  expect(first?.figures.facility.interval?.high).toBeGreaterThan(0.75);
  expect(Object.values(first?.chosen ?? {}).reduce((sum, n) => sum + n, 0)).toBe(8);
});

it("another trainer gets nobody's figures", async () => {
  const { key } = await cohortOf(matrix.slice(0, 3));
  const trainerId = await insertTrainer(pool, "Ander", now);
  const found = await analyseLessonQuestionsForCohort(pool, releases, { ...key, trainerId, ...place });
  expect(found?.population).toMatchObject({ n: 0 });
  expect(await analyseLessonQuestionsForCohort(pool, releases, { ...key, ...place, lessonId: "geen" })).toBeNull();
});
