import fc from "fast-check";
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { composeSecondAnswerFields } from "~/../tests/support/second-try";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { gradeResponse } from "~/questions/grade-response";
import type { PostedFormFields } from "~/questions/kind";
import { readResponse } from "~/questions/read-response";
import type { QuestionResponse } from "~/questions/table";
import { renderQuestionAfterAnswer } from "~/web/responses/lesson-fragments.server";
import { composeFirstAnswersJoinSql } from "../progress/first-answers.fragment.sql.server";
import { getCourseCompletion } from "../progress/get-course-completion.server";
import { getCourseProgress } from "../progress/get-progress.server";
import { composeProgressSummaryJoinSql } from "../progress/progress-summary.fragment.sql.server";
import { composeRoundResultsJoinSql } from "../progress/results.fragment.sql.server";
import { copyAnswersToAnonymousAnswers } from "../records/anonymous-answers.sql.server";
import { compareStoredWithComputedResults } from "../records/compare-stored-with-computed-results.server";
import { exportLearningRecords } from "../records/export-learning-records.server";
import { mergeGuestIntoAccount } from "../records/merge-guest-into-account.server";
import { answerPracticeQuestion } from "./answer-practice-question.server";
import { getLessonPageData } from "./get-lesson-page-data.server";
import type { LessonPageData } from "./lesson-page-data";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now, createTestCourse({ secondTry: true }));

const reveal: PostedFormFields = { reveal: ["1"] };
const sample = (questionId: string, right: boolean) => createSampleAnswerFields(course.record(questionId), right);

function responseOf(questionId: string, fields: PostedFormFields): QuestionResponse {
  const read = readResponse(course.record(questionId), fields);
  if (!read.ok) throw new Error(read.problem);
  return read.response;
}

/** Returns the form fields of a first answer that gets a second try, and of a second answer to it. */
function firstFields(questionId: string): PostedFormFields {
  const record = course.record(questionId);
  const fields = sample(questionId, false);
  return record.type === "true-false" ? { ...fields, answer: [String(record.answer)] } : fields;
}
const second = (questionId: string, right: boolean) =>
  composeSecondAnswerFields(course.record(questionId), responseOf(questionId, firstFields(questionId)), right);

const lessonOf = (questionId: string) => (questionId.startsWith("A") ? "alles" : "vijf");

async function post(learnerId: string, questionId: string, fields: PostedFormFields, seq?: number) {
  return answerPracticeQuestion(pool, releases, {
    learner: { id: learnerId },
    courseId: "proef",
    lessonId: lessonOf(questionId),
    questionId,
    round: 1,
    ...(seq !== undefined && { seq }),
    fields,
    now,
  });
}

const viewOf = async (learnerId: string, lessonId = "vijf") =>
  (await getLessonPageData(pool, releases, { learnerId, courseId: "proef", lessonId })) as LessonPageData;
const questionOf = async (learnerId: string, questionId: string) =>
  (await viewOf(learnerId, lessonOf(questionId))).questions.find(({ id }) => id === questionId);

const answersOf = async (learnerId: string) => [
  ...(await pool<{ questionId: string; seq: number; response: QuestionResponse; score: number | null }[]>`
    select question_id, seq, response, score from answer where learner_id = ${learnerId} order by question_id, seq`),
];
const resultOf = async (learnerId: string) => [
  ...(await pool<{ score: number; passed: boolean }[]>`
    select score, passed from attempt_result where learner_id = ${learnerId} and no = 0`),
];

const kinds = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A10"];
/** The questions whose sample of a wrong second answer is partly right. */
const halfAtSecond = ["A3", "A4", "A5", "A6"];

test.each(kinds)(
  "%s: a wrong first answer is asked once more, and the second is final, right or wrong or shown",
  async (id) => {
    const [first, firstBrick] = id === "A4" ? ["partly", "half"] : ["wrong", "wrong"];
    const outcomes = [
      { fields: second(id, true), verdict: "second", brick: "half" },
      { fields: second(id, false), verdict: halfAtSecond.includes(id) ? "partly" : "wrong", first, brick: firstBrick },
      { fields: reveal, verdict: "shown", brick: firstBrick },
    ];
    for (const { fields, verdict, first: firstVerdict = null, brick } of outcomes) {
      const learnerId = await insertLearner(pool, now);
      expect(await post(learnerId, id, firstFields(id))).toMatchObject({ ok: true, late: null });
      expect(await questionOf(learnerId, id)).toMatchObject({ state: "retry" });
      const at = (await viewOf(learnerId, "alles")).questions.findIndex((each) => each.id === id);
      expect((await viewOf(learnerId, "alles")).bricks[at]).toBe("tried");
      expect(await post(learnerId, id, fields, 2)).toMatchObject({ ok: true, late: null });
      expect(await questionOf(learnerId, id)).toMatchObject({ state: "final", verdict, firstVerdict });
      expect((await viewOf(learnerId, "alles")).bricks[at]).toBe(brick);
      expect(await answersOf(learnerId)).toMatchObject([{ seq: 1 }, { seq: 2 }]);
    }
  },
);

test.each([
  ["A1", true],
  ["A4", false],
  ["A9", true],
])("%s: an answer that is right, or has no second try, is final at once", async (id, right) => {
  const learnerId = await insertLearner(pool, now);
  await post(learnerId, id, sample(id, right));
  expect(await questionOf(learnerId, id)).toMatchObject({ state: "final" });
  expect(await post(learnerId, id, reveal, 2)).toMatchObject({ ok: true, late: [] });
  expect(await answersOf(learnerId)).toHaveLength(1);
});

test("a round is complete when every question is final, and only the first answers count", async () => {
  const learnerId = await insertLearner(pool, now);
  for (const id of ["B1", "B2"]) await post(learnerId, id, sample(id, false));
  for (const id of ["B3", "B4", "B5"]) await post(learnerId, id, sample(id, true));
  expect(await viewOf(learnerId)).toMatchObject({ result: null, state: "busy" });
  expect(await getCourseProgress(pool, releases, { learnerId, courseId: "proef" })).toMatchObject({
    resume: { question: { id: "B1" } },
    lessons: [{}, { answered: 3, bricks: ["tried", "tried", "right", "right", "right"] }],
  });
  await post(learnerId, "B1", second("B1", true), 2);
  expect(await resultOf(learnerId)).toEqual([]);
  await post(learnerId, "B2", reveal, 2);
  expect(await resultOf(learnerId)).toEqual([{ score: 0.6, passed: false }]);
  const bricks = ["half", "wrong", "right", "right", "right"];
  expect(await viewOf(learnerId)).toMatchObject({ bricks, result: { right: 3, score: 0.6 }, state: "again" });
  expect(await getCourseProgress(pool, releases, { learnerId, courseId: "proef" })).toMatchObject({
    lessons: [{}, { answered: 5, right: 3, bricks }],
  });
  expect(await post(learnerId, "B3", second("B3", false), 2)).toMatchObject({ ok: true, late: [] });
  expect(await answersOf(learnerId)).toHaveLength(7);
});

test("what is sent again never counts for another try", async () => {
  const learnerId = await insertLearner(pool, now);
  const wrong = sample("B1", false);
  const twice = await Promise.all([post(learnerId, "B1", wrong), post(learnerId, "B1", wrong)]);
  expect(twice).toMatchObject(Array(2).fill({ ok: true, late: null }));
  expect(await post(learnerId, "B1", wrong, 1)).toMatchObject({ ok: true, late: null });
  expect(await answersOf(learnerId)).toHaveLength(1);
  // Another answer in the old form of a second tab: the first one counts, and the page asks the second try.
  const other = await post(learnerId, "B1", sample("B1", true));
  expect(other).toMatchObject({ ok: true, late: [] });
  if (other.ok) expect(other.view.questions[0]).toMatchObject({ state: "retry", late: [] });
  const right = second("B1", true);
  const done = await Promise.all([post(learnerId, "B1", right, 2), post(learnerId, "B1", right, 2)]);
  expect(done).toMatchObject(Array(2).fill({ ok: true, late: null }));
  expect(await post(learnerId, "B1", wrong)).toMatchObject({ ok: true, late: null });
  const late = await post(learnerId, "B1", reveal, 2);
  if (late.ok) expect(late.view.questions[0]).toMatchObject({ state: "final", verdict: "second", late: [] });
  expect((await answersOf(learnerId)).map(({ score }) => score)).toEqual([0, 1]);
});

test("a forged try stores nothing", async () => {
  const learnerId = await insertLearner(pool, now);
  const first = responseOf("B1", sample("B1", false)) as Extract<QuestionResponse, { type: "single" }>;
  expect(await post(learnerId, "B1", reveal)).toMatchObject({ ok: false, reason: "invalid" });
  for (const seq of [0, 2, 3, Number.NaN])
    for (const fields of [reveal, second("B1", true), {}])
      expect(await post(learnerId, "B1", fields, seq)).toEqual({ ok: false, reason: "try-not-open" });
  expect(await answersOf(learnerId)).toEqual([]);
  await post(learnerId, "B1", sample("B1", false));
  expect(await post(learnerId, "B1", { option: [first.option] }, 2)).toMatchObject({ ok: false, reason: "invalid" });
  expect(await post(learnerId, "B1", {}, 2)).toMatchObject({ ok: false, reason: "invalid" });
  for (const seq of [3, Number.NaN]) await post(learnerId, "B1", second("B1", true), seq);
  expect(await answersOf(learnerId)).toHaveLength(1);
  const stranger = await insertLearner(pool, now);
  await post(stranger, "B1", second("B1", true), 2);
  expect(await answersOf(stranger)).toEqual([]);
});

test("a release without second tries has one try, as before", async () => {
  await loadTestCourse(pool, now, createTestCourse({ courseId: "oud" }));
  const learnerId = await insertLearner(pool, now);
  const answer = (fields: PostedFormFields, seq?: number) => {
    const input = { learner: { id: learnerId }, courseId: "oud", lessonId: "vijf", questionId: "B1", round: 1, now };
    return answerPracticeQuestion(pool, releases, { ...input, fields, ...(seq && { seq }) });
  };
  const first = await answer(sample("B1", false));
  if (first.ok) expect(first.view.questions[0]).toMatchObject({ state: "final", verdict: "wrong" });
  if (first.ok) expect(first.view.questions[1]).toMatchObject({ state: "open", twice: false });
  await answer(second("B1", true), 2);
  expect(await answersOf(learnerId)).toHaveLength(1);
});

test("a second answer changes no score, statistic, export of a result or certificate, and goes along with its learner", async () => {
  const plain = await insertLearner(pool, now, "guest");
  const again = await insertLearner(pool, now, "guest");
  for (const learnerId of [plain, again]) {
    for (const id of ["B1", "B2", "B3"]) await post(learnerId, id, sample(id, false));
    for (const id of ["B4", "B5"]) await post(learnerId, id, sample(id, true));
    for (const id of ["B1", "B2", "B3"]) await post(learnerId, id, reveal, 2);
  }
  // The same again, but without the rows of the second tries: what a release without them would have stored.
  await pool.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`delete from answer where learner_id = ${plain} and seq = 2`;
  });
  const statistics = async (learnerId: string) => {
    const member = pool`(select ${learnerId}::uuid as learner_id) member`;
    const key = { courseId: "proef", label: "1", lessonId: "vijf" };
    return JSON.parse(
      JSON.stringify([
        await pool`select progress.lessons from ${member} ${composeProgressSummaryJoinSql(pool, "proef", pool`true`)}`,
        await pool`select reached.rounds from ${member} ${composeRoundResultsJoinSql(pool, "proef")}`,
        await pool`select first.answers from ${member} ${composeFirstAnswersJoinSql(pool, key, [])}`,
        await getCourseCompletion(pool, releases, { learnerId, courseId: "proef" }),
      ]),
    );
  };
  expect(await statistics(again)).toEqual(await statistics(plain));
  expect(await compareStoredWithComputedResults(pool, releases, now)).toMatchObject({ differing: 0 });

  const { attempts } = await exportLearningRecords(pool, again);
  expect(attempts[0]?.answers).toMatchObject([
    { question: "B1", try: 1, shownOnRequest: false, answered: ["de foute"] },
    { question: "B1", try: 2, shownOnRequest: true, answered: [], score: null },
    { question: "B2", try: 1 },
    { question: "B2", try: 2 },
    { question: "B3", try: 1 },
    { question: "B3", try: 2 },
    { question: "B4", try: 1 },
    { question: "B5", try: 1 },
  ]);
  const account = await insertLearner(pool, now);
  const before = await answersOf(again);
  await mergeGuestIntoAccount(pool, releases, { guestId: again, learnerId: account, now });
  expect(await answersOf(account)).toEqual(before);
  const copied = await pool.begin((tx) => copyAnswersToAnonymousAnswers(tx, account));
  expect(copied).toBe(5);
  const kept =
    await pool`select question_id, score, response->>'type' as type from anonymous_answer order by question_id`;
  expect(kept.map(({ score, type }) => [score, type])).toEqual([0, 0, 0, 1, 1].map((score) => [score, "single"]));
});

test.each(kinds)("%s: the page that asks once more holds nothing of its key or feedback", async (id) => {
  const learnerId = await insertLearner(pool, now);
  await post(learnerId, id, firstFields(id));
  const view = await viewOf(learnerId, "alles");
  const html = renderQuestionAfterAnswer(view, id, { locale: "nl", mark: "m" });
  expect(html).toContain("Laat het antwoord zien");
  for (const text of [html, JSON.stringify(view.questions)])
    for (const word of ["Uitleg", "lang genoeg", "inspanning", "dubbele", "12,5", "correct", "feedback"])
      expect(text).not.toContain(word);
});

type Step = { id: string; right: boolean; try: 1 | 2; shown: boolean; twice: boolean };
const step: fc.Arbitrary<Step> = fc.record({
  id: fc.constantFrom("A1", "A3", "A6", "A7", "A8"),
  right: fc.boolean(),
  try: fc.constantFrom(1, 2),
  shown: fc.boolean(),
  twice: fc.boolean(),
});

test("whatever is sent again, in whatever order, gives one history, and the first score never changes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const learnerId = await insertLearner(pool, now);
      const expected = new Map<string, { response: unknown; score: number | null }[]>();
      for (const each of steps) {
        const { id } = each;
        const fields = each.shown ? reveal : each.try === 1 ? sample(id, each.right) : second(id, each.right);
        const outcomes = await Promise.all(
          Array.from({ length: each.twice ? 2 : 1 }, () => post(learnerId, id, fields, each.try)),
        );
        const known = expected.get(id) ?? [];
        const isTooSoon = each.try === 2 && known.length === 0;
        expect(outcomes.every(({ ok }) => (ok ? !isTooSoon : isTooSoon || each.shown))).toBe(true);
        const [first] = known;
        if (each.try === 1 && !first && !each.shown) {
          const response = responseOf(id, fields);
          expected.set(id, [{ response, score: gradeResponse(course.record(id), response).score }]);
        }
        if (each.try === 2 && first && known.length === 1 && first.score !== 1)
          expected.set(id, [first, { response: expect.anything(), score: each.shown ? null : expect.any(Number) }]);
      }
      const stored = await answersOf(learnerId);
      for (const id of new Set([...expected.keys(), ...stored.map(({ questionId }) => questionId)])) {
        const own = stored.filter(({ questionId }) => questionId === id);
        expect(own.map(({ response, score }) => ({ response, score }))).toEqual(expected.get(id));
        expect(own.map(({ seq }) => seq)).toEqual(own.map((_, at) => at + 1));
      }
    }),
    { numRuns: 25 },
  );
});
