/** Pure: which numbers about people in a group may be shown, so that nobody is found out. See docs/decisions/013-disclosure.md. */

/** Fewer people than this behind a number, beside it, or between two numbers, would point at somebody. */
export const fewestPeopleToShow = 5;

/** Whether a cell may be shown anew: the people behind it differ by five or more from those behind everything that was ever shown. */
export function mayShowNewNumber(everShown: readonly ReadonlySet<string>[], current: ReadonlySet<string>): boolean {
  const before = everShown.length === 0 ? [new Set<string>()] : everShown;
  return before.every((shown) => {
    const came = [...current].filter((id) => !shown.has(id)).length;
    const went = [...shown].filter((id) => !current.has(id)).length;
    return came + went >= fewestPeopleToShow;
  });
}

/** A number as it is shown: a band of five, so that it can't be taken from another number to leave a few. `to` null: or more. */
export interface NumberBand {
  from: number;
  to: number | null;
}

/**
 * `among`: how many could be behind it. Null where five people or more are not behind it for sure, or five are not beside it: then the
 * number would tell of everybody. A band whose upper end leaves fewer than five beside it is only said to be five or more.
 */
export function chooseBand(people: number, among: number): NumberBand | null {
  if (people < fewestPeopleToShow || among < 2 * fewestPeopleToShow) return null;
  const from = Math.floor(people / fewestPeopleToShow) * fewestPeopleToShow;
  const to = from + fewestPeopleToShow - 1;
  return among - to < fewestPeopleToShow ? { from: fewestPeopleToShow, to: null } : { from, to };
}

/** How many there are, where that itself tells of nobody. */
export function chooseSizeBand(people: number): NumberBand | null {
  if (people < fewestPeopleToShow) return null;
  const from = Math.floor(people / fewestPeopleToShow) * fewestPeopleToShow;
  return { from, to: from + fewestPeopleToShow - 1 };
}
