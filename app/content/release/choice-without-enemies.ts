/** Chooses questions that can be asked together. Pure functions. */
import { areEnemies } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

/** The most questions that are tried in one search. A lesson needs tens; only one that is all enemies would take for ever. */
const mostSteps = 5_000;

/**
 * Chooses one question for each place, so that no two are enemies (questions that reveal each other's answers). A place gets its first
 * question if that is possible; earlier places come first in this. Returns null if no such choice is found.
 * @param places the questions of each place, in the order of preference
 */
export function findChoiceWithoutEnemies(places: readonly (readonly QuestionRecord[])[]): QuestionRecord[] | null {
  const candidates = places.map((variants) => {
    const others = places.flat().filter((each) => !variants.includes(each));
    // Only a place with enemies in other places ever needs more than its first choice, which keeps the search small.
    return variants.some((variant) => others.some((other) => areEnemies(variant, other)))
      ? variants
      : variants.slice(0, 1);
  });
  return addToChoice(candidates, [], { left: mostSteps });
}

/** Adds one candidate of each remaining place to the chosen questions. Returns null if none fits, or if no steps are left. */
function addToChoice(
  [next, ...rest]: readonly (readonly QuestionRecord[])[],
  chosen: readonly QuestionRecord[],
  steps: { left: number },
): QuestionRecord[] | null {
  if (!next) return [...chosen];
  for (const candidate of next) {
    if (--steps.left < 0) return null;
    if (chosen.some((each) => areEnemies(each, candidate))) continue;
    const found = addToChoice(rest, [...chosen, candidate], steps);
    if (found) return found;
  }
  return null;
}
