import { expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { answerPracticeQuestion } from "./answer-practice-question.server";
import { addFixedLessonOrderRequirement, removeFixedLessonOrderRequirement } from "./fixed-order.server";
import { getLessonPageData } from "./get-lesson-page-data.server";
import { startPracticeRound } from "./start-practice-round.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const courseId = "proef";
const course = await loadTestCourse(pool, now);

const all = (right: boolean, length: number) => Array.from({ length }, () => right);
const learn = (learnerId: string, lessonId: "alles" | "vijf", right: boolean[], round = 1) =>
  answerPracticeRound(pool, releases, course, { learnerId, lessonId, right, round, now });
const view = (learnerId: string, lessonId = "vijf") =>
  getLessonPageData(pool, releases, { learnerId, courseId, lessonId });
const ask = (learnerId: string, source = newId(now)) =>
  addFixedLessonOrderRequirement(pool, { learnerIds: [learnerId], courseId, source });
const start = (learnerId: string, lessonId = "vijf") =>
  startPracticeRound(pool, releases, { learnerId, courseId, lessonId, now });

async function answer(learnerId: string, questionId = "B1") {
  const fields = createSampleAnswerFields(course.record(questionId), true);
  const input = { learner: { id: learnerId }, courseId, lessonId: "vijf", questionId, round: 1, fields, now };
  const outcome = await answerPracticeQuestion(pool, releases, input);
  return outcome.ok ? "stored" : outcome.reason;
}

it("in a fixed order a lesson is read, but not begun before the one that comes first is passed", async () => {
  const learnerId = await insertLearner(pool, now);
  await ask(learnerId);
  expect(await view(learnerId)).toMatchObject({ comesFirst: { id: "alles", number: 1 } });
  expect(await view(learnerId, "alles")).toMatchObject({ comesFirst: null });
  expect(await answer(learnerId)).toBe("not-yet");
  expect(await pool`select from attempt where learner_id = ${learnerId}`).toHaveLength(0);
  expect(await pool`select from enrolment where learner_id = ${learnerId}`).toHaveLength(0);
  await learn(learnerId, "alles", all(false, 10));
  expect(await answer(learnerId)).toBe("not-yet");
  await start(learnerId, "alles");
  await learn(learnerId, "alles", all(true, 10), 2);
  expect(await view(learnerId)).toMatchObject({ comesFirst: null });
  expect(await answer(learnerId)).toBe("stored");
});

it("what was begun before is finished; a new round waits", async () => {
  const learnerId = await insertLearner(pool, now);
  await learn(learnerId, "vijf", [true, false]);
  await ask(learnerId);
  await learn(learnerId, "vijf", [true, false, false, false, false]);
  expect(await view(learnerId)).toMatchObject({ comesFirst: { id: "alles" }, result: { passed: false } });
  expect(await start(learnerId)).toEqual({ ok: false, reason: "not-yet" });
  await learn(learnerId, "alles", all(true, 10));
  expect(await start(learnerId)).toEqual({ ok: true, number: 2 });
});

it("the order holds as long as anybody asks for it, in that course only", async () => {
  const learnerId = await insertLearner(pool, now);
  const [one, two] = [newId(now), newId(now)];
  await ask(learnerId, one);
  await ask(learnerId, one);
  await ask(learnerId, two);
  const release = (source: string, of = courseId) =>
    removeFixedLessonOrderRequirement(pool, { learnerIds: [learnerId], courseId: of, source });
  await release(one);
  expect(await answer(learnerId)).toBe("not-yet");
  await release(two, "another");
  expect(await answer(learnerId)).toBe("not-yet");
  await release(two);
  expect(await answer(learnerId)).toBe("stored");
  const other = await insertLearner(pool, now);
  await addFixedLessonOrderRequirement(pool, { learnerIds: [other], courseId: "another", source: one });
  expect(await answer(other)).toBe("stored");
});
