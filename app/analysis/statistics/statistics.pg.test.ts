import { expect, it } from "vitest";
import { insertAnsweredRounds, insertLearnerWithAccount } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { refuseRow } from "~/../tests/support/refused-row";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { anonymiseAnswersAndDeleteRecords } from "~/learning/records/anonymise-answers-and-delete-records.server";
import type { Population } from "../population";
import { getCourseWithAnalysedLessons, getLessonWithAnalyses } from "./get-lesson-with-analyses.server";
import { recalculateStatisticsOfAllLessons } from "./recalculate-statistics-of-all-lessons.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const place = { courseId: "proef", lessonId: "vijf" };

/** Adds one learner for each number, who answered that many of five questions right in their first round. The learners are in no group. */
async function insertLearners(rights: number[]): Promise<string[]> {
  const learnerIds: string[] = [];
  for (const right of rights) {
    const learnerId = await insertLearnerWithAccount(pool, "Lerende", now);
    const marks = [0, 1, 2, 3, 4].map((at) => at < right);
    await insertAnsweredRounds(pool, {
      releases,
      course,
      rounds: [{ lessonId: "vijf", right: marks }],
      learnerId,
      now,
    });
    learnerIds.push(learnerId);
  }
  return learnerIds;
}

const populationOf = (learnerIds: string[]): Population => ({
  seed: "test",
  learners: (db) => db`select id as learner_id from learner where id in ${db(learnerIds)}`,
});

it("a population is whichever learners a query gives, without any group", async () => {
  const learnerIds = await insertLearners([5, 4, 1, 0]);
  const [best = "", second = ""] = learnerIds;
  const four = await getLessonWithAnalyses(pool, await releases.get(pool, course.releaseId), {
    ...place,
    population: populationOf(learnerIds),
  });
  expect(four?.population.n).toBe(4);
  expect(four?.population.figures.mean.value).toBe(2.5);
  const two = await getLessonWithAnalyses(pool, await releases.get(pool, course.releaseId), {
    ...place,
    population: populationOf([best, second]),
  });
  expect(two?.population.figures.mean.value).toBe(4.5);
  const all = await getCourseWithAnalysedLessons(pool, await releases.get(pool, course.releaseId), {
    population: populationOf([best, second]),
  });
  expect(all?.lessons.find(({ lesson }) => lesson.id === "vijf")?.population.n).toBe(2);
});

it("the statistics over everybody are a projection: made anew they are the same, and accounts that ended still count", async () => {
  const learnerIds = await insertLearners([4, 4, 3, 1]);
  const read = async () => {
    const rows = await pool`select * from question_statistic order by lesson_id, question_id`;
    return [...rows];
  };
  await recalculateStatisticsOfAllLessons(pool, releases, { now });
  const before = await read();
  expect(before.length).toBeGreaterThan(0);
  await pool`delete from question_statistic`;
  await recalculateStatisticsOfAllLessons(pool, releases, { now });
  expect(await read()).toEqual(before);
  await pool.begin((tx) => anonymiseAnswersAndDeleteRecords(tx, { learnerId: learnerIds[0] ?? "" }));
  await recalculateStatisticsOfAllLessons(pool, releases, { now });
  const n = (rows: Record<string, unknown>[]) => rows.map((row) => [row.lessonId, row.questionId, row.n]);
  expect(n(await read())).toEqual(n(before));
  const all = (
    await getLessonWithAnalyses(pool, await releases.get(pool, course.releaseId), {
      ...place,
      population: populationOf(learnerIds),
    })
  )?.all;
  expect(all?.questions).toHaveLength(5);
  expect(all?.n).toBeGreaterThanOrEqual(4);
});

it("a lesson that fails does not keep the others from their statistics, and the failure is thrown", async () => {
  await pool`delete from question_statistic`;
  const end = await refuseRow(pool, { table: "question_statistic", on: "insert", column: "lesson_id", value: "alles" });
  await expect(recalculateStatisticsOfAllLessons(pool, releases, { now })).rejects.toMatchObject({
    errors: [expect.objectContaining({ message: "refused" })],
  });
  expect(await pool`select distinct lesson_id from question_statistic`).toEqual([{ lessonId: "vijf" }]);
  await end();
  expect(await recalculateStatisticsOfAllLessons(pool, releases, { now })).toBe(2);
});
