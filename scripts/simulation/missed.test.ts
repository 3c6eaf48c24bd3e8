import { expect, it } from "vitest";
import { simulateMissed } from "./simulate-missed";

const plan = { classes: 250, seed: "toets", spread: 0.2 };

it("with figures of 100 others, shrunken shares find half a question more of the true worst five than raw shares", () => {
  const row = simulateMissed({ ...plan, others: true });
  expect(row.gain).toBeGreaterThanOrEqual(0.5);
  expect(row.raw).toBeGreaterThan(3);
});

it("without figures of others, shrinking to the mean of the lesson finds about as many as raw shares", () => {
  const { gain } = simulateMissed({ ...plan, others: false });
  expect(Math.abs(gain)).toBeLessThan(0.2);
});
