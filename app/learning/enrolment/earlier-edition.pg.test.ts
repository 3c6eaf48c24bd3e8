/** This test follows learners of a course of which an earlier edition was loaded that never opened for newcomers on this site. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { storeCourseRelease } from "~/content/release/store-course-release.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { getLessonPageData } from "../practice/get-lesson-page-data.server";
import { getCourseProgress } from "../progress/get-progress.server";
import { insertEnrolment } from "./enrolments.sql.server";
import { getNewerEdition } from "./get-newer-edition.server";
import { hasEditionEverHadLearners } from "./has-edition-ever-had-learners.server";
import { moveLearnerToNewestEdition } from "./move-learner-to-newest-edition.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const [start, opened] = [new Date("2027-03-01T10:00:00Z"), new Date("2027-03-29T10:00:00Z")];
const courseId = "proef";

test("who is in an earlier edition goes on in it until six months after the current one opened; a newcomer gets that one", async () => {
  const earlier = createTestCourse({ label: "9" });
  const store = { now: start, isEarlier: true, hasEditionEverHadLearners };
  await storeCourseRelease(pool, earlier, store);
  const [member, newcomer] = [await insertLearner(pool, start), await insertLearner(pool, start)];
  await insertEnrolment(pool, { learnerId: member, courseId, seq: 1, label: "9", now: start });
  const answer = async (learnerId: string, now: Date) => {
    const question = earlier.questions.find(({ record }) => record.id === "B1")?.record;
    if (!question) throw new Error("no question");
    const input = { learner: { id: learnerId }, courseId, lessonId: "vijf", questionId: question.id, round: 1, now };
    const outcome = await answerPracticeQuestion(pool, releases, {
      ...input,
      fields: createSampleAnswerFields(question, true),
    });
    return outcome.ok ? "stored" : outcome.reason;
  };
  // Nobody can begin in an edition that is only an earlier one, and who is in it has no last day while nothing else is open.
  expect(await answer(newcomer, start)).toBe("not-found");
  expect(await answer(member, start)).toBe("stored");
  const key = { learnerId: member, courseId };
  expect(await getNewerEdition(pool, releases, { ...key, now: start })).toBeNull();
  await loadTestCourse(pool, opened, createTestCourse({ label: "10" }));
  await storeCourseRelease(pool, earlier, { ...store, now: opened });
  expect(await answer(newcomer, opened)).toBe("stored");
  expect((await getCourseProgress(pool, releases, { learnerId: newcomer, courseId }))?.course.label).toBe("10");
  expect((await getCourseProgress(pool, releases, key))?.course.label).toBe("9");
  expect(await getLessonPageData(pool, releases, { ...key, lessonId: "vijf" })).toMatchObject({
    lastDay: "2027-09-29",
  });
  expect(await getNewerEdition(pool, releases, { ...key, now: opened })).toMatchObject({ held: "9", newest: "10" });
  expect(await moveLearnerToNewestEdition(pool, releases, { ...key, now: opened })).toEqual({ ok: true, label: "10" });
});
