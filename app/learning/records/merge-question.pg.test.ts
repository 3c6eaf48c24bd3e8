/** These tests check that the question whether to merge a guest names what there is, and says where the account finds it, per edition. */
import { expect, test } from "vitest";
import { createTestCourseWithClosingCase } from "~/../tests/support/closing-case";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getClosingCase } from "../closing-case/get-closing-case.server";
import { saveClosingCaseChoice } from "../closing-case/save-closing-case-choice.server";
import { moveLearnerToNewestEdition } from "../enrolment/move-learner-to-newest-edition.server";
import { saveNote } from "../notes/save-note.server";
import { getLessonPageData } from "../practice/get-lesson-page-data.server";
import { exportLearningRecords } from "./export-learning-records.server";
import type { GuestWorkKind } from "./guest-work";
import { getMergeQuestion, mergeGuestIntoAccount } from "./merge-guest-into-account.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const [now, later] = [new Date("2026-03-01T10:00:00Z"), new Date("2026-09-01T10:00:00Z")];
const courseId = "proef";
const key = (learnerId: string) => ({ learnerId, courseId });
const loadEdition = (label: string, moment: Date) =>
  loadTestCourse(pool, moment, createTestCourseWithClosingCase({ label }));
const course = await loadEdition("1", now);

/** Does one thing of each of these kinds, in the edition of this learner. */
async function work(learnerId: string, kinds: readonly GuestWorkKind[]): Promise<void> {
  const input = { learner: { id: learnerId }, courseId, lessonId: "vijf", now: later };
  const doing: Record<GuestWorkKind, () => Promise<unknown>> = {
    answers: () =>
      answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: [true], now: later }),
    notes: () => saveNote(pool, releases, { ...input, place: "recall:terugblik", text: "Een notitie." }),
    guesses: () => saveNote(pool, releases, { ...input, place: "pre-question:vooraf", text: "Ja" }),
    choices: () => saveClosingCaseChoice(pool, releases, { ...input, stepId: "een", option: 2, reason: "Zo." }),
  };
  for (const kind of kinds) await doing[kind]();
}

/** Returns what a learner sees in their own edition. */
async function seenBy(learnerId: string) {
  const lesson = await getLessonPageData(pool, releases, { ...key(learnerId), lessonId: "vijf" });
  const closingCase = await getClosingCase(pool, releases, key(learnerId));
  return {
    answered: lesson?.bricks.filter((brick) => brick === "right").length,
    notes: lesson?.notes,
    choice: closingCase?.reader.choices.get("een")?.option,
  };
}

const [inFirst, other] = [await insertLearner(pool, now), await insertLearner(pool, now, "guest")];
await answerPracticeRound(pool, releases, course, { learnerId: inFirst, lessonId: "alles", right: [true], now });
await work(other, ["answers", "notes", "guesses", "choices"]);
await loadEdition("2", later);

test("the question names exactly the kinds of work that the guest has, and a guest without work raises none", async () => {
  const learnerId = await insertLearner(pool, now);
  const question = async (kinds: GuestWorkKind[]) => {
    const guestId = await insertLearner(pool, now, "guest");
    await work(guestId, kinds);
    return getMergeQuestion(pool, { guestId, learnerId });
  };
  expect(await question([])).toBeNull();
  for (const kinds of [["answers"], ["notes"], ["guesses"], ["choices"], ["notes", "choices"]] as GuestWorkKind[][]) {
    const overlap = { notes: false, guesses: false, choices: false };
    expect(await question(kinds)).toEqual({ work: kinds, overlap, otherEdition: [] });
  }
});

test("work of the newest edition: notes are seen at once, answers and choices after moving, as the question says", async () => {
  const guestId = await insertLearner(pool, now, "guest");
  await work(guestId, ["notes"]);
  // A note enrols nobody: this guest is in no edition yet, and reads the newest.
  expect(await getMergeQuestion(pool, { guestId, learnerId: inFirst })).toMatchObject({ otherEdition: ["notes"] });
  await work(guestId, ["answers", "guesses", "choices"]);
  expect(await getMergeQuestion(pool, { guestId, learnerId: inFirst })).toEqual({
    work: ["answers", "notes", "guesses", "choices"],
    overlap: { notes: false, guesses: false, choices: false },
    otherEdition: ["notes", "guesses", "answers-after-moving", "choices-after-moving"],
  });
  await mergeGuestIntoAccount(pool, releases, { guestId, learnerId: inFirst, now: later });
  const notes = { "recall:terugblik": "Een notitie.", "pre-question:vooraf": "Ja" };
  expect(await seenBy(inFirst)).toEqual({ answered: 0, notes, choice: undefined });
  await moveLearnerToNewestEdition(pool, releases, { ...key(inFirst), now: later });
  expect(await seenBy(inFirst)).toEqual({ answered: 1, notes, choice: 2 });
});

test("work of an edition that was replaced: answers and choices are in the download only, as the question says", async () => {
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: [true], now: later });
  expect(await getMergeQuestion(pool, { guestId: other, learnerId })).toMatchObject({
    otherEdition: ["notes", "guesses", "answers-in-download", "choices-in-download"],
  });
  await mergeGuestIntoAccount(pool, releases, { guestId: other, learnerId, now: later });
  expect(await seenBy(learnerId)).toMatchObject({ answered: 0, choice: undefined });
  const { attempts, closingCaseChoices } = await exportLearningRecords(pool, learnerId);
  expect(attempts.map(({ belongsTo }) => belongsTo.edition).sort()).toEqual(["1", "2"]);
  expect(closingCaseChoices).toMatchObject([{ edition: "1", step: "een", option: 2 }]);
});
