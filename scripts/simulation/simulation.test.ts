import { expect, test } from "vitest";
import { buildExampleCourse } from "~/../tests/support/built-example-course";
import { composeReleaseWithQuestions } from "~/content/release/release-cache.server";
import { computeChanceInTries, computeChanceOfAtLeast, computeMargin } from "./binomial";
import { compareWithChances } from "./compare-with-chances";
import { drawSimulationPicture } from "./draw-simulation-picture";
import { simulateInMemory } from "./simulate-in-memory";
import { computeShareKnown } from "./simulated-learner";

const rules = { questions: 24, needed: 20, attempts: 3 };

test("the exact chances are those of the binomial distribution", () => {
  const percent = (right: number, tries: number) =>
    Math.round(100 * computeChanceInTries(computeChanceOfAtLeast(20, 24, right), tries));
  expect([0.6, 0.8, 0.9].map((right) => [percent(right, 1), percent(right, 3)])).toEqual([
    [1, 4],
    [46, 84],
    [91, 100],
  ]);
  expect(computeChanceOfAtLeast(0, 24, 0.3)).toBeCloseTo(1, 12);
  expect(computeChanceOfAtLeast(24, 24, 0.5)).toBeCloseTo(2 ** -24, 12);
  expect([0.6, 0.8, 0.9].map(computeShareKnown)).toEqual([0.4, 0.7, 0.85].map((share) => expect.closeTo(share, 10)));
});

test("simulated learners pass as often as the binomial distribution says", async () => {
  const { release, questions } = await buildExampleCourse();
  const composed = composeReleaseWithQuestions(
    "simulation",
    release,
    questions.map(({ record }) => record),
  );
  const rows = [0.6, 0.8, 0.9].map((right) =>
    compareWithChances("memory", simulateInMemory(composed, { right, learners: 100, seed: "test" }), rules),
  );
  for (const row of rows) {
    expect(Math.abs(row.right_seen - row.right)).toBeLessThan(computeMargin(row.right, 100 * 24));
    expect(Math.abs(row.in_one - row.in_one_exact)).toBeLessThan(computeMargin(row.in_one_exact, 100));
    expect(Math.abs(row.in_all - row.in_all_exact)).toBeLessThan(computeMargin(row.in_all_exact, 100));
  }
  expect(drawSimulationPicture(rows)).toContain(`90 % right, ${(100 * (rows[2]?.in_one ?? 0)).toFixed(1)} % passed`);
});
