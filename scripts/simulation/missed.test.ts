import { expect, it } from "vitest";
import { simulateMissed } from "./simulate-missed";

const plan = { classes: 250, seed: "toets", spread: 0.2 };

it("with figures of 100 others, shrunken shares find half a question more of the true worst five than raw shares", () => {
  const row = simulateMissed({ ...plan, others: true });
  expect(row.gain).toBeGreaterThanOrEqual(0.5);
  expect(row.raw).toBeGreaterThan(3);
});

it("without figures of others, the order is that of raw shares", () => {
  const { gain, error, byShrunken } = simulateMissed({ ...plan, others: false });
  expect([gain, error, byShrunken]).toEqual([0, 0, 0]);
});

it("if classes differ much, more of them keep the order of raw shares", () => {
  const [alike, unlike] = [0, 0.4].map((spread) => simulateMissed({ ...plan, spread, others: true }).byShrunken);
  expect(alike).toBeGreaterThan(0.9);
  expect(unlike).toBeLessThan(0.75);
});
