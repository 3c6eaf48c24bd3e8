import fc from "fast-check";
import { expect, it } from "vitest";
import {
  composeLiveGain,
  composeLiveMoves,
  composeLiveSpread,
  countRightVotes,
  countSmallThatFollow,
  fewestLiveAnswers,
  type LiveTally,
} from "./tally";

const options = ["a", "b", "c"];
const tally = (first: string | null, second: string | null, count: number): LiveTally => ({
  first: first === null ? null : [first],
  second: second === null ? null : [second],
  count,
});

/** The class of the drawing: 13 chose A, 6 B and 3 C; after talking 17 chose B. */
const inClass = [tally("a", "b", 9), tally("a", "a", 4), tally("b", "b", 6), tally("c", "b", 2), tally("c", "c", 1)];

it("a spread counts every vote once, and stands on at least five", () => {
  expect(composeLiveSpread(inClass, "first", options)).toEqual({ answers: 22, chosen: [13, 6, 3] });
  expect(composeLiveSpread(inClass, "second", options)).toEqual({ answers: 22, chosen: [4, 17, 1] });
  expect(composeLiveSpread([tally("a", null, 4)], "first", options)).toEqual({ answers: 4, chosen: null });
  expect(composeLiveSpread([tally("a", null, 4), tally(null, "b", 1)], "second", options).chosen).toBeNull();
});

it("several choices count for each option", () => {
  const both: LiveTally = { first: ["a", "c"], second: null, count: 5 };
  expect(composeLiveSpread([both], "first", options)).toEqual({ answers: 5, chosen: [5, 0, 5] });
});

it("from the class, nobody's row leaves one to four people over", () => {
  // Of A, four stayed. So the nine who left A are not shown: 13 - 9 would be four.
  expect(composeLiveMoves(inClass, options)).toEqual([{ from: 1, to: 1, count: 6 }]);
  expect(composeLiveMoves([tally("a", "b", 9), tally("a", "a", 5)], options)).toEqual([
    { from: 0, to: 1, count: 9 },
    { from: 0, to: 0, count: 5 },
  ]);
});

it("what was gained is shown only if each part of it is nobody or at least five", () => {
  expect(composeLiveGain(inClass, ["b"])).toEqual({ stayed: 6, became: 11, other: 5 });
  const one = [tally("b", "a", 1), tally("b", "b", 6), tally("a", "b", 9)];
  expect(composeLiveGain(one, ["b"])).toBeNull();
  expect(composeLiveGain([tally("a", "b", 4)], ["b"])).toBeNull();
});

it("a question with several right options is right only with exactly those", () => {
  const tallies: LiveTally[] = [
    { first: ["a", "b"], second: null, count: 3 },
    { first: ["a"], second: null, count: 4 },
    { first: ["a", "b", "c"], second: null, count: 2 },
  ];
  expect(countRightVotes(tallies, "first", ["b", "a"])).toEqual({ right: 3, answers: 9 });
  expect(countRightVotes(tallies.slice(0, 1), "first", ["b", "a"])).toBeNull();
});

const classes = fc
  .integer({ min: 2, max: 5 })
  .chain((size) =>
    fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: size * size, maxLength: size * size })
      .map((counts) => ({ ids: Array.from({ length: size }, (_, at) => `o${at}`), counts })),
  );

it("no shown number is below five, also not what is left of a row or a column", () => {
  fc.assert(
    fc.property(classes, ({ ids, counts }) => {
      const size = ids.length;
      const tallies = counts
        .map((count, at) => tally(ids[Math.floor(at / size)] ?? "", ids[at % size] ?? "", count))
        .filter(({ count }) => count > 0);
      const moves = composeLiveMoves(tallies, ids);
      const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
      for (const { count } of moves) expect(count).toBeGreaterThanOrEqual(fewestLiveAnswers);
      for (const at of ids.keys()) {
        for (const side of ["from", "to"] as const) {
          const all = sum(counts.filter((_, cell) => (side === "from" ? Math.floor(cell / size) : cell % size) === at));
          const shown = moves.filter((move) => move[side] === at);
          const over = all - sum(shown.map(({ count }) => count));
          if (shown.length > 0) expect(over === 0 || over >= fewestLiveAnswers).toBe(true);
        }
      }
    }),
  );
});

it("a number follows from the spreads only if one vote is unanimous, and from shown numbers if nothing can be exchanged", () => {
  const six = [
    { from: 0, to: 0, count: 5 },
    { from: 1, to: 0, count: 1 },
  ];
  expect(countSmallThatFollow(six, [], 3)).toBe(1);
  const exchanged = [...six, { from: 0, to: 1, count: 1 }];
  expect(countSmallThatFollow(exchanged, [], 3)).toBe(0);
  // Who chose A is shown, so the two of B stayed with B.
  const shown = [{ from: 0, to: 0, count: 10 }];
  expect(countSmallThatFollow([...shown, { from: 0, to: 1, count: 5 }, { from: 1, to: 1, count: 2 }], shown, 2)).toBe(
    1,
  );
  expect(composeLiveMoves([tally("a", "a", 10), tally("a", "b", 5), tally("b", "b", 2)], ["a", "b"])).toEqual([]);
});

it("the shown numbers make none below five follow that does not follow from the spreads alone", () => {
  fc.assert(
    fc.property(classes, ({ ids, counts }) => {
      const all = counts
        .map((count, at) => ({ from: Math.floor(at / ids.length), to: at % ids.length, count }))
        .filter(({ count }) => count > 0);
      const moves = composeLiveMoves(
        all.map(({ from, to, count }) => tally(ids[from] ?? "", ids[to] ?? "", count)),
        ids,
      );
      const follow = (shown: typeof all) => countSmallThatFollow(all, shown, ids.length);
      expect(follow(moves)).toBeLessThanOrEqual(follow([]));
    }),
  );
});
