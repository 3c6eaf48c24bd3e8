/** Reviews after the key of a question was mended. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { mendCourse } from "~/../tests/support/mended-course";
import { createRemarkTools, rekey } from "~/../tests/support/remark";
import { composeSecondAnswerFields } from "~/../tests/support/second-try";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { compareStoredWithComputedCards } from "../cards/remake-cards.server";
import { answerReviewQuestion } from "./answer-review-question.server";
import { getCalibration } from "./get-calibration.server";
import { getReviewPage } from "./get-review-page.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const { day, practiceCourse, insertAccount, remark, listMarkings, listDifferences } = createRemarkTools(
  pool,
  releases,
  start,
);

async function begin(secondTry: boolean) {
  const { courseId, built, course } = await practiceCourse({ secondTry });
  const { learnerId } = await insertAccount();
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now: start });
  await pool`insert into review_setting (learner_id, asks_confidence) values (${learnerId}, true)`;
  const now = day(60);
  const input = { learnerId, courseId, questionId: "B1", confidence: 3, now };
  return {
    ...{ courseId, learnerId, course, now },
    mend: () => loadTestCourse(pool, day(61), mendCourse(built, rekey("B1"))),
    answer: (questionId = "B1") => {
      const fields = createSampleAnswerFields(course.record(questionId), false);
      return answerReviewQuestion(pool, releases, { ...input, questionId, seq: 1, fields });
    },
    answerAgain: () => {
      const first = { type: "single", option: (course.record("B1") as { options: { id: string }[] }).options[1]?.id };
      const fields = composeSecondAnswerFields(course.record("B1"), first as never, true);
      return answerReviewQuestion(pool, releases, { ...input, seq: 2, fields });
    },
    see: () =>
      getReviewPage(pool, releases, { learnerId, shown: { courseId, questionId: "B1" }, wantsMore: false, now }),
    async findRating() {
      const [card] = await pool`select rating from review_card where learner_id = ${learnerId} and place = 'B1'`;
      return card?.rating;
    },
    async expectSameCards() {
      const { differences } = await compareStoredWithComputedCards(pool, releases, { begin() {}, advance() {} });
      expect(differences.filter((each) => each.learnerId === learnerId)).toEqual([]);
      expect(await listDifferences(courseId)).toEqual([]);
    },
  };
}

test("an answer in a review is marked by the mended key: the card, the page and how sure one was go by it", async () => {
  const { courseId, learnerId, answer, mend, see, findRating, expectSameCards } = await begin(false);
  expect(await answer()).toMatchObject({ ok: true, final: true });
  expect(await findRating()).toBe(1);
  expect((await getCalibration(pool, releases, { learnerId }))?.sureAndWrong).toHaveLength(1);
  await mend();
  expect(await remark(courseId, { dryRun: true })).toMatchObject({ markings: 2, open: 0 });
  expect(await listMarkings(learnerId)).toHaveLength(0);

  const done = await remark(courseId, { now: day(62) });
  expect(done).toMatchObject({ attempts: 1, open: 0, markings: 2, results: 0, passedNow: [], mailed: [] });
  expect(done.questions).toEqual([{ questionId: "B1", answers: 2, up: 1, down: 0, kept: 1 }]);
  expect(await findRating()).toBe(3);
  expect(await getCalibration(pool, releases, { learnerId })).toMatchObject({
    levels: [{ confidence: 3, answers: 1, right: 1 }, {}, {}],
    sureAndWrong: [],
  });
  expect(await see()).toMatchObject({
    question: { state: "final", verdict: "right" },
    bricks: ["right", "todo", "todo", "todo", "todo"],
    after: { sureAndWrong: null },
  });
  await expectSameCards();
  expect(await remark(courseId, { now: day(63) })).toMatchObject({ open: 0, markings: 0 });
});

test("an answer that was marked again takes no second try, and what was not answered yet is asked by the old key", async () => {
  const { courseId, learnerId, answer, answerAgain, mend, see, findRating, expectSameCards } = await begin(true);
  expect(await answer()).toMatchObject({ ok: true, final: false });
  await mend();
  expect(await remark(courseId, { now: day(60) })).toMatchObject({ open: 0, markings: 2 });
  expect(await answerAgain()).toMatchObject({ ok: true, final: true });
  const stored = await pool`
    select from answer n join attempt a on a.learner_id = n.learner_id and a.id = n.attempt_id
    where a.learner_id = ${learnerId} and a.kind = 'review'`;
  expect(stored).toHaveLength(1);
  expect(await findRating()).toBe(3);
  expect(await see()).toMatchObject({ question: { state: "final", verdict: "right" } });
  expect(await answer("B2")).toMatchObject({ ok: true, final: false });
  await expectSameCards();
});
