/** Pure: which numbers about people in a group may be shown, so that nobody is found out; see docs/decisions on disclosure. */

/** Fewer people than this behind a number, or between two numbers, would point at somebody. */
export const fewestPeople = 5;

/** Whether a cell is shown anew: the people behind it differ from those behind what was shown by five or more. */
export function isRenewed(shown: ReadonlySet<string>, current: ReadonlySet<string>): boolean {
  const came = [...current].filter((id) => !shown.has(id)).length;
  const went = [...shown].filter((id) => !current.has(id)).length;
  return came + went >= fewestPeople;
}

/** A number as it is shown: a band of five, so that it can't be taken from another number to leave a few. Null: fewer than five. */
export interface Band {
  from: number;
  to: number;
}

export function bandOf(people: number): Band | null {
  if (people < fewestPeople) return null;
  const from = Math.floor(people / fewestPeople) * fewestPeople;
  return { from, to: from + fewestPeople - 1 };
}
