import { expect, it } from "vitest";
import { insertAnsweredRounds, insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getMissedOfCohort } from "../answers/list-most-missed-questions.server";
import { askLiveQuestion } from "./ask-live-question.server";
import { endLiveSession } from "./change-live-session.server";
import { getLiveQuestionChoice } from "./get-live-question-choice.server";
import { offerLiveQuestions } from "./list-live-lessons.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now, createTestCourseWithVariants());
const releases = createReleaseCache();

it("what the group missed most comes first, from five members on", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const key = { trainerId, cohortId: await insertCohort(pool, { trainerId, now }) };
  const choose = () => getLiveQuestionChoice(pool, releases, { ...key, courseId: "proef" });
  for (let member = 0; member < 5; member++) {
    expect((await choose()).missed).toEqual([]);
    const learnerId = await insertMemberWithAccount(pool, { cohortId: key.cohortId, name: `Lid ${member}`, now });
    const rounds = [{ lessonId: "vijf" as const, right: [true, member < 4, false, true, true] }];
    await insertAnsweredRounds(pool, { releases, course, rounds, learnerId, now });
  }
  expect((await choose()).missed.map(({ question, right, n }) => [question.id, right, n])).toEqual([
    ["B3", 0, 5],
    ["B2", 4, 5],
  ]);
  // What was just asked is not the next question. Another session may ask it again.
  const asked = await askLiveQuestion(pool, releases, { ...key, questionId: "B3", now });
  if (!asked.ok) throw new Error("not asked");
  const next = await choose();
  expect([next.missed.map(({ question }) => question.id), [...next.asked]]).toEqual([["B2", "B3"], ["B3"]]);
  await endLiveSession(pool, { ...key, sessionId: asked.sessionId, now });
  const after = await choose();
  expect([after.missed[0]?.question.id, after.asked.size]).toEqual(["B3", 0]);
});

it("a question that was missed can be asked in the lesson, or its other variant as long as members have yet to do the lesson", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const key = { trainerId, cohortId: await insertCohort(pool, { trainerId, now }), courseId: "proef" };
  for (let member = 0; member < 6; member++) {
    const learnerId = await insertMemberWithAccount(pool, { cohortId: key.cohortId, name: `Lid ${member}`, now });
    if (member === 5) continue;
    const rounds = [{ lessonId: "vijf" as const, right: [true, true, false, true, true] }];
    await insertAnsweredRounds(pool, { releases, course, rounds, learnerId, now });
  }
  const offers = await offerLiveQuestions(pool, releases, key);
  expect(offers).toMatchObject({
    B3: { other: { id: "B3b" }, toDo: 1, members: 6 },
    B4: { other: null, toDo: 1, members: 6 },
  });
  // Neither a look-back nor a question of the final test is offered.
  expect(offers).not.toHaveProperty("B0");
  const ofTest = course.built.questions.filter(({ pool: of }) => of !== "practice").map(({ record }) => record.id);
  expect(Object.keys(offers).filter((id) => ofTest.includes(id))).toEqual([]);
  const stranger = await insertTrainer(pool, "Ander", now);
  expect(await offerLiveQuestions(pool, releases, { ...key, trainerId: stranger })).toMatchObject({
    B3: { toDo: 0, members: 0 },
  });
});

it("what a group missed can be shown of one lesson; the sentence about the group stays", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const key = { trainerId, cohortId: await insertCohort(pool, { trainerId, now }), courseId: "proef", edition: null };
  for (let member = 0; member < 5; member++) {
    const learnerId = await insertMemberWithAccount(pool, { cohortId: key.cohortId, name: `Lid ${member}`, now });
    const rounds = [
      { lessonId: "vijf" as const, right: [true, true, false, true, true] },
      { lessonId: "alles" as const, right: "all" as const },
    ];
    await insertAnsweredRounds(pool, { releases, course, rounds, learnerId, now });
  }
  const read = (lesson: string | null) => getMissedOfCohort(pool, releases, { ...key, lesson, now });
  const [all, one, none] = [await read(null), await read("alles"), await read("geen")];
  const lessonsOf = (found: typeof all) => [...new Set(found?.questions.map(({ lessonId }) => lessonId))].sort();
  expect([lessonsOf(all), lessonsOf(one), lessonsOf(none)]).toEqual([["alles", "vijf"], ["alles"], ["alles", "vijf"]]);
  expect(one?.shown).toMatchObject({ lesson: "alles", lessons: all?.shown.lessons });
  expect(none?.shown.lesson).toBeNull();
  expect(new Set(one?.objectives.map(({ lessonId }) => lessonId))).toEqual(new Set(["alles"]));
  expect(one?.insight).toEqual(all?.insight);
});
