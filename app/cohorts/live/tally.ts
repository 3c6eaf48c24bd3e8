/**
 * What may be shown of the votes in a live session. Nobody's choice is named, a spread stands on at least five answers, and no number of
 * "from … to …" is below five, also not one that follows by subtraction (docs/decisions/053-live-session.md). Pure functions.
 */

/** The fewest answers on which a shown number stands. */
export const fewestLiveAnswers = 5;

/** How many browsers chose the same in both votes. Null: they did not vote. */
export interface LiveTally {
  first: string[] | null;
  second: string[] | null;
  count: number;
}

/** How many voted, and how many of them chose each option, in the order of the options; null if fewer than five voted. */
export interface LiveSpread {
  answers: number;
  chosen: number[] | null;
}

/** Returns the spread of one vote. */
export function composeLiveSpread(
  tallies: readonly LiveTally[],
  vote: "first" | "second",
  options: readonly string[],
): LiveSpread {
  const voted = tallies.filter((tally) => tally[vote] !== null);
  const answers = sum(voted);
  if (answers < fewestLiveAnswers) return { answers, chosen: null };
  return { answers, chosen: options.map((id) => sum(voted.filter((tally) => tally[vote]?.includes(id)))) };
}

export interface LiveMove {
  /** The places of the options, from 0. */
  from: number;
  to: number;
  count: number;
}

/**
 * Returns how many went from one option to another, or stayed, as far as it may be shown. It is only for questions with one choice. A number
 * below five is left out. So is a number that would leave one to four people over in its row or its column, since those could be counted by
 * subtraction.
 */
export function composeLiveMoves(tallies: readonly LiveTally[], options: readonly string[]): LiveMove[] {
  const twice = tallies.flatMap(({ first, second, count }): LiveMove[] => {
    const from = options.indexOf(first?.[0] ?? "");
    const to = options.indexOf(second?.[0] ?? "");
    return from < 0 || to < 0 || first?.length !== 1 || second?.length !== 1 ? [] : [{ from, to, count }];
  });
  const large = twice.filter(({ count }) => count >= fewestLiveAnswers).sort(fewestFirst);
  let shown = large;
  for (;;) {
    const narrow = findNarrow(twice, shown);
    if (!narrow) break;
    shown = shown.filter((move) => move !== narrow);
  }
  // One that was left out because of another may be shown if that other is left out too.
  for (const move of large) {
    const more = shown.includes(move) ? shown : [...shown, move];
    if (!findNarrow(twice, more)) shown = more;
  }
  // Together with both spreads, the numbers can tell more than each line does. Then none is shown.
  if (countSmallThatFollow(twice, shown, options.length) > countSmallThatFollow(twice, [], options.length)) return [];
  return [...shown].sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
}

/**
 * Returns how many numbers below five follow from both spreads and the shown numbers. A number that is not shown follows if it can't be one more
 * or one less without another becoming negative: if no round trip through the rows and columns changes it.
 */
export function countSmallThatFollow(all: readonly LiveMove[], shown: readonly LiveMove[], size: number): number {
  const isHidden = (from: number, to: number) => !shown.some((move) => move.from === from && move.to === to);
  const has = (from: number, to: number) => all.some((move) => move.from === from && move.to === to);
  return all.filter((cell) => {
    if (cell.count >= fewestLiveAnswers || !isHidden(cell.from, cell.to)) return false;
    // From a row to a column a number grows; from a column to a row one shrinks, which must be above zero.
    const canReach = (start: string, goal: string) => {
      const reached = new Set([start]);
      for (const place of reached) {
        const [side, at] = [place[0], Number(place.slice(1))];
        for (let other = 0; other < size; other++) {
          const [from, to] = side === "r" ? [at, other] : [other, at];
          const isOwn = from === cell.from && to === cell.to;
          if (!isOwn && isHidden(from, to) && (side === "r" || has(from, to)))
            reached.add(`${side === "r" ? "c" : "r"}${other}`);
        }
      }
      return reached.has(goal);
    };
    const [row, column] = [`r${cell.from}`, `c${cell.to}`];
    return !canReach(column, row) && !canReach(row, column);
  }).length;
}

const fewestFirst = (a: LiveMove, b: LiveMove) => a.count - b.count;

/** Returns a shown number in whose row or column one to four people are left over, or undefined. */
function findNarrow(all: LiveMove[], shown: LiveMove[]): LiveMove | undefined {
  return shown.find((move) => leavesFewOver(all, shown, move, "from") || leavesFewOver(all, shown, move, "to"));
}

function leavesFewOver(all: LiveMove[], shown: LiveMove[], move: LiveMove, side: "from" | "to"): boolean {
  const line = (moves: LiveMove[]) => sum(moves.filter((each) => each[side] === move[side]));
  const over = line(all) - line(shown);
  return over > 0 && over < fewestLiveAnswers;
}

/** How the answers of both votes relate to the key: already right, became right, and not right in the second vote. */
export interface LiveGain {
  stayed: number;
  became: number;
  other: number;
}

/** Returns how many were already right, became right, or are not right. Null if a part of it is one to four people. */
export function composeLiveGain(tallies: readonly LiveTally[], key: readonly string[]): LiveGain | null {
  const twice = tallies.filter(({ first, second }) => first !== null && second !== null);
  const count = (first: boolean, second: boolean) =>
    sum(twice.filter((tally) => isRight(tally.first, key) === first && isRight(tally.second, key) === second));
  const cells = [count(true, true), count(false, true), count(true, false), count(false, false)] as const;
  if (sum(twice) < fewestLiveAnswers || cells.some((cell) => cell > 0 && cell < fewestLiveAnswers)) return null;
  const [stayed, became, lost, never] = cells;
  return { stayed, became, other: lost + never };
}

/** Returns how many chose exactly the right options in one vote, or null if fewer than five voted. */
export function countRightVotes(
  tallies: readonly LiveTally[],
  vote: "first" | "second",
  key: readonly string[],
): { right: number; answers: number } | null {
  const voted = tallies.filter((tally) => tally[vote] !== null);
  const answers = sum(voted);
  if (answers < fewestLiveAnswers) return null;
  return { right: sum(voted.filter((tally) => isRight(tally[vote], key))), answers };
}

/** Returns whether a choice is exactly the key. */
export function isRight(chosen: readonly string[] | null, key: readonly string[]): boolean {
  return chosen !== null && chosen.length === key.length && key.every((id) => chosen.includes(id));
}

const sum = (tallies: readonly { count: number }[]) => tallies.reduce((total, { count }) => total + count, 0);
