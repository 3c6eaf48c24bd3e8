import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createAnswerOption,
  createSampleAnswerFields,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { listCellQuestionIds, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { answerPracticeRound } from "~/../tests/support/learning";
import { keyAt, mendCourse } from "~/../tests/support/mended-course";
import { createRemarkTools, rekey } from "~/../tests/support/remark";
import { composeSecondAnswerFields } from "~/../tests/support/second-try";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { PostedFormFields } from "~/questions/kind";
import { readResponse } from "~/questions/read-response";
import type { QuestionRecord } from "~/questions/table";
import { handInFinalTest } from "../final/hand-in-final-test.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { getLessonPageData } from "../practice/get-lesson-page-data.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { getCourseCompletion } from "../progress/get-course-completion.server";
import { anonymiseAnswersAndDeleteRecords } from "../records/anonymise-answers-and-delete-records.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const { day, practiceCourse, finalCourse, insertAccount, remark, listMarkings, listResults, listDifferences } =
  createRemarkTools(pool, releases, now);

test("a wrong answer that is right by the new key makes the round pass, once, with one mail and the notice on the page", async () => {
  const { courseId, built, course } = await practiceCourse();
  const { learnerId, email } = await insertAccount();
  const right = [true, false, true, true, false];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now });
  await loadTestCourse(pool, day(1), mendCourse(built, rekey("B2")));

  const planned = await remark(courseId, { dryRun: true });
  expect(planned).toMatchObject({ markings: 1, results: 1, mails: 0, mailed: [] });
  expect(await listMarkings(learnerId)).toHaveLength(0);

  const done = await remark(courseId);
  expect(done).toMatchObject({
    attempts: 1,
    markings: 1,
    results: 1,
    mails: 1,
    lessons: ["vijf"],
    loweredAfterPass: [],
  });
  expect(done.questions).toEqual([{ questionId: "B2", answers: 1, up: 1, down: 0, kept: 0 }]);
  expect(done.passedNow).toMatchObject([{ learnerId, scope: "vijf", number: 1, before: 0.6, after: 0.8 }]);
  expect(done.mailed).toMatchObject([
    {
      recipient: email,
      template: "marked-again",
      data: { courseId, lessons: '[{"number":2,"heading":"Les 2"}]', test: false },
    },
  ]);
  expect(await listMarkings(learnerId)).toEqual([
    { questionId: "B2", no: 0, revision: "B2-key-1", score: 1, cause: "sleutel verkeerd" },
  ]);
  expect(await listResults(learnerId)).toEqual([
    { no: 0, score: 0.6, passed: false },
    { no: 1, score: 0.8, passed: true },
  ]);
  const view = await getLessonPageData(pool, releases, { learnerId, courseId, lessonId: "vijf" });
  expect(view).toMatchObject({ state: "passed", result: { passed: true, right: 4 } });
  expect(view?.result?.remarks).toEqual([
    { at: day(9).toISOString().replace(".000Z", "+00:00"), reason: "key", numbers: [2], kept: false },
  ]);

  const again = await remark(courseId, { now: day(10) });
  expect(again).toMatchObject({ markings: 0, results: 0, passedNow: [], mailed: [], lessons: ["vijf"] });
  expect(await listMarkings(learnerId)).toHaveLength(1);
  expect(await listDifferences(courseId)).toEqual([]);
});

test("a mark never goes down; both ways it does, and what was passed stays passed and is listed", async () => {
  const { courseId, built, course } = await practiceCourse();
  const learnerId = await insertLearner(pool, now);
  const right = [true, true, true, true, false];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now });
  await loadTestCourse(pool, day(1), mendCourse(built, rekey("B1")));
  const up = await remark(courseId);
  expect(up).toMatchObject({ markings: 1, results: 0, questions: [{ questionId: "B1", kept: 1 }], mailed: [] });
  expect(await listMarkings(learnerId)).toMatchObject([{ revision: "B1-key-1", score: 1 }]);
  expect(await listDifferences(courseId)).toEqual([]);
  const view = await getLessonPageData(pool, releases, { learnerId, courseId, lessonId: "vijf" });
  expect(view?.result?.remarks).toMatchObject([{ numbers: [1], kept: true }]);

  const down = await remark(courseId, { bothWays: true, now: day(10) });
  expect(down).toMatchObject({ markings: 1, results: 1, questions: [{ questionId: "B1", down: 1 }], mailed: [] });
  expect(down.loweredAfterPass).toMatchObject([{ learnerId, before: 0.8, after: 0.6, passKept: true }]);
  expect((await listResults(learnerId)).at(-1)).toEqual({ no: 1, score: 0.6, passed: true });
  const events = await pool`select actor, action, reason from audit_event where subject = ${learnerId}`;
  expect([...events]).toEqual([{ actor: "remark command", action: "pass-kept", reason: "sleutel verkeerd" }]);
  expect((await getCourseCompletion(pool, releases, { learnerId, courseId }))?.lessons[1]?.state).toBe("passed");
  for (const bothWays of [true, false])
    expect(await remark(courseId, { bothWays, now: day(11) })).toMatchObject({ markings: 0, results: 0 });
  expect(await listDifferences(courseId)).toEqual([]);
});

test("answers to a revision with other options are listed, and another wording alone marks nothing", async () => {
  const { courseId, built, course } = await practiceCourse();
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: Array(5).fill(false), now });
  const options = [createAnswerOption("B1", "een nieuwe", true), createAnswerOption("B1", "de foute", false)];
  const mended = mendCourse(built, {
    B1: (question) => ({ ...question, revision: "B1-options", options }) as QuestionRecord,
    B2: (question) => ({ ...question, revision: "B2-words", stem: "<p>Wat klopt hier?</p>" }),
  });
  await loadTestCourse(pool, day(1), mended);
  const report = await remark(courseId);
  expect(report).toMatchObject({ markings: 0, questions: [], lessons: [] });
  expect(report.otherOptions).toEqual([{ questionId: "B1", revision: course.record("B1").revision, answers: 1 }]);
});

test("only the named question is marked again, and a course or question that does not exist is told", async () => {
  const { courseId, built, course } = await practiceCourse();
  const learnerId = await insertLearner(pool, now, "guest");
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: Array(5).fill(false), now });
  await loadTestCourse(pool, day(1), mendCourse(built, rekey("B1", "B2")));
  expect(await remark(courseId, { questionId: "B2" })).toMatchObject({ markings: 1, mailed: [] });
  expect(await listMarkings(learnerId)).toMatchObject([{ questionId: "B2" }]);
  await expect(remark("niets")).rejects.toThrow("no-course");
  await expect(remark(courseId, { questionId: "Z9" })).rejects.toThrow("no-question");
});

test("an open round keeps its key until it is complete; what was made anonymous does not change", async () => {
  const { courseId, built, course } = await practiceCourse();
  const [open, gone] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  await answerPracticeRound(pool, releases, course, { learnerId: open, lessonId: "vijf", right: [false, true], now });
  await answerPracticeRound(pool, releases, course, {
    learnerId: gone,
    lessonId: "vijf",
    right: Array(5).fill(false),
    now,
  });
  await pool.begin((tx) => anonymiseAnswersAndDeleteRecords(tx, { learnerId: gone }));
  const anonymous = () =>
    pool`select question_id, score from anonymous_answer where course_id = ${courseId} order by 1`;
  const before = [...(await anonymous())];
  await loadTestCourse(pool, day(1), mendCourse(built, rekey("B1")));
  expect(await remark(courseId)).toMatchObject({ attempts: 0, open: 1, markings: 0 });
  expect([...(await anonymous())]).toEqual(before);
  for (const id of ["B3", "B4", "B5"]) {
    const fields = createSampleAnswerFields(course.record(id), false);
    const input = { learner: { id: open }, courseId, lessonId: "vijf", questionId: id, round: 1, fields, now };
    await answerPracticeQuestion(pool, releases, input);
  }
  expect(await remark(courseId)).toMatchObject({ attempts: 1, open: 0, markings: 1, results: 1 });
});

test("a final test is marked by its own release and last choice; an open one when it is handed in", async () => {
  const { courseId, built, course } = await finalCourse();
  const take = async (right: number, handIn = true) => {
    const { learnerId } = await insertAccount();
    await passAllLessons(pool, { learnerId, releaseId: course.releaseId, built, now });
    const ids = await takeFinalTest({ pool, releases, learnerId, courseId }, { right, now, handIn });
    return { learnerId, ids };
  };
  const [failed, passed, open] = [await take(4), await take(5), await take(4, false)];
  await loadTestCourse(pool, day(1), mendCourse(built, rekey(...listCellQuestionIds(5))));
  const report = await remark(courseId);
  expect(report.passedNow).toMatchObject([{ learnerId: failed.learnerId, scope: "1", number: 1 }]);
  expect(report.mailed).toMatchObject([{ template: "marked-again", data: { test: true, lessons: "[]" } }]);
  expect((await listResults(failed.learnerId, "1")).map(({ no, passed }) => [no, passed])).toEqual([
    [0, false],
    [1, true],
  ]);
  expect(report.open).toBe(1);
  expect(await listResults(passed.learnerId, "1")).toMatchObject([{ no: 0, passed: true }]);
  const handing = { learnerId: open.learnerId, courseId, series: 1, number: 1, by: "learner" as const, now: day(2) };
  await handInFinalTest(pool, releases, handing);
  expect(await listMarkings(open.learnerId)).toMatchObject([{ questionId: open.ids[4], score: 1, cause: "closing" }]);
  expect(await remark(courseId)).toMatchObject({ markings: 0, results: 0, mailed: [] });
  expect(await listDifferences(courseId)).toEqual([]);
});

test("what another round passed already is no news, and a second mistake marks once more", async () => {
  const { courseId, built, course } = await practiceCourse();
  const { learnerId } = await insertAccount();
  const round = { learnerId, lessonId: "vijf", now } as const;
  await answerPracticeRound(pool, releases, course, { ...round, right: [true, false, true, true, false] });
  await startPracticeRound(pool, releases, { learnerId, courseId, lessonId: "vijf", now });
  await answerPracticeRound(pool, releases, course, { ...round, right: "all", round: 2 });
  await loadTestCourse(pool, day(1), mendCourse(built, rekey("B2")));
  const report = await remark(courseId);
  expect(report).toMatchObject({ markings: 2, results: 1, passedNow: [{ number: 1 }], mailed: [] });
  await loadTestCourse(pool, day(2), mendCourse(built, { ...rekey("B2"), B5: (question) => keyAt(question, 1) }));
  expect(await remark(courseId, { now: day(10) })).toMatchObject({ markings: 2, results: 1 });
  expect((await listResults(learnerId)).map(({ score }) => score)).toEqual([0.6, 0.8, 1, 1]);
  expect(await listDifferences(courseId)).toEqual([]);
});

test("a second try gets no marking of its own, and the page shows it by the key that marked the first try", async () => {
  const { courseId, built, course } = await practiceCourse({ secondTry: true });
  const learnerId = await insertLearner(pool, now);
  const record = course.record("B1");
  const first = readResponse(record, createSampleAnswerFields(record, false));
  if (!first.ok || !("options" in record)) expect.fail();
  const round = { learner: { id: learnerId }, courseId, lessonId: "vijf", round: 1, now };
  const answer = (questionId: string, fields: PostedFormFields, seq = 1) =>
    answerPracticeQuestion(pool, releases, { ...round, questionId, fields, seq });
  await answer("B1", createSampleAnswerFields(record, false));
  await answer("B1", composeSecondAnswerFields(record, first.response, true), 2);
  for (const id of ["B2", "B3", "B4", "B5"]) await answer(id, createSampleAnswerFields(course.record(id), true));
  const readFirstQuestion = async () => {
    const view = await getLessonPageData(pool, releases, { learnerId, courseId, lessonId: "vijf" });
    const question = view?.questions[0];
    if (question?.state !== "final" || question.marked.type !== "single") expect.fail();
    const right = question.marked.options.filter(({ correct }) => correct).map(({ id }) => id);
    return { verdict: question.verdict, right, brick: view?.bricks[0] };
  };
  const ids = record.options.map(({ id }) => id);
  expect(await readFirstQuestion()).toEqual({ verdict: "second", right: [ids[0]], brick: "half" });
  // By the new key both tries are wrong.
  await loadTestCourse(pool, day(1), mendCourse(built, { B1: (question) => keyAt(question, 2) }));
  expect(await remark(courseId)).toMatchObject({ markings: 1, results: 0 });
  expect(await listMarkings(learnerId)).toMatchObject([{ questionId: "B1", revision: "B1-key-2", score: 0 }]);
  expect(await readFirstQuestion()).toEqual({ verdict: "wrong", right: [ids[2]], brick: "wrong" });
});
