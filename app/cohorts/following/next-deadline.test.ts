import { expect, it } from "vitest";
import { computeStateBeforeDeadline, findNextDeadline } from "./next-deadline";

const now = new Date("2026-11-30T10:00:00Z");
const at = (scope: string, time: string) => ({ scope, dueAt: new Date(time) });

it("the next deadline is all that is due on the first day to come, in Amsterdam", () => {
  const deadlines = [
    at("een", "2026-11-29T22:59:00Z"),
    // Half past midnight on Thursday in Amsterdam, and a minute before the next midnight there.
    at("twee", "2026-12-02T23:30:00Z"),
    at("", "2026-12-03T22:59:00Z"),
    at("drie", "2026-12-03T23:01:00Z"),
  ];
  expect(findNextDeadline(deadlines, now)).toEqual({ day: "2026-12-03", scopes: ["twee", ""] });
  expect(findNextDeadline(deadlines, new Date("2026-12-04T10:00:00Z"))).toBe(null);
  expect(findNextDeadline([], now)).toBe(null);
});

it("a member passed what is due, is busy with it, or has not begun; what another edition has does not count", () => {
  const own = { lessons: ["een", "twee"].map((id, n) => ({ id, number: n + 1, short: id, questions: 5 })) };
  const blank = { rounds: 1, failed: 0, answered: 1, passedIn: null, firstScore: null, bestScore: null, missed: {} };
  const begun = { ...blank, lessonId: "een", passedAt: null };
  const passed = { ...blank, lessonId: "een", passedAt: "2026-11-01T10:00:00Z" };
  const other = { ...passed, lessonId: "twee" };
  const stateOf = (lessons: (typeof begun | typeof passed)[], ...scopes: string[]) =>
    computeStateBeforeDeadline({ lessons }, own, { scopes });
  expect(stateOf([], "een")).toBe("open");
  expect(stateOf([begun], "een")).toBe("busy");
  expect(stateOf([passed], "een")).toBe("passed");
  expect(stateOf([passed], "een", "twee")).toBe("busy");
  expect(stateOf([passed], "een", "elders")).toBe("passed");
  expect(stateOf([passed], "elders")).toBe(null);
  expect([stateOf([], ""), stateOf([passed], ""), stateOf([passed, other], "")]).toEqual(["open", "busy", "passed"]);
});
