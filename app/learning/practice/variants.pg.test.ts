import { expect, test } from "vitest";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getCourseCompletion } from "../progress/get-course-completion.server";
import { getCourseProgress } from "../progress/get-progress.server";
import { composeProgressSummaryJoinSql } from "../progress/progress-summary.fragment.sql.server";
import { mergeGuestIntoAccount } from "../records/merge-guest-into-account.server";
import { answerPracticeQuestion } from "./answer-practice-question.server";
import { getLessonPageData } from "./get-lesson-page-data.server";
import { startPracticeRound } from "./start-practice-round.server";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const old = await loadTestCourse(pool, now, createTestCourse({ courseId: "oud" }));
const course = await loadTestCourse(pool, now, createTestCourseWithVariants());
const lessonId = "vijf";

const viewOf = (learnerId: string, courseId = "proef") =>
  getLessonPageData(pool, releases, { learnerId, courseId, lessonId });
const asked = async (learnerId: string, courseId = "proef") =>
  (await viewOf(learnerId, courseId))?.questions.map(({ id }) => id).join(" ");
const seenBefore = async (learnerId: string) =>
  (await viewOf(learnerId))?.questions.flatMap(({ id, seenBefore }) => (seenBefore ? [id] : [])).join(" ");
const answer = (learnerId: string, right: boolean[], round = 1) =>
  answerPracticeRound(pool, releases, course, { learnerId, lessonId, right, round, now });
const begin = (learnerId: string, courseId = "proef") =>
  startPracticeRound(pool, releases, { learnerId, courseId, lessonId, now });
const wrong = Array<boolean>(5).fill(false);

test("the first round asks the first variants, the next what was not seen, and then the page says what was seen", async () => {
  const learnerId = await insertLearner(pool, now);
  expect(await asked(learnerId)).toBe("B0 B1 B2 B3 B4 B5");
  await answer(learnerId, wrong);
  expect(await begin(learnerId)).toEqual({ ok: true, number: 2 });
  // B2b and B3b are enemies, so that the third place goes on to its next variant.
  expect(await asked(learnerId)).toBe("B0 B1 B2b B3c B4 B5b");
  expect(await seenBefore(learnerId)).toBe("B0 B1 B4");
  await answer(learnerId, wrong, 2);
  await begin(learnerId);
  expect(await asked(learnerId)).toBe("B0 B1 B2 B3b B4 B5");
  expect(await seenBefore(learnerId)).toBe("B0 B1 B2 B4 B5");
  const items = await pool`
    select string_agg(question_id, ' ' order by position) as ids from attempt a join attempt_item i on i.attempt_id = a.id
     where a.learner_id = ${learnerId} group by a.number order by a.number`;
  expect(items.map(({ ids }) => ids)).toEqual(["B0 B1 B2 B3 B4 B5", "B0 B1 B2b B3c B4 B5b", "B0 B1 B2 B3b B4 B5"]);
});

test("a look-back has no number, no brick and no part in a score, and a round is complete without it", async () => {
  const learnerId = await insertLearner(pool, now);
  const view = await viewOf(learnerId);
  expect(view?.questions.map(({ number, total }) => `${number}/${total}`)).toEqual([
    "null/5",
    "1/5",
    "2/5",
    "3/5",
    "4/5",
    "5/5",
  ]);
  await answer(learnerId, [true, true, true, true]);
  const fields = createSampleAnswerFields(course.record("B0"), false);
  const input = { learner: { id: learnerId }, courseId: "proef", lessonId, questionId: "B0", round: 1, fields, now };
  expect(await answerPracticeQuestion(pool, releases, input)).toMatchObject({ ok: true });
  const open = await viewOf(learnerId);
  expect(open).toMatchObject({ bricks: ["right", "right", "right", "right", "todo"], result: null });
  const progress = (await getCourseProgress(pool, releases, { learnerId, courseId: "proef" }))?.lessons[1];
  expect(progress).toMatchObject({ answered: 4, scored: 5, right: 4, bricks: open?.bricks });
  const member = pool`(select ${learnerId}::uuid as learner_id) member`;
  const [row] =
    await pool`select progress.lessons from ${member} ${composeProgressSummaryJoinSql(pool, "proef", pool`true`)}`;
  expect(row?.lessons).toMatchObject([{ lessonId: "vijf", answered: 4 }]);

  const other = await insertLearner(pool, now);
  await answer(other, Array(5).fill(true));
  expect(await viewOf(other)).toMatchObject({ state: "passed", result: { score: 1, right: 5, scored: 5 } });
  const completion = await getCourseCompletion(pool, releases, { learnerId: other, courseId: "proef" });
  expect(completion?.lessons).toMatchObject([{ state: "open" }, { state: "passed" }]);
  // The look-back was left open. The complete round takes no answer to it, so the page shows no form.
  expect((await viewOf(other))?.questions[0]).toMatchObject({ id: "B0", state: "open", closed: true });
  // What was typed in an answer from a page that still had the form is shown, so that it is not lost.
  const typed = { ...fields, text: ["Mijn zin"] };
  const late = await answerPracticeQuestion(pool, releases, { ...input, learner: { id: other }, fields: typed });
  expect(late.ok && late.view.questions[0]).toMatchObject({
    id: "B0",
    state: "open",
    closed: true,
    late: ["Mijn zin"],
  });
  expect(open?.questions.some((question) => "closed" in question)).toBe(false);
});

test("a lesson that was not begun counts its places", async () => {
  const learnerId = await insertLearner(pool, now);
  const progress = await getCourseProgress(pool, releases, { learnerId, courseId: "proef" });
  expect(progress?.lessons[1]).toMatchObject({ state: "open", scored: 5, bricks: [] });
});

test("what a guest saw counts as seen after merging", async () => {
  const [guestId, learnerId] = [await insertLearner(pool, now, "guest"), await insertLearner(pool, now)];
  await answer(learnerId, wrong);
  await answer(guestId, wrong);
  await begin(guestId);
  await answer(guestId, wrong, 2);
  await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now });
  expect(await seenBefore(learnerId)).toBe("B0 B1 B4");
  expect(await begin(learnerId)).toEqual({ ok: true, number: 4 });
  // The account saw B2 and the guest B2 and B2b, so only B3b is new. The others come in the order in which they were last seen.
  expect(await asked(learnerId)).toBe("B0 B1 B2 B3b B4 B5");
});

test("a round of an old release goes on as drawn, and the next round takes what the new release adds", async () => {
  const learnerId = await insertLearner(pool, now);
  const oldRound = { learnerId, lessonId, now } as const;
  await answerPracticeRound(pool, releases, old, { ...oldRound, right: [false] });
  const again = createTestCourseWithVariants({ courseId: "oud" });
  await loadTestCourse(pool, new Date(now.getTime() + 1000), again);
  expect(await asked(learnerId, "oud")).toBe("B1 B2 B3 B4 B5");
  for (const id of ["B2", "B3", "B4", "B5"]) {
    const fields = createSampleAnswerFields(old.record(id), false);
    const input = { learner: { id: learnerId }, courseId: "oud", lessonId, questionId: id, round: 1, fields, now };
    await answerPracticeQuestion(pool, releases, input);
  }
  await begin(learnerId, "oud");
  expect(await asked(learnerId, "oud")).toBe("B0 B1 B2b B3c B4 B5b");
});

test("the page still takes one statement", async () => {
  const learnerId = await insertLearner(pool, now);
  await answer(learnerId, wrong);
  await begin(learnerId);
  const read = { learnerId, courseId: "proef", lessonId };
  const { statements } = await countStatements((db) => getLessonPageData(db, releases, read));
  expect(statements).toHaveLength(1);
});
