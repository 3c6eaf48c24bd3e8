/** Notes from a page whose place is in another edition of the course than the one that the learner has now. */
import { expect, test } from "vitest";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import * as notes from "~/routes/lesson/notes.route";
import { insertEnrolment } from "../enrolment/enrolments.sql.server";
import { getOwnNotes } from "./get-own-notes.server";
import { saveNote } from "./save-note.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-09-01T10:00:00Z");
const courseId = "proef";
const createContext = createRequestContextFactory(pool, () => now);

/** An edition whose lesson `vijf` has this task and this pre-question, and no recall question. */
function createEdition(label: string, taskId: string, option: string): BuiltCourse {
  const built = createTestCourse({ label });
  const lessons = built.release.lessons.map((lesson) => {
    if (lesson.id !== "vijf") return lesson;
    const task = { kind: "task" as const, id: taskId, title: "Kijk rond", html: "<p>Loop.</p>" };
    const asked = { kind: "pre-question" as const, id: "vooraf", html: "<p>Wat denk je?</p>", options: [option] };
    return { ...lesson, segments: [asked, task] };
  });
  return { ...built, hash: `${built.hash} ${taskId}`, release: { ...built.release, lessons } };
}

await loadTestCourse(pool, new Date("2026-03-01T10:00:00Z"), createEdition("1", "buurt-1", "Vroeger"));
await loadTestCourse(pool, new Date("2026-03-02T10:00:00Z"), createEdition("1", "buurt-2", "Vroeger"));
await loadTestCourse(pool, new Date("2026-06-01T10:00:00Z"), createEdition("2", "straat-1", "Nu"));

async function insertMember(...labels: string[]): Promise<string> {
  const learnerId = await insertLearner(pool, now);
  for (const [at, label] of labels.entries())
    await insertEnrolment(pool, { learnerId, courseId, seq: at + 1, label, now });
  return learnerId;
}

let saved = 0;
/** Every save is a second after the one before, because notes are listed in the order in which they were first written. */
function save(learnerId: string, place: string, text: string) {
  saved += 1;
  const moment = new Date(now.getTime() + saved * 1_000);
  const input = { learner: { id: learnerId }, courseId, lessonId: "vijf", place, text, now: moment };
  return saveNote(pool, releases, input);
}

const rowsOf = (learnerId: string) => pool`select place, text from note where learner_id = ${learnerId} order by id`;
const elsewhereOf = async (learnerId: string) => {
  const [own] = await getOwnNotes(pool, releases, { learnerId });
  const all = own?.lessons.flatMap(({ id, notes }) => notes.map((note) => ({ lessonId: id, ...note })));
  return all?.flatMap(({ lessonId, place, heading, text, to }) => (to ? [] : [{ lessonId, place, heading, text }]));
};

test("who moved meanwhile saves from the page that they left, also at a task that was renamed, and finds it again", async () => {
  const learnerId = await insertMember("1", "2");
  for (const place of ["task:buurt-2", "task:buurt-1"])
    expect(await save(learnerId, place, "Van mij.")).toEqual({
      ok: true,
      text: "Van mij.",
      emptied: null,
      lesson: null,
    });
  expect(await save(learnerId, "pre-question:vooraf", "Vroeger")).toMatchObject({ ok: true, lesson: null });
  expect(await save(learnerId, "task:straat-1", "Hier.")).toMatchObject({ ok: true, lesson: { language: "nl" } });
  expect(await elsewhereOf(learnerId)).toEqual([
    { lessonId: "vijf", place: "task:buurt-2", heading: "Kijk rond", text: "Van mij." },
    { lessonId: "vijf", place: "task:buurt-1", heading: "Kijk rond", text: "Van mij." },
  ]);
  expect(await save(learnerId, "task:buurt-2", "Anders.")).toMatchObject({ ok: true });
  expect(await save(learnerId, "task:buurt-1", " ")).toMatchObject({ ok: true });
  expect(await elsewhereOf(learnerId)).toEqual([
    { lessonId: "vijf", place: "task:buurt-2", heading: "Kijk rond", text: "Anders." },
  ]);
});

test("a place of an edition in which the learner never was is outdated, unless they have a note there", async () => {
  const [learnerId, writer] = [await insertMember("2"), await insertMember("1")];
  expect(await save(writer, "task:buurt-2", "Van de schrijver.")).toMatchObject({ ok: true });
  expect(await save(learnerId, "task:buurt-2", "x")).toEqual({ ok: false, reason: "outdated" });
  expect(await save(learnerId, "pre-question:vooraf", "Vroeger")).toEqual({ ok: false, reason: "outdated" });
  expect(await rowsOf(learnerId)).toEqual([]);
  await pool`
    insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
    select ${learnerId}, id, course_id, lesson_id, place, 'Eigen.', saved_at from note where learner_id = ${writer}`;
  expect(await save(learnerId, "task:buurt-2", "Van mij.")).toMatchObject({ ok: true });
  expect(await rowsOf(learnerId)).toEqual([{ place: "task:buurt-2", text: "Van mij." }]);
  expect(await rowsOf(writer)).toEqual([{ place: "task:buurt-2", text: "Van de schrijver." }]);
});

test.each(["task:verzonnen", "recall:buurt-1", "task:", "task:a\u0000b", "kind:buurt-1", ""])(
  "the place %j is of no edition",
  async (place) => {
    const learnerId = await insertMember("1", "2");
    expect(await save(learnerId, place, "x")).toEqual({ ok: false, reason: "not-offered" });
    expect(await rowsOf(learnerId)).toEqual([]);
  },
);

test("an option that no edition had is refused", async () => {
  const learnerId = await insertMember("1", "2");
  expect(await save(learnerId, "pre-question:vooraf", "Misschien")).toEqual({ ok: false, reason: "not-offered" });
});

test("the address gives an outdated text back, goes to own notes without the script, and refuses what is forged", async () => {
  const send = async (learnerId: string, place: string, text: string) => {
    const context = createContext();
    context.viewer = Promise.resolve({ learnerId, kind: "account", name: "Zoë", locale: "nl" } as never);
    const body = new URLSearchParams({ place, text });
    const request = new Request("http://localhost/courses/proef/lessons/vijf/notes", { method: "POST", body });
    const params = { course: courseId, lesson: "vijf" };
    const response = await notes.action({ request, params, context } as never).catch((thrown: Response) => thrown);
    return { status: response.status, to: response.headers.get("location"), notTaken: context.notTaken };
  };
  expect(await send(await insertMember("2"), "task:buurt-1", "Lang over nagedacht.")).toMatchObject({
    status: 409,
    notTaken: {
      why: { kind: "outdated" },
      back: "/courses/proef",
      typed: [{ kind: "text", text: "Lang over nagedacht." }],
    },
  });
  const moved = await insertMember("1", "2");
  expect(await send(moved, "task:buurt-1", "Van mij.")).toMatchObject({ status: 303, to: "/notes#course-proef" });
  expect(await send(moved, "task:verzonnen", "x")).toMatchObject({ status: 400 });
});
