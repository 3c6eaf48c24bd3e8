import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "./answer-practice-question.server";
import { getLessonPageData } from "./get-lesson-page-data.server";
import { startPracticeRound } from "./start-practice-round.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);
const five = { courseId: "proef", lessonId: "vijf" };

test("only the answer that passes the lesson for the first time says so", async () => {
  const learnerId = await insertLearner(pool, now);
  const answer = async (questionId: string, round: number, right: boolean) => {
    const fields = createSampleAnswerFields(course.record(questionId), right);
    const input = { learner: { id: learnerId }, ...five, questionId, round, fields, now };
    const outcome = await answerPracticeQuestion(pool, releases, input);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.view.result?.fresh ?? false).toBe(outcome.passedNow);
    return outcome.passedNow;
  };
  const answerAll = async (round: number, right: boolean) => {
    const said: boolean[] = [];
    for (const questionId of ["B1", "B2", "B3", "B4", "B5"]) said.push(await answer(questionId, round, right));
    return said;
  };
  const nothing = [false, false, false, false, false];
  expect(await answerAll(1, false)).toEqual(nothing);
  await startPracticeRound(pool, releases, { learnerId, ...five, now });
  expect(await answerAll(2, true)).toEqual([false, false, false, false, true]);
  expect(await answer("B5", 2, true), "sent again").toBe(false);
  const view = await getLessonPageData(pool, releases, { learnerId, ...five });
  expect(view?.result).toMatchObject({ passed: true, fresh: false });
  await startPracticeRound(pool, releases, { learnerId, ...five, now });
  expect(await answerAll(3, true), "passed before").toEqual(nothing);
});
