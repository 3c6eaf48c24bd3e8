import { expect, it } from "vitest";
import { findNextDeadline, listPassedScopes, listPassedScopesOfMember } from "./membership";

it("the next deadline is the first of the parts that are not passed yet", () => {
  const now = new Date("2026-03-02T10:00:00Z");
  const due = (scope: string, day: string) => ({ scope, dueAt: `${day}T22:59:00.000Z` });
  const deadlines = [due("a", "2026-03-01"), due("b", "2026-03-05"), due("c", "2026-03-09"), due("", "2026-04-01")];
  expect(findNextDeadline(deadlines, { passed: new Set(), now })?.scope).toBe("b");
  expect(findNextDeadline(deadlines, { passed: new Set(["b", "c"]), now })?.scope).toBe("");
  expect(findNextDeadline(deadlines.slice(0, 2), { passed: new Set(["b"]), now })).toBeNull();
});

it("what is passed are lessons, and the whole course only when it is completed", () => {
  const lessons = [
    { id: "a", state: "passed" },
    { id: "b", state: "busy" },
    { id: "c", state: "passed" },
  ] as unknown as Parameters<typeof listPassedScopes>[0];
  expect([...listPassedScopes(lessons, false)]).toEqual(["a", "c"]);
  expect([...listPassedScopes(lessons, true)]).toEqual(["a", "c", ""]);
  const all = lessons.filter(({ state }) => state === "passed");
  expect(listPassedScopesOfMember(all, { finalTest: null }, [])).toEqual(["a", "c", ""]);
  expect(listPassedScopesOfMember(all, { finalTest: {} }, [])).toEqual(["a", "c"]);
  expect(listPassedScopesOfMember(lessons, { finalTest: null }, [])).toEqual(["a", "c"]);
});
