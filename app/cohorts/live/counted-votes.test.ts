import fc from "fast-check";
import { expect, it } from "vitest";
import { type CountedRound, chooseCountedVotes, type LiveAnswer } from "./counted-votes";
import type { LiveVote } from "./steps";
import { composeLiveMoves, composeLiveSpread, fewestLiveAnswers } from "./tally";

const votes = ["first", "second"] as const;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Returns the answers of votes in a row, two to a round. Each vote is a list of people; `choose` says what somebody chooses in it. */
function answerInVotes(people: readonly (readonly number[])[], choose: (voter: number, vote: number) => string) {
  return people.flatMap((voters, at): LiveAnswer[] =>
    at % 2 === 1
      ? []
      : [...new Set([...voters, ...(people[at + 1] ?? [])])].map((voter) => ({
          roundNo: at / 2 + 1,
          voter: `${voter}`,
          first: voters.includes(voter) ? [choose(voter, at)] : null,
          second: people[at + 1]?.includes(voter) ? [choose(voter, at + 1)] : null,
        })),
  );
}

/** Returns the spreads that are shown: of each vote that has one, who chose each option. */
function listSpreads(rounds: ReadonlyMap<number, CountedRound>, options: readonly string[]): string[][] {
  return [...rounds.values()].flatMap(({ tallies }) =>
    votes.flatMap((vote: LiveVote) => {
      const { chosen } = composeLiveSpread(tallies, vote, options);
      return chosen ? [options.flatMap((id, at) => Array<string>(chosen[at] ?? 0).fill(id))] : [];
    }),
  );
}

const ownOption = (voter: number) => `o${voter}`;
const allOptions = range(1, 24).map(ownOption);
const play = (people: readonly (readonly number[])[]) =>
  listSpreads(chooseCountedVotes(answerInVotes(people, ownOption)), allOptions);

it("a latecomer does not show in the spread of a repeated question, and a group of five does", () => {
  const five = range(1, 5);
  expect(play([five, [], range(1, 6)]).map(({ length }) => length)).toEqual([5, 5]);
  expect(play([five, [], range(1, 10)]).map(({ length }) => length)).toEqual([5, 10]);
});

it("whoever does not vote again counts with the choice before, and who takes that place does not count", () => {
  const spreads = play([range(1, 8), [...range(1, 7), 9]]);
  expect(spreads[1]).toEqual(spreads[0]);
  const [round] = chooseCountedVotes(answerInVotes([range(1, 8), range(1, 7)], ownOption)).values();
  expect(round).toMatchObject({ cast: { first: 8, second: 7 }, kept: { first: false, second: true } });
});

it("a vote of which fewer than five people remain has no spread", () => {
  // Of the eight, four were there before and four were not.
  expect(play([range(1, 10), [], range(7, 14)])).toHaveLength(1);
  expect(play([range(1, 4), range(1, 6)])).toHaveLength(1);
});

/** People who come and go from vote to vote: mostly few at a time, sometimes many. */
const classes = fc
  .array(fc.uniqueArray(fc.integer({ min: 1, max: 24 }), { maxLength: 6 }), { maxLength: 6 })
  .chain((changes) =>
    fc.integer({ min: 3, max: 18 }).map((size) => {
      let present = range(1, size);
      return [
        present,
        ...changes.map((change) => {
          present = [
            ...present.filter((voter) => !change.includes(voter)),
            ...change.filter((voter) => !present.includes(voter)),
          ];
          return present;
        }),
      ];
    }),
  );
const strangers = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 24 })), { maxLength: 6 });

it("a trainer who subtracts two spreads of people who never change finds nobody, or at least five together", () => {
  fc.assert(
    fc.property(fc.oneof(classes, strangers), (people) => {
      // Everybody has an option of their own, so a spread tells who is in it.
      const spreads = play(people);
      for (const one of spreads)
        for (const other of spreads) {
          const over = one.filter((id) => !other.includes(id)).length;
          expect(over === 0 || over >= fewestLiveAnswers).toBe(true);
        }
    }),
    { numRuns: 400 },
  );
});

it("each spread has at least five votes of its own, nobody twice, and few that are kept", () => {
  fc.assert(
    fc.property(fc.oneof(classes, strangers), (people) => {
      const choose = (voter: number, vote: number) => `${voter}-${vote}`;
      const options = people.flatMap((_, vote) => range(1, 24).map((voter) => choose(voter, vote)));
      for (const [at, spread] of listSpreads(chooseCountedVotes(answerInVotes(people, choose)), options).entries()) {
        const voters = spread.map((id) => id.split("-")[0]);
        expect(new Set(voters).size).toBe(voters.length);
        const newest = Math.max(...spread.map((id) => Number(id.split("-")[1])));
        const own = spread.filter((id) => id.endsWith(`-${newest}`)).length;
        expect(own, `spread ${at}`).toBeGreaterThanOrEqual(fewestLiveAnswers);
      }
    }),
  );
});

it("the shown moves leave nobody or at least five over of the shown spreads, also if few came or went between the votes", () => {
  const cell = fc.integer({ min: 0, max: 9 });
  const few = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 9, maxLength: 9 }),
      few,
      few,
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }),
      (cells, left, came, chosen) => {
        const options = ["o0", "o1", "o2"];
        const answers: LiveAnswer[] = [];
        const add = (first: number | null, second: number | null) =>
          answers.push({
            roundNo: 1,
            voter: `${answers.length}`,
            first: first === null ? null : [`o${first}`],
            second: second === null ? null : [`o${second}`],
          });
        for (const [at, count] of cells.entries())
          for (let one = 0; one < count; one++) add(Math.floor(at / 3), at % 3);
        for (let one = 0; one < left; one++) add(chosen[one] ?? 0, null);
        for (let one = 0; one < came; one++) add(null, chosen[4 + one] ?? 0);
        const tallies = chooseCountedVotes(answers).get(1)?.tallies ?? [];
        const moves = composeLiveMoves(tallies, options);
        for (const [vote, side] of [
          ["first", "from"],
          ["second", "to"],
        ] as const) {
          const { chosen: spread } = composeLiveSpread(tallies, vote, options);
          for (const at of moves.length > 0 && spread ? [0, 1, 2] : []) {
            const shown = moves.filter((move) => move[side] === at);
            const over = (spread?.[at] ?? 0) - shown.reduce((sum, { count }) => sum + count, 0);
            if (shown.length > 0) expect(over === 0 || over >= fewestLiveAnswers).toBe(true);
          }
        }
      },
    ),
  );
});
