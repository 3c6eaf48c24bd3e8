import { expect, it } from "vitest";
import { drawLiveCode, formatLiveCode, parseLiveCode } from "./session-code";
import { canMoveToLiveStep, liveSteps, nextLiveStep } from "./steps";

it("a vote that was closed never opens again", () => {
  for (const from of liveSteps) {
    for (const to of ["first", "second"] as const) {
      const isClosed = liveSteps.indexOf(to) <= liveSteps.indexOf(from);
      expect(canMoveToLiveStep(from, to)).toBe(!isClosed);
    }
  }
  expect(canMoveToLiveStep("explain", "compare")).toBe(true);
  expect(canMoveToLiveStep("explain", "talk")).toBe(false);
  expect(canMoveToLiveStep("talk", "talk")).toBe(false);
});

it("the steps follow one another", () => {
  expect(liveSteps.map(nextLiveStep)).toEqual(["talk", "second", "compare", "explain", null]);
});

it("a code is read as people type it", () => {
  for (const typed of ["4827193", "482 7193", " 482-7193 ", "４８２7193", "482.7193"])
    expect(parseLiveCode(typed)).toBe("4827193");
  for (const typed of ["", "482719", "48271930", "482719a", "٤827193", "4".repeat(41)])
    expect(parseLiveCode(typed)).toBeNull();
  expect(formatLiveCode("4827193")).toBe("482 7193");
  expect(drawLiveCode(() => 42)).toBe("0000042");
});
