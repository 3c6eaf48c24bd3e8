/** Marking again beside other requests, and a run that is stopped. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { keyAt, mendCourse } from "~/../tests/support/mended-course";
import { createRemarkTools, rekey } from "~/../tests/support/remark";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { remarkAnswers } from "./remark-answers.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const { day, practiceCourse, remark, listMarkings, listResults, listDifferences } = createRemarkTools(
  pool,
  releases,
  now,
);

test("a run that is stopped halfway leaves whole learners, and the next run does the others", async () => {
  const { courseId, built, course } = await practiceCourse();
  const learners: string[] = [];
  for (let i = 0; i < 45; i += 1) {
    const learnerId = await insertLearner(pool, now);
    learners.push(learnerId);
    const fields = createSampleAnswerFields(course.record("B1"), false);
    const input = { learner: { id: learnerId }, courseId, lessonId: "vijf", questionId: "B1", round: 1, fields, now };
    await answerPracticeQuestion(pool, releases, input);
    await pool`
      insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
      select learner_id, id, 0, 0, false, '{}', ${now} from attempt where learner_id = ${learnerId}`;
  }
  await loadTestCourse(pool, day(1), mendCourse(built, rekey("B1")));
  const run = { courseId, questionId: null, dryRun: false, bothWays: false, reason: "sleutel", now: day(9) };
  const stopped = remarkAnswers(pool, releases, {
    ...run,
    mail: { enqueue: async () => {} },
    progress: {
      begin: (total) => expect(total).toBe(45),
      advance: () => {
        throw new Error("killed");
      },
    },
  });
  await expect(stopped).rejects.toThrow("killed");
  const counts = async () => {
    const rows = await pool<{ marked: number; results: number }[]>`
      select (select count(*)::int from marking where learner_id = a.learner_id) as marked,
        (select count(*)::int from attempt_result where learner_id = a.learner_id) as results
      from attempt a where course_id = ${courseId}`;
    return rows.map(({ marked, results }) => `${marked} ${results}`).sort();
  };
  expect(await counts()).toEqual([...Array(25).fill("0 1"), ...Array(20).fill("1 2")]);
  expect(await remark(courseId)).toMatchObject({ markings: 25, results: 25 });
  expect(await counts()).toEqual(Array(45).fill("1 2"));
  // Two runs at once write each row once.
  await loadTestCourse(pool, day(2), mendCourse(built, { B1: (question) => keyAt(question, 2) }));
  const both = await Promise.all([remark(courseId), remark(courseId)]);
  expect(both[0].markings + both[1].markings).toBe(45);
});

test("answers and hand-ins while answers are marked again lose nothing", async () => {
  const { courseId, built, course } = await practiceCourse();
  const learners = await Promise.all(Array.from({ length: 12 }, () => insertLearner(pool, now)));
  for (const learnerId of learners)
    await answerPracticeRound(pool, releases, course, {
      learnerId,
      lessonId: "vijf",
      right: [false, true, true, true],
      now,
    });
  await loadTestCourse(pool, day(1), mendCourse(built, rekey("B1")));
  const fields = createSampleAnswerFields(course.record("B5"), false);
  const answers = learners.map((id) =>
    answerPracticeQuestion(pool, releases, {
      learner: { id },
      courseId,
      lessonId: "vijf",
      questionId: "B5",
      round: 1,
      fields,
      now,
    }),
  );
  const [outcomes] = await Promise.all([Promise.all(answers), remark(courseId), remark(courseId)]);
  expect(outcomes.every((outcome) => outcome.ok && outcome.late === null)).toBe(true);
  await remark(courseId);
  for (const learnerId of learners) {
    expect((await listResults(learnerId)).map(({ score }) => score)).toEqual([0.6, 0.8]);
    expect(await listMarkings(learnerId)).toHaveLength(1);
  }
  expect(await listDifferences(courseId)).toEqual([]);
});

test("a hand-in that began before the key was mended is marked again when it is done", async () => {
  const { courseId, built, course } = await practiceCourse();
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, {
    learnerId,
    lessonId: "vijf",
    right: [false, true, true, true],
    now,
  });
  let running: ReturnType<typeof remark> | null = null;
  await pool.begin(async (tx) => {
    const [attempt] = await tx`select id from attempt where learner_id = ${learnerId} for no key update`;
    await loadTestCourse(pool, day(1), mendCourse(built, rekey("B1")));
    let isDone = false;
    running = remark(courseId).finally(() => {
      isDone = true;
    });
    const isWaiting = async () =>
      (await pool`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
        .length > 0;
    while (!isDone && !(await isWaiting()));
    await tx`
      insert into attempt_result (learner_id, attempt_id, no, score, passed, per_objective, at)
      values (${learnerId}, ${attempt?.id}, 0, 0.6, false, '{"T2.1": 0.667, "T2.2": 0.5}', ${day(1)})`;
  });
  expect(await running).toMatchObject({ attempts: 1, markings: 1, passedNow: [{ after: 0.8 }] });
});
