import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { moveLearnerToNewestEdition } from "../enrolment/move-learner-to-newest-edition.server";
import { answerPracticeQuestion } from "./answer-practice-question.server";
import { addFixedLessonOrderRequirement } from "./fixed-order.server";
import { getLessonPageData } from "./get-lesson-page-data.server";
import { startPracticeRound } from "./start-practice-round.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const later = new Date("2027-03-20T10:00:00Z");
const [courseId, lessonId] = ["proef", "vijf"];
const built = createFinalTestCourse();
const { releaseId, record } = await loadTestCourse(pool, now, built);

test("the lesson page knows whether the final test is begun or passed, also where a new round passes the lesson again", async () => {
  const [learnerId, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  const after = async (id: string) =>
    (await getLessonPageData(pool, releases, { learnerId: id, courseId, lessonId }))?.afterLessons;
  expect(await after(learnerId)).toBeNull();
  for (const id of [learnerId, other]) await passAllLessons(pool, { learnerId: id, releaseId, built, now });
  expect(await after(learnerId)).toBe("final-test");
  await takeFinalTest({ pool, releases, learnerId, courseId }, { right: 1, now });
  expect(await after(learnerId)).toBe("final-test-begun");
  await takeFinalTest({ pool, releases, learnerId, courseId }, { right: 6, now: later });
  expect(await after(learnerId)).toBe("certificate");
  expect(await after(other)).toBe("final-test");

  await startPracticeRound(pool, releases, { learnerId, courseId, lessonId, now: later });
  for (const questionId of ["B1", "B2", "B3", "B4", "B5"]) {
    const fields = createSampleAnswerFields(record(questionId), true);
    const answer = { learner: { id: learnerId }, courseId, lessonId, questionId, round: 2, fields, now: later };
    const outcome = await answerPracticeQuestion(pool, releases, answer);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.view.afterLessons).toBe("certificate");
    if (questionId === "B5") expect(outcome.view.result?.passed).toBe(true);
  }
});

test("what was passed in an earlier edition opens the next lesson of a fixed order, and the final test", async () => {
  const learnerId = await insertLearner(pool, now);
  await passAllLessons(pool, { learnerId, releaseId, built, now });
  const [first] = built.release.lessons.map(({ id }) => id).filter((id) => id !== lessonId);
  if (!first) throw new Error("The course has one lesson.");
  await addFixedLessonOrderRequirement(pool, { learnerIds: [learnerId], courseId, source: newId(now) });
  await loadTestCourse(pool, later, createFinalTestCourse({ label: "2027-1" }));
  await moveLearnerToNewestEdition(pool, releases, { learnerId, courseId, now: later });
  for (const id of [first, lessonId])
    expect(await getLessonPageData(pool, releases, { learnerId, courseId, lessonId: id })).toMatchObject({
      course: { label: "2027-1" },
      state: "open",
      comesFirst: null,
      afterLessons: "final-test",
    });
  const questionId = "B1";
  const fields = createSampleAnswerFields(record(questionId), true);
  const answer = { learner: { id: learnerId }, courseId, lessonId, questionId, round: 1, fields, now: later };
  expect(await answerPracticeQuestion(pool, releases, answer)).toMatchObject({ ok: true });
});
