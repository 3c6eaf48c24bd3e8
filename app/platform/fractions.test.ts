import { expect, test } from "vitest";
import { isAtLeastWithTolerance, roundDown } from "./fractions";

test("a mark is never reached by rounding up", () => {
  expect(isAtLeastWithTolerance(4 / 5, 0.8)).toBe(true);
  expect(isAtLeastWithTolerance(3 / 5, 0.8)).toBe(false);
  expect(isAtLeastWithTolerance(0.799, 0.8)).toBe(false);
  expect(isAtLeastWithTolerance(0.79999, 0.8)).toBe(false);
  expect(isAtLeastWithTolerance(0.7999999, 0.8)).toBe(false);
});

test("float error never fails anybody", () => {
  expect(0.1 + 0.7).toBeLessThan(0.8);
  expect(isAtLeastWithTolerance(0.1 + 0.7, 0.8)).toBe(true);
  for (let scored = 1; scored <= 30; scored += 1) {
    for (let right = 0; right <= scored; right += 1) {
      const sum = Array.from({ length: right }, () => 1 / scored).reduce((a, b) => a + b, 0);
      expect(isAtLeastWithTolerance(sum, 0.8), `${right}/${scored}`).toBe(right * 5 >= scored * 4);
    }
  }
});

test("every whole hundredth keeps its value when rounded down, and what lies just below one does not", () => {
  expect(Math.floor(0.29 * 100)).toBe(28);
  for (let hundredths = 0; hundredths <= 100; hundredths += 1) {
    const share = hundredths / 100;
    expect(roundDown(share, 2)).toBe(share);
    expect(roundDown(share * 100, 0)).toBe(hundredths);
    expect(roundDown(share + 0.00999, 2)).toBe(share);
  }
  expect(roundDown(2.999, 1)).toBe(2.9);
});
