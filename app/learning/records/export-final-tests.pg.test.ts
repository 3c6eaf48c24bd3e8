/** These tests check what a learner's download of their own data says about final tests. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { saveFinalTestChoice } from "../final/save-choice.server";
import { exportLearningRecords } from "./export-learning-records.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, now, built);

async function examinee() {
  const learnerId = await insertLearner(pool, now);
  await passAllLessons(pool, { learnerId, releaseId, built, now });
  return { pool, releases, learnerId };
}
async function exportTests(learnerId: string) {
  const exported = await exportLearningRecords(pool, learnerId);
  return { ...exported, tests: exported.attempts.filter(({ kind }) => kind === "final test") };
}

test("a failed test has its result by objective and own answers, but no keys and no scores of questions", async () => {
  const taker = await examinee();
  await takeFinalTest(taker, { right: 2, now });
  const { tests } = await exportTests(taker.learnerId);
  expect(tests).toMatchObject([
    {
      course: "proef",
      belongsTo: { pool: "proefpool", series: "1" },
      number: 1,
      closesAt: expect.stringMatching(/^2027-03-08/),
      result: {
        score: 2 / 6,
        passed: false,
        perObjective: { E1: 1 / 2, E2: 0 },
        closedAt: "2027-03-01T10:00:00+00:00",
      },
    },
  ]);
  const answers = tests[0]?.answers ?? [];
  expect(answers.map(({ answered }) => answered.length)).toEqual([1, 1, 1, 1, 1, 1]);
  for (const answer of answers) expect(Object.keys(answer)).not.toContain("score");
  // The right option of an own wrong answer occurs nowhere, and no answer says that it is right.
  const text = JSON.stringify(tests);
  expect(text).not.toMatch(/feedback|correct|"record"|"revision"/);
  const wrong = answers
    .slice(2)
    .map(({ question }) => built.questions.find(({ record }) => record.id === question)?.record);
  for (const record of wrong) {
    const key = record?.type === "single" ? record.options.find(({ correct }) => correct)?.id : undefined;
    expect(key).toBeTypeOf("string");
    expect(text).not.toContain(`"${key}"`);
  }
});

test("a passed test has the scores of its questions, and only of that attempt", async () => {
  const taker = await examinee();
  await takeFinalTest(taker, { right: 2, now });
  await takeFinalTest(taker, { right: 5, now: after(24) });
  const { tests } = await exportTests(taker.learnerId);
  const scores = tests.map(({ answers }) => answers.map(({ score }) => score));
  expect(scores).toEqual([Array(6).fill(undefined), [1, 1, 1, 1, 1, 0]]);
});

test("an open test has what is filled in, complete or not, and the flags", async () => {
  const taker = await examinee();
  const [questionId = ""] = await takeFinalTest(taker, { right: 0, now, handIn: false });
  const { learnerId } = taker;
  const choice = { learnerId, courseId: "proef", series: 1, number: 1, questionId, fields: {}, flagged: true };
  await saveFinalTestChoice(pool, releases, { ...choice, saves: 1, now: after(1) });
  const { tests } = await exportTests(learnerId);
  expect(tests[0]?.result).toBeNull();
  expect(tests[0]?.filledIn).toHaveLength(6);
  expect(tests[0]?.filledIn[0]).toMatchObject({
    question: questionId,
    asked: `Wat klopt (${questionId})?`,
    fields: {},
    flagged: true,
  });
  expect(tests[0]?.answers.slice(0, 2).map(({ response }) => response.type)).toEqual(["single", "blank"]);
  expect(JSON.stringify(tests)).not.toContain('"score"');
});

test("marking again is told without a score until the test is passed, and grants are told with their reason", async () => {
  const taker = await examinee();
  const { learnerId } = taker;
  const [questionId = ""] = await takeFinalTest(taker, { right: 2, now });
  await pool`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    select learner_id, attempt_id, question_id, 1, 'x', 1, 'remark', ${now} from attempt_item
     where learner_id = ${learnerId} and question_id = ${questionId}`;
  await pool`
    insert into grant_attempt (learner_id, id, course_id, pool, reason, at)
    values (${learnerId}, gen_random_uuid(), 'proef', 'proefpool', 'Je was ziek.', ${now})`;
  const { tests, grants } = await exportTests(learnerId);
  expect(tests[0]?.markings).toEqual([{ question: questionId, cause: "remark", at: "2027-03-01T10:00:00+00:00" }]);
  expect(grants).toEqual([
    { course: "proef", pool: "proefpool", reason: "Je was ziek.", at: "2027-03-01T10:00:00+00:00" },
  ]);
});
