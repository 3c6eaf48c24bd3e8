import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { gradeAndStoreAnswer } from "../attempt/grade-and-store-answer.server";
import { getCourseProgress } from "../progress/get-progress.server";
import { answerPracticeQuestion } from "./answer-practice-question.server";
import { getLessonPageData } from "./get-lesson-page-data.server";
import { practiceAttemptPolicy } from "./policy.server";
import { startPracticeRound } from "./start-practice-round.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);
const key = { courseId: "proef", lessonId: "vijf" };

const view = (learnerId: string) => getLessonPageData(pool, releases, { ...key, learnerId });
const shown = async (learnerId: string) => (await view(learnerId))?.questions.map(({ id }) => id);

async function answer(learnerId: string, questionId: string, { right = true, round = 1 } = {}) {
  const fields = createSampleAnswerFields(course.record(questionId), right);
  const outcome = await answerPracticeQuestion(pool, releases, {
    ...key,
    learner: { id: learnerId },
    questionId,
    round,
    fields,
    now,
  });
  return outcome.ok ? "stored" : outcome.reason;
}

/** Returns the same edition with a shorter lesson: only two of its five questions, in reverse order. */
function shortened() {
  const built = structuredClone(createTestCourse());
  const lesson = built.release.lessons.find(({ id }) => id === "vijf");
  if (!lesson) throw new Error("no lesson");
  lesson.questions = ["B5", "B1"];
  const kept = built.questions.filter(
    ({ lessonId, record }) => lessonId !== "vijf" || lesson.questions.includes(record.id),
  );
  const questions = kept.map((each) => ({ ...each, position: each.record.id === "B1" ? 1 : 0 }));
  return { ...built, hash: `${built.hash}-shortened`, questions };
}

test("a round shows, marks and counts the questions it was drawn with, not the list of its lesson", async () => {
  const learnerId = await insertLearner(pool, now);
  const drawn = ["B4", "B2"].map((id) => course.record(id));
  const input = { courseId: "proef", scope: "vijf", learner: { id: learnerId }, number: 1, now };
  const fields = createSampleAnswerFields(course.record("B4"), true);
  const policy = { ...practiceAttemptPolicy, draw: () => drawn };
  expect(await gradeAndStoreAnswer(pool, releases, policy, { ...input, questionId: "B4", fields })).toMatchObject({
    ok: true,
  });

  expect(await shown(learnerId), "the page has an order of its own").toEqual(["B2", "B4"]);
  expect((await view(learnerId))?.questions).toMatchObject([
    { number: 1, total: 2 },
    { number: 2, total: 2 },
  ]);
  expect(await answer(learnerId, "B1")).toBe("not-asked");
  expect(await answer(learnerId, "B2", { right: false })).toBe("stored");
  expect(await view(learnerId)).toMatchObject({ bricks: ["wrong", "right"], result: { score: 0.5, scored: 2 } });
  const progress = await getCourseProgress(pool, releases, { learnerId, courseId: "proef" });
  expect(progress?.lessons[1]).toMatchObject({ state: "again", right: 1, scored: 2, answered: 2 });
  await startPracticeRound(pool, releases, { ...key, learnerId, now });
  expect(await shown(learnerId)).toEqual(["B1", "B2", "B3", "B4", "B5"]);
});

test("a round in progress goes on as drawn when a new release has another list; the next round takes that one", async () => {
  const learnerId = await insertLearner(pool, now);
  expect(await answer(learnerId, "B1")).toBe("stored");
  await loadTestCourse(pool, new Date(now.getTime() + 1000), shortened());
  expect(await shown(await insertLearner(pool, now))).toEqual(["B5", "B1"]);
  expect(await shown(learnerId)).toEqual(["B1", "B2", "B3", "B4", "B5"]);
  for (const id of ["B2", "B3", "B4", "B5"]) expect(await answer(learnerId, id)).toBe("stored");
  expect(await view(learnerId)).toMatchObject({ state: "passed", result: { scored: 5, right: 5 } });

  expect(await startPracticeRound(pool, releases, { ...key, learnerId, now })).toEqual({ ok: true, number: 2 });
  expect(await shown(learnerId)).toEqual(["B5", "B1"]);
  expect(await answer(learnerId, "B2", { round: 2 })).toBe("not-asked");
  const rows = await pool`
    select a.number, i.question_id from attempt a join attempt_item i on i.attempt_id = a.id
    where a.learner_id = ${learnerId} and a.number = 2 order by i.position`;
  expect(rows.map(({ questionId }) => questionId)).toEqual(["B5", "B1"]);
});
