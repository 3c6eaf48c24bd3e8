import { expect, test } from "vitest";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../../app/learning/practice/answer-practice-question.server";
import { parseConfigFromEnvironment } from "../../app/platform/config.server";
import { composeAnswer } from "../../tests/support/course";
import { openTestDatabase } from "../../tests/support/database";
import { insertLearner, loadTestCourse } from "../../tests/support/factories";
import { composeConfigForDaysAhead, expectClockNotBehindAnswers, parseDaysAhead } from "./serve-days-ahead";

const { pool } = await openTestDatabase();
const now = new Date("2026-06-30T15:00:00Z");

test("the clock of a demo never goes back behind an answer", async () => {
  const course = await loadTestCourse(pool, now);
  await expectClockNotBehindAnswers(pool, now);
  const learner = { id: await insertLearner(pool, now) };
  const key = { learner, courseId: "proef", lessonId: "vijf", questionId: "B1", round: 1 };
  const fields = composeAnswer(course.record("B1"), true);
  expect((await answerPracticeQuestion(pool, createReleaseCache(), { ...key, fields, now })).ok).toBe(true);
  await expectClockNotBehindAnswers(pool, now);
  await expect(expectClockNotBehindAnswers(pool, new Date("2026-06-29T15:00:00Z"))).rejects.toThrow(/can't go back/);
});

test("only a demo with a database of its own has another clock, and a public site has none", () => {
  const env = { DATABASE_URL: "postgres://user@localhost/echt", DATA_DIR: "data" };
  expect(composeConfigForDaysAhead(parseConfigFromEnvironment(env))).toMatchObject({
    databaseUrl: null,
    databaseDirectUrl: null,
    dataDir: expect.stringMatching(/data\/demo-days$/),
  });
  const site = parseConfigFromEnvironment({ PUBLIC_URL: "https://leren.example.nl" });
  expect(() => composeConfigForDaysAhead(site)).toThrow(/public site/);
});

test.each(["-1", "1.5", "een", "", "367"])("%j is no number of days", (given) => {
  expect(() => parseDaysAhead(given)).toThrow(/whole number/);
});
