import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import { beginFinalTest } from "./begin-final-test.server";
import { findFinalTestStanding, loadFinalTest, loadLatestFinalTest } from "./load-final-test.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const month = 48 + 30 * 24;
const courseId = "proef";
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, start, built);

async function examinee() {
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId, built, now: start });
  return { pool, releases, learnerId };
}
async function standing(learnerId: string, now: Date) {
  const loaded = await loadLatestFinalTest(pool, releases, { learnerId, courseId });
  return loaded && findFinalTestStanding(loaded, now);
}

test("a later series asks the same as the one before, with the options in another order", async () => {
  const taker = await examinee();
  for (const hours of [0, 24, 48, month]) await takeFinalTest(taker, { right: 0, now: after(hours) });
  const [one, two] = await Promise.all(
    [1, 2].map(async (series) => {
      const key = { learnerId: taker.learnerId, courseId, series, number: 1 };
      const { attempt } = (await loadFinalTest(pool, releases, key)) ?? {};
      const about = { number: null, total: 0, case: null, passage: { id: "", title: "" } };
      return attempt?.form.map(({ question }) => composeAskedQuestion(question, attempt.seed, about)) ?? [];
    }),
  );
  expect(one?.map(({ id }) => id)).toEqual(two?.map(({ id }) => id));
  expect(one).not.toEqual(two);
});

test("a series keeps the rules of the edition in which it began, also after moving to an edition that allows more", async () => {
  const more = { label: "2", attempts: { final: 5, hoursBetween: 1 }, variants: 5 };
  const moveTo = (learnerId: string, label: string) => pool`
    insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, ${courseId}, 2, ${label}, ${start})`;
  const [usedUp, begun] = [await examinee(), await examinee()];
  for (const hours of [0, 24, 48]) await takeFinalTest(usedUp, { right: 0, now: after(hours) });
  await takeFinalTest(begun, { right: 0, now: start });
  const form = await takeFinalTest(begun, { right: 0, now: after(24) });
  await loadTestCourse(pool, after(60), createFinalTestCourse(more));
  for (const { learnerId } of [usedUp, begun]) await moveTo(learnerId, "2");
  const nextSeries = { state: "wait", series: 2, number: 1, from: after(month) };
  expect(await standing(usedUp.learnerId, after(72))).toEqual(nextSeries);
  expect(await beginFinalTest(pool, releases, { ...usedUp, courseId, now: after(72) })).toEqual({
    ok: false,
    reason: "wait",
  });
  expect(await standing(begun.learnerId, after(26))).toMatchObject({ state: "wait", number: 3, from: after(48) });
  const last = await takeFinalTest(begun, { right: 0, now: after(48) });
  expect(last.filter((id) => form.includes(id))).toEqual([]);
  expect(await standing(begun.learnerId, after(72))).toEqual(nextSeries);
  // The next series begins in the new edition, so it has its rules.
  for (let hours = month; hours < month + 5; hours += 1) await takeFinalTest(usedUp, { right: 0, now: after(hours) });
  expect(await standing(usedUp.learnerId, after(month + 5))).toMatchObject({ state: "wait", series: 3 });
});
