/** Everything that a learner wrote, together: its order, what has gone, and who sees it. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import type { BuiltCourse, CompiledLesson } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { insertEnrolment } from "../enrolment/enrolments.sql.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { exportLearningRecords } from "../records/export-learning-records.server";
import { mergeGuestIntoAccount } from "../records/merge-guest-into-account.server";
import { getOwnNotes } from "./get-own-notes.server";
import { maxNoteLength } from "./note";
import { saveNote } from "./save-note.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-09-01T10:00:00Z");
const courseId = "proef";

/** An edition in which some lessons differ from those of the test course. */
function createEdition(label: string, hash: string, change: (lesson: CompiledLesson) => CompiledLesson[]): BuiltCourse {
  const built = createTestCourse({ label });
  const lessons = built.release.lessons.flatMap(change);
  const ids = lessons.map(({ id }) => id);
  const rules = {
    ...built.release.rules,
    lessonOrder: built.release.rules.lessonOrder.filter((id) => ids.includes(id)),
  };
  const questions = built.questions.filter(({ lessonId }) => ids.includes(lessonId));
  return { ...built, hash: `${built.hash} ${hash}`, release: { ...built.release, rules, lessons }, questions };
}

const task = { kind: "task" as const, id: "buurt", title: "Kijk rond", html: "<p>Loop.</p>", rubric: [] };
/** The first lesson with two passages and a task in the first one. */
const withTask = (title: string) => (lesson: CompiledLesson) => {
  if (lesson.id !== "alles") return [lesson];
  const passages = lesson.passages.map((each) => (each.id === "eerste-stuk" ? { ...each, title } : each));
  const segments = lesson.segments.flatMap((each): CompiledLesson["segments"] =>
    each.kind === "html"
      ? [each, task, { kind: "html" as const, html: '<h2 id="tweede-stuk">Het tweede stuk</h2><p>Meer.</p>' }]
      : [each],
  );
  return [{ ...lesson, passages, segments }];
};

await loadTestCourse(pool, new Date("2026-03-01T10:00:00Z"), createEdition("1", "oud", withTask("Eerst zo")));
const course = await loadTestCourse(
  pool,
  new Date("2026-03-02T10:00:00Z"),
  createEdition("1", "nu", withTask("Nu zo")),
);
/** The next edition has no lesson `vijf`; the other lesson lacks its first passage, its task and its recall question. */
await loadTestCourse(
  pool,
  new Date("2026-06-01T10:00:00Z"),
  createEdition("2", "nieuw", (lesson) =>
    lesson.id === "vijf"
      ? []
      : [
          {
            ...lesson,
            passages: lesson.passages.filter(({ id }) => id !== "eerste-stuk"),
            segments: [
              { kind: "html" as const, html: '<h2 id="tweede-stuk">Het tweede stuk</h2><p>Meer.</p>' },
              ...lesson.segments.filter(({ kind }) => kind === "question"),
            ],
          },
        ],
  ),
);

async function insertMember(...labels: string[]): Promise<string> {
  const learnerId = await insertLearner(pool, now);
  for (const [at, label] of labels.entries())
    await insertEnrolment(pool, { learnerId, courseId, seq: at + 1, label, now });
  return learnerId;
}

const move = (learnerId: string) => insertEnrolment(pool, { learnerId, courseId, seq: 2, label: "2", now });

let saved = 0;
function save(learnerId: string, place: string, text: string, lessonId = "alles") {
  saved += 1;
  const moment = new Date(now.getTime() + saved * 1_000);
  return saveNote(pool, releases, { learner: { id: learnerId }, courseId, lessonId, place, text, now: moment });
}

function answerOpenQuestion(learnerId: string, text: string) {
  const input = { learner: { id: learnerId }, courseId, lessonId: "alles", questionId: "A9", round: 1, now };
  return answerPracticeQuestion(pool, releases, { ...input, fields: { text: [text] } });
}

const listNotes = async (learnerId: string | null) =>
  (await getOwnNotes(pool, releases, { learnerId })).flatMap(({ lessons }) =>
    lessons.flatMap(({ id, notes }) =>
      notes.map(({ heading, text, to }) => [id, heading, text, to?.elementId ?? null]),
    ),
  );

test("what was written stands in the order of the lessons, with the tasks that are still open, and only its writer sees it", async () => {
  const [learnerId, other] = [await insertMember("1"), await insertMember("1")];
  expect(await save(learnerId, "recall:terugblik", "Dit weet ik nog.", "vijf")).toMatchObject({ ok: true });
  expect(await save(learnerId, "recall:terugblik", "Ook dit.")).toMatchObject({ ok: true });
  expect(await save(learnerId, "passage:tweede-stuk", "Bij twee.")).toMatchObject({ ok: true });
  expect(await save(learnerId, "passage:eerste-stuk", "Bij een.")).toMatchObject({ ok: true });
  expect(await save(learnerId, "pre-question:vooraf", "Ja")).toMatchObject({ ok: true });
  expect((await answerOpenQuestion(learnerId, "Met de bewoners.")).ok).toBe(true);
  expect(await listNotes(learnerId)).toEqual([
    ["alles", "Nu zo", "Bij een.", "passage:eerste-stuk"],
    ["alles", "Kijk rond", "", "task-buurt"],
    ["alles", course.record("A9").stemText, "Met de bewoners.", "A9"],
    ["alles", "Het tweede stuk", "Bij twee.", "passage:tweede-stuk"],
    ["alles", "Wat weet je nog?", "Ook dit.", "recall-terugblik"],
    ["vijf", "Wat weet je nog?", "Dit weet ik nog.", "recall-terugblik"],
  ]);
  expect(await listNotes(other)).toEqual([["alles", "Kijk rond", "", "task-buurt"]]);
  expect(await listNotes(null)).toEqual([]);
});

test("when a place or a lesson has gone, the text stays under its lesson with the heading that it had", async () => {
  const learnerId = await insertMember("1");
  await save(learnerId, "passage:eerste-stuk", "Bij een.");
  await save(learnerId, "recall:terugblik", "Oud.");
  await save(learnerId, "passage:tweede-stuk", "Bij twee.");
  await save(learnerId, "recall:terugblik", "Van les vijf.", "vijf");
  await answerOpenQuestion(learnerId, "Met de bewoners.");
  // As a note of before headings were stored.
  await pool`update note set heading = null where learner_id = ${learnerId} and place like 'recall:%'`;
  await move(learnerId);
  const [own] = await getOwnNotes(pool, releases, { learnerId });
  expect(own?.lessons.map(({ id, named, isGone }) => [id, named?.number, isGone])).toEqual([
    ["alles", 1, false],
    ["vijf", 2, true],
  ]);
  expect(await listNotes(learnerId)).toEqual([
    ["alles", "Het tweede stuk", "Bij twee.", "passage:tweede-stuk"],
    ["alles", course.record("A9").stemText, "Met de bewoners.", "A9"],
    ["alles", "Nu zo", "Bij een.", null],
    ["alles", "Wat weet je nog?", "Oud.", null],
    ["vijf", "Wat weet je nog?", "Van les vijf.", null],
  ]);
  // It can still be changed and deleted, and keeps its heading.
  expect(await save(learnerId, "passage:eerste-stuk", "Anders.")).toEqual({
    ok: true,
    text: "Anders.",
    emptied: null,
    lesson: null,
  });
  expect(await save(learnerId, "recall:terugblik", "", "vijf")).toMatchObject({ ok: true, emptied: "removed" });
  expect((await listNotes(learnerId)).slice(2)).toEqual([
    ["alles", "Nu zo", "Anders.", null],
    ["alles", "Wat weet je nog?", "Oud.", null],
  ]);
});

test("a note at a passage of an edition in which the learner never was, or that nobody has, is refused", async () => {
  const learnerId = await insertMember("2");
  expect(await save(learnerId, "passage:eerste-stuk", "x")).toEqual({ ok: false, reason: "outdated" });
  for (const place of ["passage:verzonnen", "passage:A1", "passage:", "passage:a b", "passages:tweede-stuk"])
    expect(await save(learnerId, place, "x"), place).toEqual({ ok: false, reason: "not-offered" });
  expect(await save(learnerId, "passage:tweede-stuk", "x".repeat(maxNoteLength + 1))).toEqual({
    ok: false,
    reason: "too-long",
    most: maxNoteLength,
  });
  expect(await listNotes(learnerId)).toEqual([]);
  const longest = "é".repeat(maxNoteLength);
  expect(await save(learnerId, "passage:tweede-stuk", longest)).toMatchObject({ ok: true });
  expect(await listNotes(learnerId)).toMatchObject([["alles", "Het tweede stuk", longest, "passage:tweede-stuk"]]);
});

test("the last of two tabs wins, and an emptied note is gone", async () => {
  const learnerId = await insertMember("1");
  for (const text of ["Het eerste tabblad.", "Het tweede."]) await save(learnerId, "passage:eerste-stuk", text);
  expect((await listNotes(learnerId))[0]?.[2]).toBe("Het tweede.");
  await save(learnerId, "passage:eerste-stuk", " \n ");
  expect(await pool`select from note where learner_id = ${learnerId}`).toHaveLength(0);
});

test("two notes at one passage become one when a guest is merged, and the export says at what they are", async () => {
  const [learnerId, guestId] = [await insertMember("1"), await insertLearner(pool, now, "guest")];
  await insertEnrolment(pool, { learnerId: guestId, courseId, seq: 1, label: "1", now });
  await save(learnerId, "passage:eerste-stuk", "Van mij.");
  await save(guestId, "passage:eerste-stuk", "Van de gast.");
  await save(guestId, "passage:tweede-stuk", "Alleen van de gast.");
  expect(await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now })).toMatchObject({ ok: true });
  const { notes } = await exportLearningRecords(pool, learnerId);
  expect(notes.map(({ place, asked, text }) => [place, asked, text]).sort()).toEqual([
    ["passage:eerste-stuk", "Nu zo", "Van mij.\n\nVan de gast."],
    ["passage:tweede-stuk", "Het tweede stuk", "Alleen van de gast."],
  ]);
});
