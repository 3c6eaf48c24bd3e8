/** What a learner sees of a practice round in which an answer was marked again. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { keyAt, mendCourse } from "~/../tests/support/mended-course";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getLessonPageData } from "../practice/get-lesson-page-data.server";
import { getCourseProgress } from "../progress/get-progress.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-05T10:00:00Z");
const built = createTestCourse();
const course = await loadTestCourse(pool, now, built);
const mended = mendCourse(built, { B2: (question) => keyAt(question, 1), B3: (question) => keyAt(question, 1) });

const lessonOf = async (learnerId: string) => {
  const view = await getLessonPageData(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf" });
  if (!view) throw new Error("no lesson");
  return view;
};

test("feedback is shown by the key that marked, the bricks and the progress follow it, and the page says so", async () => {
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, {
    learnerId,
    lessonId: "vijf",
    right: [true, false, true, true, false],
    now,
  });
  const before = await lessonOf(learnerId);
  expect(before.bricks).toEqual(["right", "wrong", "right", "right", "wrong"]);
  expect(before.result?.remarks).toEqual([]);
  await loadTestCourse(pool, later, mended);
  // The answer to B2 is right by the new key. That to B3 would be wrong by it, and keeps its point.
  await pool`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    select ${learnerId}, id, question, 0, question || '-key-1', 1, 'wrong key', ${later}
    from attempt, unnest(array['B2', 'B3']) as question where learner_id = ${learnerId}`;
  const after = await lessonOf(learnerId);
  expect(after.bricks).toEqual(["right", "right", "right", "right", "wrong"]);
  expect(after.result).toMatchObject({ right: 4 });
  expect(after.result?.remarks).toEqual([{ at: expect.any(String), reason: "key", numbers: [2, 3], kept: true }]);
  const shown = after.questions.find(({ id }) => id === "B2");
  if (shown?.state !== "final" || shown.marked.type !== "single") throw new Error("B2 is not final");
  expect(shown).toMatchObject({ verdict: "right", keyedBy: "B2-key-1" });
  const key = keyAt(course.record("B2"), 1);
  const right = "options" in key ? key.options.find(({ correct }) => correct)?.id : null;
  expect(shown.marked.options.filter(({ correct }) => correct).map(({ id }) => id)).toEqual([right]);
  const progress = await getCourseProgress(pool, releases, { learnerId, courseId: "proef" });
  const lesson = progress?.lessons.find(({ id }) => id === "vijf");
  expect(lesson).toMatchObject({ right: 4, bricks: after.bricks });
});
