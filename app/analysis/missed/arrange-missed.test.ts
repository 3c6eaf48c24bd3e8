import fc from "fast-check";
import { expect, it } from "vitest";
import { arrangeMissed } from "./arrange-missed";

const item = (missed: number, n: number) => ({ missed, n, share: missed / n });
const names = (items: { missed: number; n: number }[]) => items.map(({ missed, n }) => `${missed}/${n}`);

it("what fewer than ten people answered comes after what ten answered, also if more of them missed it", () => {
  const { shown, more, early, rest } = arrangeMissed([item(3, 5), item(2, 5), item(5, 15), item(1, 6), item(1, 15)]);
  expect([shown, more, early, rest].map(names)).toEqual([["5/15"], [], ["3/5", "2/5"], ["1/6", "1/15"]]);
});

it("the first one is the one that the sentence about the group names, also if few missed it", () => {
  expect(names(arrangeMissed([item(3, 5), item(2, 15), item(1, 15)]).shown)).toEqual(["2/15"]);
  expect(names(arrangeMissed([item(3, 5), item(0, 15)]).shown)).toEqual(["3/5"]);
  expect(arrangeMissed([item(0, 5), item(0, 15)]).shown).toEqual([]);
});

it("a small group sees what it has, eight at once", () => {
  const { shown, more, early } = arrangeMissed(Array.from({ length: 10 }, () => item(3, 7)));
  expect([shown.length, more.length, early.length]).toEqual([8, 2, 0]);
});

it("everything is in exactly one part, in the order of the rank", () => {
  const items = fc.array(
    fc.integer({ min: 5, max: 20 }).chain((n) => fc.integer({ min: 0, max: n }).map((missed) => item(missed, n))),
  );
  fc.assert(
    fc.property(items, (ranked) => {
      const parts = arrangeMissed(ranked);
      const all = Object.values(parts).flat();
      expect(all).toHaveLength(ranked.length);
      expect(new Set(all)).toEqual(new Set(ranked));
      for (const part of Object.values(parts)) expect(part).toEqual(ranked.filter((each) => part.includes(each)));
    }),
  );
});
