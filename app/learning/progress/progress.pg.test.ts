import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse, type TestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { hasEditionEverHadLearners } from "../enrolment/has-edition-ever-had-learners.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { getCourseProgress, listCourseProgress } from "./get-progress.server";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-02T10:00:00Z");
let course: TestCourse;

beforeAll(async () => {
  course = await loadTestCourse(pool, now);
  await loadTestCourse(pool, now, createTestCourse({ courseId: "ander", title: "Andere cursus" }));
});

const progressOf = (learnerId: string) => getCourseProgress(pool, releases, { learnerId, courseId: "proef" });

test("before the first answer everything is open", async () => {
  const learnerId = await insertLearner(pool, now);
  const progress = await progressOf(learnerId);
  expect(progress).toMatchObject({
    passed: 0,
    begun: false,
    complete: false,
    reread: [],
    resume: { lesson: { id: "alles" }, question: null },
  });
  expect(progress?.lessons[1]).toMatchObject({
    state: "open",
    bricks: [],
    answered: 0,
    right: 0,
    scored: 5,
    rounds: 0,
  });
  expect(await listCourseProgress(pool, releases, { learnerId })).toEqual([]);
});

test("an unknown course has no progress", async () => {
  const learnerId = await insertLearner(pool, now);
  expect(await getCourseProgress(pool, releases, { learnerId, courseId: "niets" })).toBe(null);
});

test("resume leads to the first open question of the lesson last worked on", async () => {
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: [true, false], now });
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: [true], now: later });
  const first = await progressOf(learnerId);
  expect(first?.resume).toMatchObject({
    lesson: { id: "alles" },
    question: {
      id: "A2",
      number: 2,
      elementId: "A2",
      piece: { number: 1, of: 1, title: "Het eerste stuk", begun: true },
    },
  });
  expect(first?.lessons[1]).toMatchObject({ state: "busy", right: 1, answered: 2, scored: 5, rounds: 1 });
  expect(first?.lessons[1]?.bricks).toEqual(["right", "wrong", "todo", "todo", "todo"]);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: "all", now: later });
  expect((await progressOf(learnerId))?.resume).toMatchObject({ lesson: { id: "vijf" }, question: { number: 3 } });
});

test("resume stays in a lesson that failed, and goes on to the lesson after one that is passed, also if earlier ones are not begun", async () => {
  const built = createTestCourse({ courseId: "drie" });
  const [alles, vijf] = built.release.lessons;
  if (!alles || !vijf) throw new Error("no lessons");
  const third = { ...vijf, id: "drie", number: 3, passages: [], segments: [], questions: [] };
  const lessons = [alles, vijf, third];
  const rules = { ...built.release.rules, lessonOrder: lessons.map(({ id }) => id) };
  const three = await loadTestCourse(pool, now, { ...built, release: { ...built.release, lessons, rules } });
  const learnerId = await insertLearner(pool, now);
  const given = { learnerId, lessonId: "vijf" as const, now };
  const resume = async () => (await getCourseProgress(pool, releases, { learnerId, courseId: "drie" }))?.resume;
  expect(await resume()).toMatchObject({ lesson: { id: "alles" }, isNew: true });
  await answerPracticeRound(pool, releases, three, { ...given, right: Array(5).fill(false) });
  expect(await resume()).toEqual({ lesson: expect.objectContaining({ id: "vijf" }), question: null, isNew: false });
  await startPracticeRound(pool, releases, { learnerId, courseId: "drie", lessonId: "vijf", now });
  await answerPracticeRound(pool, releases, three, { ...given, right: "all", round: 2 });
  expect(await resume()).toEqual({ lesson: expect.objectContaining({ id: "drie" }), question: null, isNew: true });
});

test("the pieces that are left are those with an open question, and all of them before a new round", async () => {
  const built = createTestCourse({ courseId: "stukken" });
  const [alles, vijf] = built.release.lessons;
  if (!alles || !vijf) throw new Error("no lessons");
  const html = vijf.passages.map(({ id, title }) => ({
    kind: "html" as const,
    html: `<h2 id="${id}">${title}</h2><p>.</p>`,
  }));
  const passages = vijf.passages.map((passage) => ({ ...passage, kind: "text" as const }));
  const lessons = [alles, { ...vijf, passages, segments: html }];
  const inPieces = await loadTestCourse(pool, now, { ...built, release: { ...built.release, lessons } });
  const learnerId = await insertLearner(pool, now);
  const given = { learnerId, lessonId: "vijf" as const, now };
  const progress = async () => {
    const { lessons: found = [], resume } =
      (await getCourseProgress(pool, releases, { learnerId, courseId: "stukken" })) ?? {};
    return { left: found[1]?.piecesLeft, piece: resume?.question?.piece };
  };
  expect(await progress()).toEqual({ left: 3, piece: undefined });
  await answerPracticeRound(pool, releases, inPieces, { ...given, right: [true, false, true] });
  // The second piece has open questions, and the third asks nothing.
  expect(await progress()).toEqual({
    left: 2,
    piece: { number: 2, of: 3, title: "Het tweede stuk", minutes: expect.any(Number), begun: false },
  });
  await answerPracticeRound(pool, releases, inPieces, { ...given, right: [true, false, true, false, false] });
  expect(await progress()).toEqual({ left: 3, piece: undefined });
  await startPracticeRound(pool, releases, { learnerId, courseId: "stukken", lessonId: "vijf", now });
  await answerPracticeRound(pool, releases, inPieces, { ...given, right: "all", round: 2 });
  expect((await progress()).left).toBe(0);
});

test("a failed round tells what to read again, until the lesson is passed", async () => {
  const learnerId = await insertLearner(pool, now);
  const vijf = { learnerId, lessonId: "vijf" as const, now };
  await answerPracticeRound(pool, releases, course, { ...vijf, right: [true, true, true, false, false] });
  const failed = await progressOf(learnerId);
  expect(failed?.lessons[1]).toMatchObject({ state: "again", right: 3 });
  expect(failed?.reread).toMatchObject([{ lesson: { id: "vijf" }, right: 3, scored: 5, needed: 4 }]);
  expect(failed?.reread[0]?.passages.flatMap(({ passages }) => passages.map(({ id }) => id))).toEqual(["tweede-stuk"]);
  await startPracticeRound(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf", now });
  expect((await progressOf(learnerId))?.reread).toHaveLength(1);
  await answerPracticeRound(pool, releases, course, { ...vijf, right: "all", round: 2 });
  await startPracticeRound(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf", now });
  await answerPracticeRound(pool, releases, course, { ...vijf, right: Array(5).fill(false), round: 3 });
  const passed = await progressOf(learnerId);
  expect(passed).toMatchObject({ passed: 1, begun: true, complete: false, reread: [] });
  expect(passed?.lessons[1]).toMatchObject({ state: "passed", right: 5, rounds: 3, bricks: Array(5).fill("right") });
});

test("with all lessons passed there is nothing to resume", async () => {
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: "all", now });
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now });
  expect(await progressOf(learnerId)).toMatchObject({ passed: 2, begun: true, complete: true, resume: null });
});

test("progress lists only the courses that were begun, and takes one statement", async () => {
  const [learnerId, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: [true], now });
  const { result, statements } = await countStatements((db) => listCourseProgress(db, releases, { learnerId }));
  expect(result.map((each) => each.course.id)).toEqual(["proef"]);
  expect(result[0]).toEqual(await progressOf(learnerId));
  expect(statements).toHaveLength(1);
  expect(await listCourseProgress(pool, releases, { learnerId: other })).toEqual([]);
});

test("an edition is used from its first enrolment on", async () => {
  await loadTestCourse(pool, now, createTestCourse({ courseId: "nieuw" }));
  expect(await hasEditionEverHadLearners(pool, "nieuw", "1")).toBe(false);
  const learnerId = await insertLearner(pool, now);
  await pool`insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, 'nieuw', 1, '1', ${now})`;
  expect(await hasEditionEverHadLearners(pool, "nieuw", "1")).toBe(true);
  expect(await hasEditionEverHadLearners(pool, "nieuw", "2")).toBe(false);
});
