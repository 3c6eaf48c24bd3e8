/** What stands on the page of own notes is found: notes by their heading too, and answers to open questions. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { insertEnrolment } from "../enrolment/enrolments.sql.server";
import { saveNote } from "../notes/save-note.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { searchForReader } from "./search-for-reader.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-11-29T12:00:00Z");
const courseId = "proef";
const course = await loadTestCourse(pool, now);

async function insertMember(): Promise<string> {
  const learnerId = await insertLearner(pool, now);
  await insertEnrolment(pool, { learnerId, courseId, seq: 1, label: "1", now });
  return learnerId;
}

async function answer(learnerId: string, text: string, round: number) {
  const at = new Date(now.getTime() + round * 60_000);
  const input = { learner: { id: learnerId }, courseId, lessonId: "alles", questionId: "A9", round, now: at };
  expect((await answerPracticeQuestion(pool, releases, { ...input, fields: { text: [text] } })).ok).toBe(true);
}

const find = async (question: string, learnerId: string | null) =>
  (await searchForReader(pool, releases, { learnerId, question, more: null })).notes;

test("the answer to an open question is found by its words and by its question, and only by who gave it", async () => {
  const [learnerId, other] = [await insertMember(), await insertMember()];
  await answer(learnerId, "Eerst naar de zeldzaamkoffie/ochtend.", 1);
  const { stemText } = course.record("A9");
  const hits = [{ place: "question:A9", lessonId: "alles", heading: stemText, isThere: true }];
  const { hits: found, total } = await find("zeldzaamkoffie", learnerId);
  expect(total).toBe(1);
  expect(found).toMatchObject(hits);
  expect(found[0]?.quote).toEqual([
    { text: "Eerst naar de ", found: false },
    { text: "zeldzaamkoffie", found: true },
    { text: "/ochtend.", found: false },
  ]);
  expect((await find(stemText, learnerId)).hits).toMatchObject(hits);
  for (const reader of [other, null]) expect((await find("zeldzaamkoffie", reader)).total).toBe(0);
});

test("a note is found by the heading of its place", async () => {
  const learnerId = await insertMember();
  const input = { learner: { id: learnerId }, courseId, lessonId: "alles", place: "recall:terugblik", now };
  expect(await saveNote(pool, releases, { ...input, text: "Iets heel anders." })).toMatchObject({ ok: true });
  expect((await find("weet nog", learnerId)).hits).toMatchObject([
    { place: "recall:terugblik", heading: "Wat weet je nog?", quote: [{ text: "Iets heel anders.", found: false }] },
  ]);
  expect((await find("weet anders", learnerId)).total).toBe(1);
});
