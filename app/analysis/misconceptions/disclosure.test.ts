import fc from "fast-check";
import { expect, it } from "vitest";
import {
  chooseGroupSizeBand,
  choosePeopleCountBandOfFive,
  fewestPeopleInShownNumber,
  isNewPeopleCountSafeToShow,
} from "./disclosure";

const people = fc.uniqueArray(
  fc.integer({ min: 0, max: 30 }).map((n) => `p${n}`),
  { maxLength: 31 },
);

it("over any history, any two sets that were shown differ by five people or more", () => {
  fc.assert(
    fc.property(fc.array(people, { maxLength: 25 }), (history) => {
      const shown: Set<string>[] = [];
      for (const current of history)
        if (isNewPeopleCountSafeToShow(shown, new Set(current))) shown.push(new Set(current));
      for (const [at, one] of shown.entries()) {
        for (const other of shown.slice(at + 1)) {
          const differing = [...new Set([...one, ...other])].filter((id) => one.has(id) !== other.has(id)).length;
          expect(differing).toBeGreaterThanOrEqual(fewestPeopleInShownNumber);
        }
      }
    }),
  );
});

it("one who joins and another who leaves are two that differ, also beside what was shown long ago", () => {
  const set = (text: string) => new Set(text);
  expect(isNewPeopleCountSafeToShow([set("abcdef")], set("abcdxy"))).toBe(false);
  expect(isNewPeopleCountSafeToShow([set("abcdef")], set("abcxyz"))).toBe(true);
  expect(isNewPeopleCountSafeToShow([], set("abcd"))).toBe(false);
  expect(isNewPeopleCountSafeToShow([set("abcdefghi"), set("abcdefghijklmno")], set("abcdefghij"))).toBe(false);
});

it("whatever is shown, five people or more may be behind it, and five or more beside it", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (a, b) => {
      const [held, among] = [Math.min(a, b), Math.max(a, b)];
      const band = choosePeopleCountBandOfFive(held, among);
      if (!band) return;
      expect(held).toBeGreaterThanOrEqual(band.from);
      expect(band.from).toBeGreaterThanOrEqual(fewestPeopleInShownNumber);
      // Even if the number is the highest in the range (or the lowest, without an upper end), at least five people are outside it.
      expect(among - (band.to ?? band.from)).toBeGreaterThanOrEqual(fewestPeopleInShownNumber);
    }),
  );
});

it("bands of five, and none where nearly everybody or nearly nobody would be told", () => {
  expect([
    choosePeopleCountBandOfFive(4, 40),
    choosePeopleCountBandOfFive(5, 5),
    choosePeopleCountBandOfFive(9, 9),
    choosePeopleCountBandOfFive(0, 40),
  ]).toEqual([null, null, null, null]);
  expect(choosePeopleCountBandOfFive(7, 20)).toEqual({ from: 5, to: 9 });
  expect(choosePeopleCountBandOfFive(12, 12)).toEqual({ from: 5, to: null });
  expect(choosePeopleCountBandOfFive(24, 60)).toEqual({ from: 20, to: 24 });
  expect([chooseGroupSizeBand(4), chooseGroupSizeBand(12)]).toEqual([null, { from: 10, to: 14 }]);
});
