import { expect, it } from "vitest";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "~/learning/practice/answer-practice-question.server";
import { startPracticeRound } from "~/learning/practice/start-practice-round.server";
import { getMisconceptionCountsOfCohort } from "./get-misconception-counts-of-cohort.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");

/**
 * A test course. In questions B1 and B2, the first wrong option stands for the misconception `diensten`, and the second wrong option for
 * `alleen`. In question B3, the first wrong option stands for the misconception `later`.
 */
const built = createTestCourse();
built.release.misconceptions = [
  { key: "diensten", name: "Diensten zijn genoeg", explanation: "Uitleg.", discussion: "Wat denk jij?" },
  { key: "alleen", name: "Ieder voor zich", explanation: "Uitleg.", discussion: "Wanneer niet?" },
  { key: "later", name: "Later", explanation: "Uitleg.", discussion: "Wie wacht?" },
];
for (const { record } of built.questions) {
  if (record.type !== "single") continue;
  const [, wrong, other] = record.options;
  if (record.id === "B3" && wrong) wrong.misconception = "later";
  if (!["B1", "B2"].includes(record.id)) continue;
  if (wrong) wrong.misconception = "diensten";
  if (other) other.misconception = "alleen";
}
await loadTestCourse(pool, now, built);
const releases = createReleaseCache();

async function makeCohort() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  return { cohortId, trainerId };
}

async function join(cohortId: string): Promise<string> {
  const learnerId = await insertLearnerWithAccount(pool, "Deelnemer", now);
  await insertMembership(pool, { cohortId, learnerId, now });
  return learnerId;
}

/**
 * Lets a learner answer questions B1, B2 and so on. `options` has a number for each question: 0 is the right option, 1 and 2 are wrong
 * options.
 */
async function choose(learnerId: string, options: number[], round = 1): Promise<void> {
  if (round > 1) await startPracticeRound(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf", now });
  for (const [at, option] of options.entries()) {
    const record = built.questions.find((each) => each.record.id === `B${at + 1}`)?.record;
    if (record?.type !== "single") throw new Error("no such question");
    const fields = { option: [record.options[option]?.id ?? ""] };
    const input = {
      learner: { id: learnerId },
      courseId: "proef",
      lessonId: "vijf",
      questionId: record.id,
      round,
      fields,
    };
    const outcome = await answerPracticeQuestion(pool, releases, { ...input, now });
    if (!outcome.ok) throw new Error(outcome.reason);
  }
}

type Key = Awaited<ReturnType<typeof makeCohort>>;
const view = (key: Key, at = now) =>
  getMisconceptionCountsOfCohort(pool, releases, { ...key, courseId: "proef", now: at });
const bands = async (key: Key, at = now) => {
  const map = await view(key, at);
  return Object.fromEntries((map?.entries ?? []).map(({ key: id, people }) => [id, people?.from ?? null]));
};

const day = (n: number) => new Date(now.getTime() + n * 86_400_000);

/**
 * Adds members to a cohort: `first` members choose the first wrong option, `second` members choose the second, and `none` members answer
 * correctly.
 */
async function fillCohort(cohortId: string, { first, second, none }: { first: number; second: number; none: number }) {
  const members = await Promise.all(Array.from({ length: first + second + none }, () => join(cohortId)));
  for (const [at, learnerId] of members.entries()) {
    // The first members choose the same misconception in both questions, but each of them may be counted only once.
    await choose(learnerId, at < first ? [1, 1] : [at < first + second ? 2 : 0, 0]);
  }
  return members;
}

it("learners count once, whoever is fewer than five is not shown, and it changes once a day and by five", async () => {
  const key = await makeCohort();
  await fillCohort(key.cohortId, { first: 7, second: 3, none: 10 });
  expect(await bands(key)).toMatchObject({ diensten: 5, alleen: null });
  expect((await view(key))?.answered).toEqual({ from: 20, to: 24 });
  expect((await view(key))?.entries.map(({ lessons }) => lessons)).toEqual([["vijf"], ["vijf"], ["vijf"]]);
  for (let more = 0; more < 4; more++) await choose(await join(key.cohortId), [1, 0]);
  expect(await bands(key, day(1))).toMatchObject({ diensten: 5, alleen: null });
  // The fifth new holder changes the number, but only on the next day.
  await choose(await join(key.cohortId), [1, 0]);
  expect(await bands(key, day(1))).toMatchObject({ diensten: 5, alleen: null });
  expect(await bands(key, day(2))).toMatchObject({ diensten: 10, alleen: null });
  const map = await view(key, day(2));
  expect(map?.entries[0]).toMatchObject({ name: "Diensten zijn genoeg", discussion: "Wat denk jij?" });
  expect(map?.entries[0]?.shownAt).toBe(day(2).toISOString());
});

it("in a group where it would tell of everybody, nothing is told", async () => {
  const small = await makeCohort();
  await fillCohort(small.cohortId, { first: 9, second: 0, none: 0 });
  expect(await bands(small)).toEqual({ diensten: null, alleen: null, later: null });
  const all = await makeCohort();
  await fillCohort(all.cohortId, { first: 12, second: 0, none: 0 });
  expect((await view(all))?.entries[0]?.people).toEqual({ from: 5, to: null });
});

it("who was not asked about a misconception hides nobody who has it", async () => {
  const key = await makeCohort();
  const answer = async (count: number, options: number[]) => {
    for (let at = 0; at < count; at++) await choose(await join(key.cohortId), options);
  };
  const later = async (at: Date) => (await view(key, at))?.entries.find((each) => each.key === "later")?.people;
  await answer(9, [0, 0]);
  await answer(6, [0, 0, 1]);
  expect((await view(key))?.answered).toEqual({ from: 15, to: 19 });
  // All six who were asked have it.
  expect(await later(now)).toBeNull();
  await answer(6, [0, 0, 0]);
  expect(await later(day(1))).toEqual({ from: 5, to: null });
  await answer(5, [0, 0, 0]);
  expect(await later(day(2))).toEqual({ from: 5, to: 9 });
});

it("a new number is shown by who was asked at that moment", async () => {
  const key = await makeCohort();
  const members = await Promise.all(Array.from({ length: 14 }, () => join(key.cohortId)));
  for (const [at, learnerId] of members.entries()) await choose(learnerId, [0, 0, at < 4 ? 1 : 0, 0, 0]);
  expect(await bands(key)).toMatchObject({ later: null });
  // Four people fewer are not enough for a new number of their own, but nine of the ten who are left have it now.
  for (const learnerId of members.slice(10))
    await insertMembership(pool, { cohortId: key.cohortId, learnerId, state: "left", now });
  for (const learnerId of members.slice(4, 9)) await choose(learnerId, [0, 0, 1, 0, 0], 2);
  const map = await view(key, day(1));
  expect(map?.entries.find((each) => each.key === "later")?.people).toEqual({ from: 5, to: null });
});

it("the last answer counts: who came to see it holds it no more", async () => {
  const key = await makeCohort();
  const members = await Promise.all(Array.from({ length: 14 }, () => join(key.cohortId)));
  for (const [at, learnerId] of members.entries()) await choose(learnerId, [at < 6 ? 1 : 0, 0, 0, 0, 0]);
  expect(await bands(key)).toMatchObject({ diensten: 5 });
  for (const learnerId of members.slice(0, 6)) await choose(learnerId, [0, 0, 0, 0, 0], 2);
  expect(await bands(key, day(1))).toMatchObject({ diensten: null });
});

it("who leaves or erases their account changes no number by one, and leaves no row", async () => {
  const key = await makeCohort();
  const [first = "", second = ""] = await fillCohort(key.cohortId, { first: 5, second: 0, none: 10 });
  expect(await bands(key)).toMatchObject({ diensten: 5 });
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: first, state: "left", now });
  expect(await bands(key, day(1))).toMatchObject({ diensten: 5 });
  await pool`delete from learner where id = ${second}`;
  expect(await pool`select from disclosed_person where learner_id = ${second}`).toHaveLength(0);
  expect(await bands(key, day(2))).toMatchObject({ diensten: 5 });
});

it("another trainer, and whoever is none, gets nothing and stores nothing", async () => {
  const key = await makeCohort();
  await fillCohort(key.cohortId, { first: 7, second: 0, none: 7 });
  const stranger = { ...key, trainerId: await insertTrainer(pool, "Ander", now) };
  expect(await view(stranger)).toBeNull();
  expect(await pool`select from disclosed_cell where cohort_id = ${key.cohortId}`).toHaveLength(0);
});

it("two who look at once show the same", async () => {
  const key = await makeCohort();
  await fillCohort(key.cohortId, { first: 7, second: 0, none: 7 });
  const maps = await Promise.all(Array.from({ length: 4 }, () => view(key)));
  expect(new Set(maps.map((map) => JSON.stringify(map))).size).toBe(1);
});
