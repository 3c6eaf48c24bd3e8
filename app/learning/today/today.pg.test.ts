import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse, type TestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { saveNote } from "../notes/save-note.server";
import { listCourseProgress } from "../progress/get-progress.server";
import { getToday } from "./get-today.server";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const day = (n: number) => new Date(Date.UTC(2026, 2, n, 10));
const titles = { een: "Eerste cursus", twee: "Tweede cursus", drie: "Derde cursus" };
const courses: Record<string, TestCourse> = {};

beforeAll(async () => {
  for (const [courseId, title] of Object.entries(titles))
    courses[courseId] = await loadTestCourse(pool, day(1), createTestCourse({ courseId, title }));
});

function answer(learnerId: string, courseId: keyof typeof titles, right: boolean[], now: Date) {
  const course = courses[courseId];
  if (!course) throw new Error(`no course ${courseId}`);
  return answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now });
}

const note = (learnerId: string, courseId: string, text: string, now: Date, place = "recall:terugblik") =>
  saveNote(pool, releases, { learner: { id: learnerId }, courseId, lessonId: "vijf", place, text, now });

const own = async (learnerId: string) => {
  const { courses: held, note } = await getToday(pool, releases, { learnerId, now: day(28) });
  return { courses: held, note, ids: held.map(({ id }) => id) };
};

test("the course of the last answer comes first, then the latest enrolment", async () => {
  const learnerId = await insertLearner(pool, day(1));
  expect(await own(learnerId)).toEqual({ courses: [], note: null, ids: [] });
  await answer(learnerId, "een", [true], day(2));
  await answer(learnerId, "twee", [true], day(3));
  await answer(learnerId, "drie", [true], day(4));
  expect((await own(learnerId)).ids).toEqual(["drie", "twee", "een"]);
  await answer(learnerId, "een", [true, true], day(5));
  const found = await own(learnerId);
  expect(found.ids).toEqual(["een", "drie", "twee"]);
  expect(found.courses[0]).toEqual({ id: "een", title: "Eerste cursus", language: "nl" });
});

test("an enrolment without an answer counts as a course", async () => {
  const learnerId = await insertLearner(pool, day(1));
  await pool`insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, 'twee', 1, '1', ${day(6)})`;
  expect((await own(learnerId)).ids).toEqual(["twee"]);
  await answer(learnerId, "een", [true], day(2));
  expect((await own(learnerId)).ids).toEqual(["een", "twee"]);
});

test("the latest note is what the learner typed last, and nobody else's", async () => {
  const [learnerId, other] = [await insertLearner(pool, day(1)), await insertLearner(pool, day(1))];
  await note(learnerId, "een", "De eerste.", day(2));
  await note(learnerId, "twee", `${"woord ".repeat(60)}einde`, day(3));
  await note(learnerId, "twee", "Ja", day(4), "pre-question:vooraf");
  const { note: latest, courses: held } = await own(learnerId);
  expect(held).toEqual([]);
  expect(latest).toMatchObject({ course: { id: "twee" }, lessonId: "vijf", lesson: 2, place: "recall:terugblik" });
  expect(latest?.text).toMatch(/^(woord )+woord…$/);
  expect(latest?.text.length).toBeLessThanOrEqual(240);
  await note(learnerId, "een", "De eerste, gewijzigd.", day(5));
  expect((await own(learnerId)).note).toMatchObject({ course: { id: "een" }, text: "De eerste, gewijzigd." });
  await note(learnerId, "een", "", day(6));
  expect((await own(learnerId)).note?.course.id).toBe("twee");
  expect((await own(other)).note).toBe(null);
});

test("a note of a lesson that the edition does not have keeps its text, without a place", async () => {
  const learnerId = await insertLearner(pool, day(1));
  await pool`
    insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
    values (${learnerId}, gen_random_uuid(), 'een', 'verdwenen', 'task:t', 'Blijft.', ${day(2)})`;
  expect((await own(learnerId)).note).toMatchObject({ lesson: null, text: "Blijft." });
});

test("all that is learned takes one statement, and the progress of some courses another", async () => {
  const learnerId = await insertLearner(pool, day(1));
  await answer(learnerId, "een", [true], day(2));
  await answer(learnerId, "twee", [true], day(3));
  await note(learnerId, "een", "Iets.", day(3));
  expect((await countStatements((db) => getToday(db, releases, { learnerId, now: day(4) }))).statements).toHaveLength(
    1,
  );
  const asked = { learnerId, courseIds: ["een", "drie", "niets"] };
  const { result, statements } = await countStatements((db) => listCourseProgress(db, releases, asked));
  expect(statements).toHaveLength(1);
  expect(result.map(({ course, begun }) => [course.id, begun])).toEqual([
    ["een", true],
    ["drie", false],
  ]);
});
