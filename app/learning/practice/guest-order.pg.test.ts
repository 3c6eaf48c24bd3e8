import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { saveNote } from "../notes/save-note.server";
import { answerPracticeQuestion } from "./answer-practice-question.server";
import { getLessonPageData } from "./get-lesson-page-data.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const lesson = { courseId: "proef", lessonId: "alles" };

async function orderFor(learnerId: string | null) {
  const view = await getLessonPageData(pool, releases, { learnerId, ...lesson });
  return view?.questions.map(({ id, ask }) => ({ id, ask }));
}

test("a visitor who becomes a guest by saving a note keeps the order of the options", async () => {
  const visitor = await orderFor(null);
  let guestId = "";
  const create = async (db: Parameters<typeof insertLearner>[0]) => {
    guestId = await insertLearner(db, now, "guest");
    return guestId;
  };
  const note = { ...lesson, place: "recall:terugblik", text: "Dit weet ik nog.", now };
  expect(await saveNote(pool, releases, { learner: { create }, ...note })).toMatchObject({ ok: true });
  expect(await orderFor(guestId)).toEqual(visitor);
  const answer = (learnerId: string) => {
    const fields = createSampleAnswerFields(course.record("A1"), true);
    const input = { learner: { id: learnerId }, ...lesson, questionId: "A1", round: 1, fields, now };
    return answerPracticeQuestion(pool, releases, input);
  };
  const outcome = await answer(guestId);
  expect(outcome.ok && outcome.view.questions.map(({ id, ask }) => ({ id, ask }))).toEqual(visitor);
  expect(await orderFor(guestId)).toEqual(visitor);

  // An account has an order of its own, which its first answer keeps.
  const accountId = await insertLearner(pool, now);
  const own = await orderFor(accountId);
  expect(own).not.toEqual(visitor);
  await answer(accountId);
  expect(await orderFor(accountId)).toEqual(own);
});
