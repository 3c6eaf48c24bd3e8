import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { saveNote } from "../notes/save-note.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { getLessonPageData } from "../practice/get-lesson-page-data.server";
import { exportLearningRecords } from "./export-learning-records.server";
import { getMergeQuestion, hasAnswersOrNotes, mergeGuestIntoAccount } from "./merge-guest-into-account.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const five = { courseId: "proef", lessonId: "vijf" };
const course = await loadTestCourse(pool, now);

const noOverlap = { notes: false, guesses: false, choices: false };

const viewOf = (learnerId: string) => getLessonPageData(pool, releases, { learnerId, ...five });

async function insertPair() {
  return { guestId: await insertLearner(pool, now, "guest"), learnerId: await insertLearner(pool, now) };
}

function note(learnerId: string, place: string, text: string) {
  return saveNote(pool, releases, { learner: { id: learnerId }, ...five, place, text, now });
}

test("an account without rounds takes over all that the guest did", async () => {
  const { guestId, learnerId } = await insertPair();
  await answerPracticeRound(pool, releases, course, {
    learnerId: guestId,
    lessonId: "vijf",
    right: "all",
    now,
  });
  await note(guestId, "recall:terugblik", "Wat ik weet.");
  await pool`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    select learner_id, attempt_id, question_id, 0, revision, 1, 'remark', ${now} from attempt_item
     where learner_id = ${guestId} order by position limit 1`;
  const before = await viewOf(guestId);
  const exported = await exportLearningRecords(pool, guestId);
  expect(exported.attempts[0]?.markings).toMatchObject([{ cause: "remark", score: 1 }]);
  expect(await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now })).toEqual({ ok: true, rounds: 1 });
  const events = await pool`select actor, action, object from audit_event where subject = ${learnerId}`;
  expect(events).toEqual([{ actor: learnerId, action: "guest-merged", object: guestId }]);
  expect(await viewOf(learnerId)).toEqual(before);
  const { cards, ...taken } = await exportLearningRecords(pool, learnerId);
  expect({ ...taken, cards: [] }).toEqual(exported);
  // A guest has no cards, and an account has.
  expect([exported.cards.length, cards.length]).toEqual([0, 5]);
  expect(await pool`select from learner where id = ${guestId}`).toHaveLength(0);
  expect(await hasAnswersOrNotes(pool, guestId)).toBe(false);
});

test("rounds of both are kept, the guest's numbered on, and the two texts at one place become one note", async () => {
  const { guestId, learnerId } = await insertPair();
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now });
  await answerPracticeRound(pool, releases, course, {
    learnerId: guestId,
    lessonId: "vijf",
    right: [false, true],
    now,
  });
  await note(learnerId, "recall:terugblik", "Van mij.");
  await note(guestId, "recall:terugblik", "Van de gast.");
  await note(guestId, "pre-question:vooraf", "Ja");
  expect(await getMergeQuestion(pool, { guestId, learnerId })).toEqual({
    work: ["answers", "notes", "guesses"],
    overlap: { ...noOverlap, notes: true },
    otherEdition: [],
  });
  await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now });
  const view = await viewOf(learnerId);
  expect(view).toMatchObject({ round: 2, state: "passed", result: null });
  expect(view?.bricks).toEqual(["wrong", "right", "todo", "todo", "todo"]);
  expect(view?.notes).toEqual({ "recall:terugblik": "Van mij.\n\nVan de gast.", "pre-question:vooraf": "Ja" });
  const enrolments = await pool`select seq from enrolment where learner_id = ${learnerId}`;
  expect(enrolments).toHaveLength(1);
});

test("texts that are too long together are both kept, the same text stays once, and a guess stays that of the account", async () => {
  const { guestId, learnerId } = await insertPair();
  const [mine, other] = ["a".repeat(4000), "b".repeat(4000)];
  await note(learnerId, "recall:terugblik", mine);
  await note(guestId, "recall:terugblik", other);
  await note(learnerId, "pre-question:vooraf", "Nee");
  await note(guestId, "pre-question:vooraf", "Ja");
  expect(await getMergeQuestion(pool, { guestId, learnerId })).toMatchObject({
    work: ["notes", "guesses"],
    overlap: { ...noOverlap, notes: true, guesses: true },
  });
  await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now });
  const both = { "recall:terugblik": `${mine}\n\n${other}`, "pre-question:vooraf": "Nee" };
  expect((await viewOf(learnerId))?.notes).toEqual(both);
  const again = await insertLearner(pool, now, "guest");
  await note(again, "recall:terugblik", mine);
  await mergeGuestIntoAccount(pool, releases, { guestId: again, learnerId, now });
  expect((await viewOf(learnerId))?.notes).toEqual(both);
});

test("a note that merging made too long can be made shorter little by little, and no longer again", async () => {
  const { guestId, learnerId } = await insertPair();
  await note(learnerId, "recall:terugblik", "a".repeat(4000));
  await note(guestId, "recall:terugblik", "b".repeat(4000));
  await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now });
  const text = (await viewOf(learnerId))?.notes["recall:terugblik"] ?? "";
  expect(await note(learnerId, "recall:terugblik", text)).toMatchObject({ ok: true, text });
  expect(await note(learnerId, "recall:terugblik", `${text}c`)).toEqual({ ok: false, reason: "too-long", most: 8002 });
  expect(await note(learnerId, "recall:terugblik", text.slice(10))).toMatchObject({ ok: true });
  expect(await note(learnerId, "recall:terugblik", text)).toMatchObject({ ok: false, most: 7992 });
  // Neither another place nor another learner gets more room by it.
  const long = "d".repeat(4001);
  expect(await note(learnerId, "passage:eerste-stuk", long)).toMatchObject({ ok: false, most: 4000 });
  const other = await insertLearner(pool, now);
  expect(await note(other, "recall:terugblik", long)).toMatchObject({ ok: false, most: 4000 });
  expect(await note(learnerId, "recall:terugblik", "Kort.")).toMatchObject({ ok: true });
  expect(await note(learnerId, "recall:terugblik", long)).toMatchObject({ ok: false, most: 4000 });
});

test("merging twice, or twice at once, does it once", async () => {
  const { guestId, learnerId } = await insertPair();
  await answerPracticeRound(pool, releases, course, { learnerId: guestId, lessonId: "vijf", right: [true], now });
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now })).toEqual({
    ok: false,
    reason: "no-guest",
  });
  expect(await pool`select from attempt where learner_id = ${learnerId}`).toHaveLength(1);
});

test("an answer that was acknowledged while merging is kept", async () => {
  for (let i = 0; i < 30; i += 1) {
    const { guestId, learnerId } = await insertPair();
    await answerPracticeRound(pool, releases, course, { learnerId: guestId, lessonId: "vijf", right: [true], now });
    const fields = createSampleAnswerFields(course.record("B2"), true);
    const input = { learner: { id: guestId }, ...five, questionId: "B2", round: 1, fields, now };
    const pause = new Promise((resolve) => setTimeout(resolve, i % 4));
    const [outcome] = await Promise.all([
      answerPracticeQuestion(pool, releases, input),
      pause.then(() => mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now })),
    ]);
    const view = await viewOf(learnerId);
    expect(view?.bricks[0]).toBe("right");
    if (outcome.ok) expect(view?.bricks[1]).toBe("right");
  }
});

test("an account is never taken over, and a guest takes nothing over", async () => {
  const { guestId, learnerId } = await insertPair();
  const other = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, { learnerId: other, lessonId: "vijf", right: [true], now });
  expect(await mergeGuestIntoAccount(pool, releases, { guestId: other, learnerId, now })).toEqual({
    ok: false,
    reason: "no-guest",
  });
  expect(await mergeGuestIntoAccount(pool, releases, { guestId, learnerId: guestId, now })).toEqual({
    ok: false,
    reason: "no-account",
  });
  expect(await hasAnswersOrNotes(pool, other)).toBe(true);
});

test("an answer of a guest who was merged meanwhile is refused, not lost in an error", async () => {
  const { guestId, learnerId } = await insertPair();
  await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now });
  const fields = createSampleAnswerFields(course.record("B1"), true);
  const input = { learner: { id: guestId }, ...five, questionId: "B1", round: 1, fields, now };
  expect(await answerPracticeQuestion(pool, releases, input)).toEqual({ ok: false, reason: "learner-gone" });
  expect(await note(guestId, "recall:terugblik", "x")).toEqual({ ok: false, reason: "learner-gone" });
});

test("a note is saved at a place of the lesson, replaced, and taken away when empty", async () => {
  const learnerId = await insertLearner(pool, now);
  expect(await note(learnerId, "recall:terugblik", " Eerst \r\n dan ")).toMatchObject({
    ok: true,
    text: "Eerst \n dan",
    lesson: { language: "nl" },
  });
  expect(await note(learnerId, "recall:terugblik", "Later")).toMatchObject({
    ok: true,
    text: "Later",
    lesson: { language: "nl" },
  });
  expect(await note(learnerId, "pre-question:vooraf", "Nee")).toMatchObject({
    ok: true,
    text: "Nee",
    lesson: { language: "nl" },
  });
  expect((await viewOf(learnerId))?.notes).toEqual({ "recall:terugblik": "Later", "pre-question:vooraf": "Nee" });
  await note(learnerId, "recall:terugblik", "  ");
  expect((await viewOf(learnerId))?.notes).toEqual({ "pre-question:vooraf": "Nee" });
});

test("a note elsewhere, an option that was not offered and a very long text are refused", async () => {
  const learnerId = await insertLearner(pool, now);
  const refused = { ok: false, reason: "not-offered" };
  expect(await note(learnerId, "recall:vooraf", "x")).toEqual(refused);
  expect(await note(learnerId, "ergens", "x")).toEqual(refused);
  expect(await note(learnerId, "pre-question:vooraf", "Misschien")).toEqual(refused);
  expect(await note(learnerId, "recall:terugblik", "x".repeat(4001))).toEqual({
    ok: false,
    reason: "too-long",
    most: 4000,
  });
  const input = { learner: { id: learnerId }, courseId: "proef", place: "recall:terugblik", text: "x", now };
  expect(await saveNote(pool, releases, { ...input, lessonId: "niets" })).toEqual({ ok: false, reason: "not-found" });
  expect(await pool`select from note where learner_id = ${learnerId}`).toHaveLength(0);
});

test("a note makes a guest of a visitor, an empty one does not", async () => {
  let made = 0;
  const create = (db: Parameters<typeof insertLearner>[0]) => {
    made += 1;
    return insertLearner(db, now, "guest");
  };
  const input = { learner: { create }, ...five, place: "recall:terugblik", now };
  await saveNote(pool, releases, { ...input, text: "" });
  await saveNote(pool, releases, { ...input, text: "x".repeat(4001) });
  expect(made).toBe(0);
  expect(await saveNote(pool, releases, { ...input, text: "Iets" })).toMatchObject({
    ok: true,
    text: "Iets",
    lesson: { language: "nl" },
  });
  expect(made).toBe(1);
});

test("own data holds every answer in words, and nobody else's", async () => {
  const [learnerId, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: "all", now });
  await answerPracticeRound(pool, releases, course, { learnerId: other, lessonId: "vijf", right: [true], now });
  const { enrolments, attempts, notes } = await exportLearningRecords(pool, learnerId);
  expect(enrolments).toEqual([{ course: "proef", edition: "1", at: "2026-03-01T10:00:00+00:00" }]);
  expect(attempts).toHaveLength(1);
  expect(attempts[0]).toMatchObject({
    kind: "practice round",
    course: "proef",
    belongsTo: { edition: "1", lesson: "alles" },
    number: 1,
    result: { score: 1, passed: true },
    filledIn: [],
    markings: [],
  });
  expect(attempts[0]?.answers.map(({ answered }) => answered)).toEqual([
    ["keuze a"],
    ["keuze b"],
    ["keuze a", "keuze b"],
    ["false", "keuze b"],
    ["een: bij een", "twee: bij twee", "drie: bij drie"],
    ["lopen: doen", "fietsen: doen", "dromen: denken", "wegen: denken"],
    ["eerst", "daarna", "dan", "ten slotte"],
    ["inzet"],
    ["Mijn antwoord"],
    ["12,5 procent"],
  ]);
  expect(attempts[0]?.answers[0]).toMatchObject({ question: "A1", asked: "Wat klopt (A1)?", score: 1 });
  expect(notes).toEqual([]);
  expect(JSON.stringify(attempts)).not.toContain("feedback");
});
