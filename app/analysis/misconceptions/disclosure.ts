/**
 * Decides which numbers about people in a group may be shown, so that nobody can find out what one person answered. See
 * docs/decisions/013-disclosure.md.
 */

/**
 * The fewest people that a shown number may be about. It is also the fewest people who may be left outside it, and by whom two shown
 * numbers may differ. With fewer, a number could reveal what one person answered.
 */
export const fewestPeopleInShownNumber = 5;

/**
 * Returns whether a new number may be shown. Compared with the people of every number that was shown before, at least five people must have
 * come or gone.
 */
export function isNewPeopleCountSafeToShow(
  everShown: readonly ReadonlySet<string>[],
  current: ReadonlySet<string>,
): boolean {
  const before = everShown.length === 0 ? [new Set<string>()] : everShown;
  return before.every((shown) => {
    const came = [...current].filter((id) => !shown.has(id)).length;
    const went = [...shown].filter((id) => !current.has(id)).length;
    return came + went >= fewestPeopleInShownNumber;
  });
}

/**
 * A range of five numbers, such as 5 to 9, that is shown instead of an exact number of people. So the difference of two numbers does not
 * reveal a few people. `to` is null if the range has no upper end.
 */
export interface PeopleCountBand {
  from: number;
  to: number | null;
}

/** Returns the range that is shown for the size of a group, or null if the group has fewer than five people. */
export function chooseGroupSizeBand(people: number): { from: number; to: number } | null {
  if (people < fewestPeopleInShownNumber) return null;
  const from = Math.floor(people / fewestPeopleInShownNumber) * fewestPeopleInShownNumber;
  return { from, to: from + fewestPeopleInShownNumber - 1 };
}

/**
 * Returns the range that is shown for a number of people, or null if no number may be shown. `among`: how many people could be in the
 * number. The number must be at least five, and `among` at least ten. If fewer than five people would be above the range, the range is
 * "five or more" instead, so that it does not tell that the number is about nearly everybody.
 */
export function choosePeopleCountBandOfFive(people: number, among: number): PeopleCountBand | null {
  const band = chooseGroupSizeBand(people);
  if (!band || among < 2 * fewestPeopleInShownNumber) return null;
  return among - band.to < fewestPeopleInShownNumber ? { from: fewestPeopleInShownNumber, to: null } : band;
}
