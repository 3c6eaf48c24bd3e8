import fc from "fast-check";
import { expect, it } from "vitest";
import { bandOf, fewestPeople, isRenewed, sizeBand } from "./disclosure";

const people = fc.uniqueArray(
  fc.integer({ min: 0, max: 30 }).map((n) => `p${n}`),
  { maxLength: 31 },
);

it("over any history, any two sets that were shown differ by five people or more", () => {
  fc.assert(
    fc.property(fc.array(people, { maxLength: 25 }), (history) => {
      const shown: Set<string>[] = [];
      for (const current of history) if (isRenewed(shown, new Set(current))) shown.push(new Set(current));
      for (const [at, one] of shown.entries()) {
        for (const other of shown.slice(at + 1)) {
          const differing = [...new Set([...one, ...other])].filter((id) => one.has(id) !== other.has(id)).length;
          expect(differing).toBeGreaterThanOrEqual(fewestPeople);
        }
      }
    }),
  );
});

it("one who joins and another who leaves are two that differ, also beside what was shown long ago", () => {
  const set = (text: string) => new Set(text);
  expect(isRenewed([set("abcdef")], set("abcdxy"))).toBe(false);
  expect(isRenewed([set("abcdef")], set("abcxyz"))).toBe(true);
  expect(isRenewed([], set("abcd"))).toBe(false);
  expect(isRenewed([set("abcdefghi"), set("abcdefghijklmno")], set("abcdefghij"))).toBe(false);
});

it("whatever is shown, five people or more may be behind it, and five or more beside it", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (a, b) => {
      const [held, among] = [Math.min(a, b), Math.max(a, b)];
      const band = bandOf(held, among);
      if (!band) return;
      expect(held).toBeGreaterThanOrEqual(band.from);
      expect(band.from).toBeGreaterThanOrEqual(fewestPeople);
      // The most that can be behind it by what is said, and the least that is left beside it by what is known.
      expect(among - (band.to ?? band.from)).toBeGreaterThanOrEqual(fewestPeople);
    }),
  );
});

it("bands of five, and none where nearly everybody or nearly nobody would be told", () => {
  expect([bandOf(4, 40), bandOf(5, 5), bandOf(9, 9), bandOf(0, 40)]).toEqual([null, null, null, null]);
  expect(bandOf(7, 20)).toEqual({ from: 5, to: 9 });
  expect(bandOf(12, 12)).toEqual({ from: 5, to: null });
  expect(bandOf(24, 60)).toEqual({ from: 20, to: 24 });
  expect([sizeBand(4), sizeBand(12)]).toEqual([null, { from: 10, to: 14 }]);
});
