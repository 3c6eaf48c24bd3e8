/**
 * Decides which numbers about people in a group may be shown, so that they reveal nobody. Pure functions. See
 * docs/decisions/013-disclosure.md.
 */

/** Fewer people than this in a number, outside it, or between two numbers, would reveal somebody. */
export const fewestPeopleToShow = 5;

/**
 * Returns whether a new number may be shown: the people in it differ by at least five from the people in every number that was shown
 * before.
 */
export function mayShowNewNumber(everShown: readonly ReadonlySet<string>[], current: ReadonlySet<string>): boolean {
  const before = everShown.length === 0 ? [new Set<string>()] : everShown;
  return before.every((shown) => {
    const came = [...current].filter((id) => !shown.has(id)).length;
    const went = [...shown].filter((id) => !current.has(id)).length;
    return came + went >= fewestPeopleToShow;
  });
}

/** A number as a band of five, so that the difference of two numbers does not reveal a few people. `to` null: or more. */
export interface NumberBand {
  from: number;
  to: number | null;
}

/**
 * Returns the band of a number. `among`: how many people could be in it. Returns null if fewer than five people may be in it or outside
 * it, because it would then be about everybody or nobody. If fewer than five are outside its upper end, the band has no upper end.
 */
export function chooseBand(people: number, among: number): NumberBand | null {
  if (people < fewestPeopleToShow || among < 2 * fewestPeopleToShow) return null;
  const from = Math.floor(people / fewestPeopleToShow) * fewestPeopleToShow;
  const to = from + fewestPeopleToShow - 1;
  return among - to < fewestPeopleToShow ? { from: fewestPeopleToShow, to: null } : { from, to };
}

/** Returns the band of a group's size, or null if the size would reveal somebody. */
export function chooseSizeBand(people: number): NumberBand | null {
  if (people < fewestPeopleToShow) return null;
  const from = Math.floor(people / fewestPeopleToShow) * fewestPeopleToShow;
  return { from, to: from + fewestPeopleToShow - 1 };
}
