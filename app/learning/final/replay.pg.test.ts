import fc from "fast-check";
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { compareStoredWithComputedResults } from "../records/compare-stored-with-computed-results.server";
import { beginFinalTest } from "./begin-final-test.server";
import { handInFinalTest } from "./hand-in-final-test.server";
import { loadFinalTest } from "./load-final-test.server";
import { saveFinalTestChoice } from "./save-choice.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const courseId = "proef";
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, now, built);

interface Choice {
  /** The position of the question in the test. */
  at: number;
  /** `blank`: what was filled in is taken away. */
  fill: "right" | "wrong" | "blank";
  flagged: boolean;
}

/** A new learner begins the test, makes these choices in this order, and hands it in. Returns the stored result. */
async function take(choices: readonly Choice[]) {
  const learnerId = await insertLearner(pool, now);
  await passAllLessons(pool, { learnerId, releaseId, built, now });
  await beginFinalTest(pool, releases, { learnerId, courseId, now });
  const key = { learnerId, courseId, series: 1, number: 1 };
  const form = (await loadFinalTest(pool, releases, key))?.attempt?.form ?? [];
  const saves = new Map<string, number>();
  for (const { at, fill, flagged } of choices) {
    const { question } = form[at] ?? expect.fail();
    const fields = fill === "blank" ? {} : createSampleAnswerFields(question, fill === "right");
    const choice = { ...key, questionId: question.id, saves: saves.get(question.id) ?? 0, fields, flagged, now };
    const saved = await saveFinalTestChoice(pool, releases, choice);
    if (!saved.ok) expect.fail(saved.reason);
    saves.set(question.id, saved.saves);
  }
  await handInFinalTest(pool, releases, { ...key, by: "learner", now });
  const [result] = await pool<{ score: number; passed: boolean; perObjective: Record<string, number> }[]>`
    select score, passed, per_objective from attempt_result
    where learner_id = ${learnerId} and attempt_id = (
      select id from attempt where learner_id = ${learnerId} and kind = 'final')`;
  return result;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  at: fc.nat(5),
  fill: fc.constantFrom("right", "wrong", "blank"),
  flagged: fc.boolean(),
});

test("the last choice at each question decides, in whatever order the questions were answered, and a replay gives what is stored", async () => {
  const plans = fc.array(choice, { minLength: 4, maxLength: 14 }).chain((choices) =>
    fc.tuple(
      fc.constant(choices),
      // Another order of the questions, in which the choices at one question keep theirs.
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(plans, async ([choices, order]) => {
      const byQuestion = order.flatMap((at) => choices.filter((each) => each.at === at));
      const lastOnly = order.flatMap((at) => choices.filter((each) => each.at === at).slice(-1));
      const [mixed, sorted, last] = await Promise.all([take(choices), take(byQuestion), take(lastOnly)]);
      expect(sorted).toEqual(mixed);
      expect(last).toEqual(mixed);
      expect(mixed?.score).toBeCloseTo(lastOnly.filter(({ fill }) => fill === "right").length / 6, 10);
    }),
    { numRuns: 12, seed: 14 },
  );
  const replayed = await compareStoredWithComputedResults(pool, releases, now);
  expect(replayed).toMatchObject({ differing: 0 });
  expect(replayed.compared).toBeGreaterThanOrEqual(36);
});
