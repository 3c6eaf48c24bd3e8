import { expect, it } from "vitest";
import { insertLearnerWithAccount } from "~/../tests/support/cohorts";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, createTestCourse, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "~/learning/practice/answer-practice-question.server";
import { getLessonPageData } from "~/learning/practice/get-lesson-page-data.server";
import { startPracticeRound } from "~/learning/practice/start-practice-round.server";
import { anonymiseAnswersAndDeleteRecords } from "~/learning/records/anonymise-answers-and-delete-records.server";
import type { Population } from "../population";
import { getLessonWithAnalyses } from "./get-lesson-with-analyses.server";
import { recalculateStatisticsOfAllLessons } from "./recalculate-statistics-of-all-lessons.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-02T10:00:00Z");

const populationOf = (learnerIds: string[]): Population => ({
  seed: "test",
  learners: (db) => db`select id as learner_id from learner where id in ${db(learnerIds)}`,
});

/** Creates a course, and functions with which a class answers its lesson `vijf`. */
async function createClass(courseId: string) {
  const course = await loadTestCourse(pool, now, createTestCourseWithVariants({ courseId }));
  const key = { courseId, lessonId: "vijf" as const };
  const learnerIds: string[] = [];
  const begin = (learnerId: string) => startPracticeRound(pool, releases, { learnerId, ...key, now });
  const answer = async (learnerId: string, questionId: string, round: number, right: boolean) => {
    const fields = createSampleAnswerFields(course.record(questionId), right);
    const outcome = await answerPracticeQuestion(pool, releases, {
      learner: { id: learnerId },
      ...key,
      questionId,
      round,
      fields,
      now,
    });
    expect(outcome.ok).toBe(true);
  };
  /** Answers a round, with its look-back. `right`: for each question that counts. Without `right`, all answers are wrong. */
  const play = async (learnerId: string, round: number, right: boolean[] = Array(5).fill(false)) => {
    if (round > 1) await begin(learnerId);
    await answer(learnerId, "B0", round, true);
    await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", round, right, now });
  };
  return {
    learnerIds,
    begin,
    answer,
    play,
    async join(right?: boolean[]) {
      const learnerId = await insertLearnerWithAccount(pool, "Lerende", now);
      learnerIds.push(learnerId);
      if (right) await play(learnerId, 1, right);
      return learnerId;
    },
    asked: async (learnerId: string) =>
      (await getLessonPageData(pool, releases, { learnerId, ...key }))?.questions.map(({ id }) => id),
    async read() {
      await recalculateStatisticsOfAllLessons(pool, releases, { now });
      const found = await getLessonWithAnalyses(pool, await releases.get(pool, course.releaseId), {
        ...key,
        population: populationOf(learnerIds),
      });
      if (!found?.all) throw new Error("no analysis");
      return found as typeof found & { all: NonNullable<typeof found.all> };
    },
  };
}

const ns = (analysis: { questions: { questionId: string; n: number }[] }) =>
  Object.fromEntries(analysis.questions.map(({ questionId, n }) => [questionId, n]));
const some = [true, false, true, false, false];

it("later rounds don't change the figures of first variants, and a later variant counts each learner once", async () => {
  const { join, play, read } = await createClass("klas");
  const [one, two] = [await join(some), await join(some), await join([true, true, true, true, true])];
  const before = await read();
  const none = { B2b: 0, B3b: 0, B3c: 0, B5b: 0 };
  const firsts = { B1: 3, B2: 3, B3: 3, B4: 3, B5: 3 };
  expect(before.population.n).toBe(3);
  expect(ns(before.population)).toEqual({ ...firsts, ...none });
  expect(before.population.questions.map(({ questionId }) => questionId)).toEqual([
    "B1",
    "B2",
    "B2b",
    "B3",
    "B3b",
    "B3c",
    "B4",
    "B5",
    "B5b",
  ]);

  // Round 2 asks B2b, B3c and B5b, round 3 asks B3b and old questions, and round 4 asks B2b again.
  await play(one, 2, [true, true, true, false, false]);
  await play(one, 3);
  await play(one, 4);
  await play(two, 2);
  const after = await read();
  for (const { questions, n, figures } of [after.population, after.all]) {
    expect(n).toBe(3);
    expect(ns({ questions })).toEqual({ ...firsts, B2b: 2, B3b: 1, B3c: 2, B5b: 2 });
    expect(figures.mean.value).toBeCloseTo((2 + 2 + 5) / 3, 9);
    const of = (id: string) => questions.find(({ questionId }) => questionId === id);
    expect(of("B2b")).toMatchObject({ rounds: "later", figures: { facility: { value: 0.5 } } });
    expect(of("B5b")).toMatchObject({ rounds: "later", figures: { facility: { value: 0 } } });
    expect(Object.values(of("B2b")?.chosen ?? {})).toEqual([1, 1]);
  }
  const firstOf = ({ population }: typeof before) => population.questions.filter(({ rounds }) => rounds === "first");
  expect(firstOf(after)).toEqual(firstOf(before));
});

it("a second try never counts, and a look-back is in no figure", async () => {
  const { join, read, learnerIds } = await createClass("pogingen");
  await join([false, true, true, true, true]);
  await pool`
    insert into answer (learner_id, attempt_id, question_id, seq, response, score, answered_at)
    select a.learner_id, a.attempt_id, a.question_id, 2, a.response, 1, ${now} from answer a
     where a.learner_id = ${learnerIds[0] ?? ""} and a.question_id = 'B1'`;
  const { population, all } = await read();
  for (const { questions, figures } of [population, all]) {
    expect(questions.some(({ questionId }) => questionId === "B0")).toBe(false);
    expect(questions[0]).toMatchObject({ questionId: "B1", n: 1, figures: { facility: { value: 0 } } });
    expect(figures.mean.value).toBe(4);
  }
});

it("who leaves still counts: in first rounds if the round was complete, and once for a later variant", async () => {
  const { join, play, read, learnerIds } = await createClass("weg");
  const [one, two, half] = [await join(some), await join(some), await join([true, true])];
  await play(one, 2, [true, true, true, false, false]);
  await play(one, 3);
  await play(one, 4);
  await play(two, 2);
  const before = await read();
  expect(before.all.n).toBe(2);
  for (const learnerId of [one, two, half])
    await pool.begin((tx) => anonymiseAnswersAndDeleteRecords(tx, { learnerId }));
  learnerIds.push(await join());
  const after = await read();
  expect(after.population.n).toBe(0);
  expect(after.all.n).toBe(2);
  expect(ns(after.all)).toEqual(ns(before.all));
  const figures = ({ all }: typeof before) =>
    all.questions.map(({ questionId, chosen, figures: { facility } }) => [questionId, chosen, facility.value]);
  expect(figures(after)).toEqual(figures(before));
});

it("an anonymous row from before its round was marked counts as before: in round 1, if every place has an answer", async () => {
  const { join, read } = await createClass("vroeger");
  const [whole, half] = [await join(some), await join([true, true])];
  for (const learnerId of [whole, half]) await pool.begin((tx) => anonymiseAnswersAndDeleteRecords(tx, { learnerId }));
  await pool`alter table anonymous_answer disable trigger anonymous_answer_append_only`;
  await pool`update anonymous_answer set first_answer = null, round_complete = null where course_id = 'vroeger'`;
  await pool`alter table anonymous_answer enable trigger anonymous_answer_append_only`;
  await join();
  const { all } = await read();
  expect(all.n).toBe(1);
  expect(ns(all)).toMatchObject({ B1: 1, B5: 1, B2b: 0 });
});

/** Loads an older release of a course, and returns a learner who answered the first round of its lesson `vijf`. */
async function answerInOlderRelease(old: BuiltCourse, right: boolean[]): Promise<string> {
  const course = await loadTestCourse(pool, new Date(now.getTime() - 1000), { ...old, hash: `${old.hash}-old` });
  const learnerId = await insertLearnerWithAccount(pool, "Vroeg", now);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now });
  return learnerId;
}

function findLesson({ release }: BuiltCourse) {
  const lesson = release.lessons.find(({ id }) => id === "vijf");
  if (!lesson) throw new Error("no lesson");
  return lesson;
}

it("first rounds of an older release count for the questions that they asked", async () => {
  const courseId = "ouder";
  const old = createTestCourse({ courseId });
  const lesson = findLesson(old);
  lesson.questions = ["B1", "B2", "B4"];
  const isKept = (id: string, lessonId: string) => lessonId !== "vijf" || lesson.questions.includes(id);
  old.questions = old.questions.filter(({ lessonId, record }) => isKept(record.id, lessonId));
  lesson.segments = lesson.segments.filter((each) => each.kind !== "question" || isKept(each.id, "vijf"));
  const early = await answerInOlderRelease(old, [true, false, true]);
  const { join, read, learnerIds } = await createClass(courseId);
  learnerIds.push(early);
  await join([true, true, true, true, true]);
  const { population, all } = await read();
  for (const analysis of [population, all]) {
    expect(analysis.n).toBe(1);
    expect(ns(analysis)).toMatchObject({ B1: 2, B2: 2, B3: 1, B4: 2, B5: 1 });
    expect(analysis.figures.mean.value).toBe(5);
  }
});

it("a first round of an older release that asked a later variant counts neither for it nor for the first one", async () => {
  const courseId = "verplaatst";
  const old = createTestCourseWithVariants({ courseId });
  const lesson = findLesson(old);
  const swapped = new Map([
    ["B2", "B2b"],
    ["B2b", "B2"],
  ]);
  lesson.questions = lesson.questions.map((id) => swapped.get(id) ?? id);
  const early = await answerInOlderRelease(old, some);
  const { join, read, learnerIds } = await createClass(courseId);
  learnerIds.push(early);
  const expected = { B1: 1, B2: 0, B2b: 0, B3: 1 };
  const { population, all } = await read();
  for (const analysis of [population, all]) expect(ns(analysis)).toMatchObject(expected);
  await pool.begin((tx) => anonymiseAnswersAndDeleteRecords(tx, { learnerId: early }));
  learnerIds.push(await join());
  expect(ns((await read()).all)).toMatchObject(expected);
});
