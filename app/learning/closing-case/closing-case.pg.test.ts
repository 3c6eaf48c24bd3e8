import { expect, test } from "vitest";
import { createTestCourseWithClosingCase, testClosingCase } from "~/../tests/support/closing-case";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { moveLearnerToNewestEdition } from "../enrolment/move-learner-to-newest-edition.server";
import { saveNote } from "../notes/save-note.server";
import { getCourseProgress } from "../progress/get-progress.server";
import { anonymiseAnswersAndDeleteRecords } from "../records/anonymise-answers-and-delete-records.server";
import { exportLearningRecords } from "../records/export-learning-records.server";
import { getMergeQuestion, hasAnswersOrNotes, mergeGuestIntoAccount } from "../records/merge-guest-into-account.server";
import { composeChoicesPage, composeOverview, composePrintPage, composeStepPage } from "./compose-closing-case-pages";
import { getClosingCase } from "./get-closing-case.server";
import { saveClosingCaseChoice } from "./save-closing-case-choice.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const [now, later] = [new Date("2026-03-01T10:00:00Z"), new Date("2026-09-01T10:00:00Z")];
const courseId = "proef";
const course = await loadTestCourse(pool, now, createTestCourseWithClosingCase());

const choose = (learnerId: string, stepId: string, option: number, reason = "", moment = now) =>
  saveClosingCaseChoice(pool, releases, { learner: { id: learnerId }, courseId, stepId, option, reason, now: moment });

async function readerOf(learnerId: string | null) {
  const found = await getClosingCase(pool, releases, { learnerId, courseId });
  if (!found) throw new Error("no closing case");
  return found.reader;
}

const rowsOf = (learnerId: string) => pool<{ stepId: string; seq: number; option: number; reason: string }[]>`
  select step_id, seq, option, reason from closing_case_choice where learner_id = ${learnerId} order by step_id, seq`;

test("choices and reasons are kept, a change is a new row, and the same again is none", async () => {
  const learnerId = await insertLearner(pool, now);
  expect(await choose(learnerId, "een", 2, " Omdat. ")).toEqual({ ok: true, next: "twee" });
  expect(await choose(learnerId, "een", 2, "Omdat.")).toEqual({ ok: true, next: "twee" });
  expect(await choose(learnerId, "een", 3, "Toch niet.")).toEqual({ ok: true, next: "twee" });
  expect(await choose(learnerId, "twee", 1)).toEqual({ ok: true, next: null });
  expect(await rowsOf(learnerId)).toEqual([
    { stepId: "een", seq: 1, option: 2, reason: "Omdat." },
    { stepId: "een", seq: 2, option: 3, reason: "Toch niet." },
    { stepId: "twee", seq: 1, option: 1, reason: "" },
  ]);
  // After the last step the reasons of colleagues are known, so nothing changes any more; sending the same again is no error.
  expect(await choose(learnerId, "een", 1)).toEqual({ ok: false, reason: "closed" });
  expect(await choose(learnerId, "een", 3, "Toch niet.")).toEqual({ ok: true, next: null });
  expect(await rowsOf(learnerId)).toHaveLength(3);
  await expect(pool`update closing_case_choice set option = 1 where learner_id = ${learnerId}`).rejects.toThrow(
    "append-only",
  );
});

test("no page holds a colleague's reason for a step at which the learner did not choose", async () => {
  const learnerId = await insertLearner(pool, now);
  const pages = async () => {
    const reader = await readerOf(learnerId);
    const print = composePrintPage(reader, { isTrainer: false, wantsGuide: true });
    return { steps: JSON.stringify(["een", "twee"].map((id) => composeStepPage(reader, id))), reader, print };
  };
  const reasons = /(Hanna|Omar) bij/;
  const before = await pages();
  expect(
    [before.steps, JSON.stringify(before.print), JSON.stringify(composeChoicesPage(before.reader))].join(),
  ).not.toMatch(reasons);
  expect(before.print).toMatchObject({ mayGuide: false, guide: null });
  await choose(learnerId, "twee", 2, "Mijn reden.");
  const half = await pages();
  expect(half.steps).not.toMatch(reasons);
  const compared = composeChoicesPage(half.reader);
  expect(compared).toMatchObject({
    complete: false,
    compared: [
      {
        id: "twee",
        number: 2,
        own: { option: "twee keuze 2", reason: "Mijn reden." },
        colleagues: [],
      },
    ],
  });
  expect(JSON.stringify([compared, half.print])).not.toMatch(reasons);
  await choose(learnerId, "een", 1);
  const whole = await pages();
  expect(whole.print.guide?.steps).toHaveLength(2);
  expect(composeChoicesPage(whole.reader).compared[1]).toMatchObject({
    own: { option: "twee keuze 2", reason: "Mijn reden." },
    colleagues: [
      { name: "Hanna", option: "twee keuze 1", reason: "Hanna bij twee." },
      { name: "Omar", option: "twee keuze 2", reason: "Omar bij twee." },
    ],
  });
  // A trainer leads groups, and may print the reasons without choosing first. A visitor may not.
  const visitor = await readerOf(null);
  expect(composePrintPage(visitor, { isTrainer: true, wantsGuide: true }).guide?.guidance).toContain("eerst zelf");
  expect(composePrintPage(visitor, { isTrainer: true, wantsGuide: false }).guide).toBeNull();
  expect(composePrintPage(visitor, { isTrainer: false, wantsGuide: true }).guide).toBeNull();
});

test("the first page lists the headings of the documents, and the last knows what comes next", async () => {
  const reader = await readerOf(null);
  const html =
    '<h2 id="brief">De <em>brief</em></h2><p>Tekst.</p><h3 id="klein">Klein</h3><h2 id="kaart">De kaart</h2>';
  const closingCase = { ...reader.closingCase, parts: [{ kind: "html" as const, html }, ...reader.closingCase.parts] };
  expect(composeOverview({ ...reader, closingCase }).contents).toEqual([
    { id: "brief", title: "De brief" },
    { id: "kaart", title: "De kaart" },
  ]);
  expect(composeChoicesPage(reader)).toMatchObject({ hasTasks: false, hasFinalTest: false });
  const [lesson] = reader.content.lessons;
  if (!lesson) throw new Error("no lesson");
  const task = { kind: "task" as const, id: "straat", title: "Jouw straat", html: "" };
  const withTask = { ...reader.content, lessons: [{ ...lesson, segments: [task] }] };
  const rules = { ...withTask.rules, finalTest: {} as NonNullable<typeof withTask.rules.finalTest> };
  expect(composeChoicesPage({ ...reader, content: { ...withTask, rules } })).toMatchObject({
    hasTasks: true,
    hasFinalTest: true,
  });
});

test.each([
  ["an unknown step", "drie", 1, "", "not-found"],
  ["an option that the step does not have", "twee", 3, "", "not-offered"],
  ["no option", "een", 0, "", "not-offered"],
  ["half an option", "een", 1.5, "", "not-offered"],
  ["a reason that is too long", "een", 1, "x".repeat(2001), "too-long"],
])("%s is refused, and nothing is stored", async (_what, stepId, option, reason, expected) => {
  const learnerId = await insertLearner(pool, now);
  expect(await choose(learnerId, stepId, option, reason)).toEqual({ ok: false, reason: expected });
  expect(await rowsOf(learnerId)).toEqual([]);
});

test("a visitor becomes a guest with the first choice, and not with a refused one", async () => {
  const made: string[] = [];
  const create = async (db: Parameters<typeof insertLearner>[0]) => {
    made.push(await insertLearner(db, now, "guest"));
    return made[0] as string;
  };
  const input = { learner: { create }, courseId, stepId: "een", reason: "", now };
  expect(await saveClosingCaseChoice(pool, releases, { ...input, option: 9 })).toMatchObject({ ok: false });
  expect(made).toEqual([]);
  expect(await saveClosingCaseChoice(pool, releases, { ...input, option: 1 })).toEqual({ ok: true, next: "twee" });
  expect(await rowsOf(made[0] as string)).toHaveLength(1);
});

test("two tabs at once store one after another; whoever is gone stores nothing", async () => {
  const learnerId = await insertLearner(pool, now);
  const both = await Promise.all([choose(learnerId, "een", 1, "a"), choose(learnerId, "een", 2, "b")]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect((await rowsOf(learnerId)).map(({ seq }) => seq)).toEqual([1, 2]);
  // The last two steps at the same moment: one closes the case, and a change by the other tab comes too late.
  await choose(learnerId, "twee", 1);
  expect(await Promise.all([choose(learnerId, "een", 3), choose(learnerId, "twee", 2)])).toEqual([
    { ok: false, reason: "closed" },
    { ok: false, reason: "closed" },
  ]);
  await pool`delete from learner where id = ${learnerId}`;
  expect(await choose(learnerId, "een", 1)).toEqual({ ok: false, reason: "learner-gone" });
});

test("nobody sees the choices of another learner, and they count for nothing", async () => {
  const [learnerId, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now });
  const progress = () => getCourseProgress(pool, releases, { learnerId, courseId });
  const before = await progress();
  await choose(learnerId, "een", 1, "Van mij.");
  expect(await progress()).toEqual(before);
  expect((await readerOf(other)).choices.size).toBe(0);
  expect((await exportLearningRecords(pool, other)).closingCaseChoices).toEqual([]);
});

test("an export has every choice and what a note answers in words, and with the account all are gone", async () => {
  const learnerId = await insertLearner(pool, now);
  await choose(learnerId, "een", 1, "Eerst.");
  await choose(learnerId, "een", 2, "Later.", later);
  const note = { courseId, lessonId: "alles", place: "recall:terugblik", text: "Dit nog.", now };
  expect(await saveNote(pool, releases, { learner: { id: learnerId }, ...note })).toMatchObject({ ok: true });
  const exported = await exportLearningRecords(pool, learnerId);
  expect(exported.notes).toMatchObject([{ place: note.place, asked: "Wat weet je nog?", text: "Dit nog." }]);
  const [first, second] = exported.closingCaseChoices;
  const row = { course: courseId, edition: "1", step: "een", asked: "Wat kies je bij een?" };
  expect(first).toMatchObject({ ...row, option: 1, chosen: "een keuze 1", reason: "Eerst." });
  expect(second).toMatchObject({ ...row, option: 2, chosen: "een keuze 2", reason: "Later." });
  expect(await pool.begin((tx) => anonymiseAnswersAndDeleteRecords(tx, { learnerId }))).toBe(0);
  expect(await rowsOf(learnerId)).toEqual([]);
});

test("an account takes a guest's choices over; where both chose, that of the account counts, and the other stays in the rows", async () => {
  const [guestId, learnerId] = [await insertLearner(pool, now, "guest"), await insertLearner(pool, now)];
  await choose(guestId, "een", 1, "Als gast.");
  await choose(guestId, "een", 2, "Als gast, later.");
  expect(await hasAnswersOrNotes(pool, guestId)).toBe(true);
  const rows = await rowsOf(guestId);
  expect(await mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now })).toMatchObject({ ok: true });
  expect(await rowsOf(learnerId)).toEqual(rows);
  const second = await insertLearner(pool, now, "guest");
  await choose(second, "een", 3, "Een andere gast.");
  await choose(second, "twee", 1, "Alleen hier.");
  expect(await getMergeQuestion(pool, { guestId: second, learnerId })).toEqual({
    work: ["choices"],
    overlap: { notes: false, guesses: false, choices: true },
    otherEdition: [],
  });
  await mergeGuestIntoAccount(pool, releases, { guestId: second, learnerId, now });
  expect((await readerOf(learnerId)).choices).toEqual(
    new Map([
      ["een", { option: 2, reason: "Als gast, later." }],
      ["twee", { option: 1, reason: "Alleen hier." }],
    ]),
  );
  expect(await rowsOf(learnerId)).toEqual([
    ...rows,
    { stepId: "een", seq: 3, option: 3, reason: "Een andere gast." },
    { stepId: "een", seq: 4, option: 2, reason: "Als gast, later." },
    { stepId: "twee", seq: 1, option: 1, reason: "Alleen hier." },
  ]);
});

test("a mended option keeps the choice, and an option that is gone counts as none", async () => {
  const learnerId = await insertLearner(pool, now);
  const courseTwo = "hersteld";
  const key = { learner: { id: learnerId }, courseId: courseTwo, reason: "", now };
  await loadTestCourse(pool, now, createTestCourseWithClosingCase({ courseId: courseTwo }));
  await saveClosingCaseChoice(pool, releases, { ...key, stepId: "een", option: 3 });
  const [documents, step, ...rest] = testClosingCase.parts;
  if (!documents || step?.kind !== "step") throw new Error("no step");
  const mended = { ...step, options: ["beter", "een keuze 2"] };
  const parts = [documents, mended, ...rest];
  await loadTestCourse(
    pool,
    now,
    createTestCourseWithClosingCase({ courseId: courseTwo }, { ...testClosingCase, parts }),
  );
  const read = async () => (await getClosingCase(pool, releases, { learnerId, courseId: courseTwo }))?.reader;
  const reader = await read();
  expect(reader && composeStepPage(reader, "een")?.choice).toBeNull();
  await saveClosingCaseChoice(pool, releases, { ...key, stepId: "een", option: 1 });
  const after = await read();
  expect(after && composeChoicesPage(after).compared[0]?.own.option).toBe("beter");
});

test("the first choice enrols a guest, so their choices stay in view when a new edition opens, and they can move", async () => {
  const of = "ingeschreven";
  await loadTestCourse(pool, now, createTestCourseWithClosingCase({ courseId: of }));
  const guestId = await insertLearner(pool, now, "guest");
  const input = { learner: { id: guestId }, courseId: of, reason: "Als gast.", now };
  await saveClosingCaseChoice(pool, releases, { ...input, stepId: "een", option: 1 });
  await saveClosingCaseChoice(pool, releases, { ...input, stepId: "een", option: 3 });
  const key = { learnerId: guestId, courseId: of };
  const [documents, step] = testClosingCase.parts;
  if (!documents || step?.kind !== "step") throw new Error("no step");
  const parts = [documents, { ...step, options: step.options.slice(0, 2) }];
  const newer = createTestCourseWithClosingCase({ courseId: of, label: "2" }, { ...testClosingCase, parts });
  await loadTestCourse(pool, later, newer);
  expect(await pool`select seq, label from enrolment where learner_id = ${guestId}`).toEqual([{ seq: 1, label: "1" }]);
  const held = await getClosingCase(pool, releases, key);
  expect([held?.label, held?.reader.choices.get("een")]).toEqual(["1", { option: 3, reason: "Als gast." }]);
  expect(await moveLearnerToNewestEdition(pool, releases, { ...key, now: later })).toEqual({ ok: true, label: "2" });
  // Saved from a page of the edition that was left: the step is gone, or it has fewer options now.
  const outdated = { ok: false, reason: "outdated" };
  expect(await saveClosingCaseChoice(pool, releases, { ...input, stepId: "twee", option: 1 })).toEqual(outdated);
  expect(await saveClosingCaseChoice(pool, releases, { ...input, stepId: "een", option: 3 })).toEqual(outdated);
  const forged = await saveClosingCaseChoice(pool, releases, { ...input, stepId: "een", option: 4 });
  expect(forged).toEqual({ ok: false, reason: "not-offered" });
});

test("a learner has the case of their own edition; one without a case has none", async () => {
  const [learnerId, newcomer] = [await insertLearner(pool, now), await insertLearner(pool, later)];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now });
  await choose(learnerId, "een", 1);
  await loadTestCourse(pool, later, createTestCourse({ label: "2027-1" }));
  expect(await getClosingCase(pool, releases, { learnerId: newcomer, courseId })).toBeNull();
  expect(await getClosingCase(pool, releases, { learnerId: null, courseId })).toBeNull();
  // Another edition has that step, so the page is outdated. No edition ever had the others.
  expect(await choose(newcomer, "een", 1)).toEqual({ ok: false, reason: "outdated" });
  for (const [stepId, option] of [
    ["een", 4],
    ["een", 0],
    ["drie", 1],
  ] as const)
    expect(await choose(newcomer, stepId, option)).toEqual({ ok: false, reason: "not-found" });
  expect(await rowsOf(newcomer)).toEqual([]);
  expect((await readerOf(learnerId)).choices.get("een")).toEqual({ option: 1, reason: "" });
  expect(await choose(learnerId, "twee", 1)).toEqual({ ok: true, next: null });
});
