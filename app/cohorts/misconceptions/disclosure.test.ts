import fc from "fast-check";
import { expect, it } from "vitest";
import { bandOf, fewestPeople, isRenewed } from "./disclosure";

const people = fc.uniqueArray(
  fc.integer({ min: 0, max: 40 }).map((n) => `p${n}`),
  { maxLength: 41 },
);

it("over any history, what is shown one time and the next differs by nobody or by five people or more", () => {
  fc.assert(
    fc.property(fc.array(people, { maxLength: 30 }), (history) => {
      let shown = new Set<string>();
      for (const current of history) {
        const next = isRenewed(shown, new Set(current)) ? new Set(current) : shown;
        const differing = [...new Set([...shown, ...next])].filter((id) => shown.has(id) !== next.has(id)).length;
        expect(differing === 0 || differing >= fewestPeople).toBe(true);
        shown = next;
      }
    }),
  );
});

it("one who joins and another who leaves are two that differ, not none", () => {
  const six = ["a", "b", "c", "d", "e", "f"];
  expect(isRenewed(new Set(six), new Set(["a", "b", "c", "d", "x", "y"]))).toBe(false);
  expect(isRenewed(new Set(six), new Set(["a", "b", "c", "x", "y", "z"]))).toBe(true);
  expect(isRenewed(new Set(), new Set(["a", "b", "c", "d"]))).toBe(false);
});

it("a number is a band of five, and none under five", () => {
  expect([0, 1, 4].map(bandOf)).toEqual([null, null, null]);
  expect([5, 9, 10, 24].map(bandOf)).toEqual([
    { from: 5, to: 9 },
    { from: 5, to: 9 },
    { from: 10, to: 14 },
    { from: 20, to: 24 },
  ]);
});
