import { expect, it } from "vitest";
import { insertAnsweredRounds, insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getLiveQuestionChoice } from "./get-live-question-choice.server";

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
});
