/** Chooses which questions a round of a lesson asks. Pure functions. */
import { areEnemies } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

/** For each question that a learner was asked: the numbers of the rounds that asked it. */
export type RoundsByAskedQuestion = Readonly<Record<string, readonly number[]>>;

/**
 * Draws one question for each place of a lesson. The first round asks everybody the first variants, so that first rounds can be compared. A
 * later round asks what the learner has not seen, in the order of the file, and then what they saw longest ago. Questions that would reveal
 * each other's answers (enemies) are not asked together in a later round, even if a place must then ask a variant that it would not have
 * preferred. Earlier places come first in this. If no choice that keeps enemies apart is found, every place asks what it prefers.
 * @param places the variants of each place, in the order of the page
 */
export function drawRoundQuestions(
  places: readonly (readonly QuestionRecord[])[],
  number: number,
  seen: RoundsByAskedQuestion,
): QuestionRecord[] {
  if (number === 1) return places.flatMap((variants) => variants.slice(0, 1));
  const lastRound = ({ id }: QuestionRecord) => Math.max(0, ...(seen[id] ?? []));
  const preferred = places.map((variants) => [...variants].sort((a, b) => lastRound(a) - lastRound(b)));
  const candidates = preferred.map((variants) => {
    const others = places.flat().filter((each) => !variants.includes(each));
    // Only a place with enemies in other places ever needs more than its first choice, which keeps the search small.
    return variants.some((variant) => others.some((other) => areEnemies(variant, other)))
      ? variants
      : variants.slice(0, 1);
  });
  return (
    findFirstEnemyFreeChoice(candidates, [], { left: mostSteps }) ??
    preferred.flatMap((variants) => variants.slice(0, 1))
  );
}

/** The most questions that are tried in one draw. A lesson needs tens; only one that is all enemies would take for ever. */
const mostSteps = 5_000;

/**
 * Adds one candidate of each remaining place to the drawn questions, so that no two are enemies. Returns null if that is impossible, or if
 * no such choice was found in the steps that are left.
 */
function findFirstEnemyFreeChoice(
  [next, ...rest]: readonly QuestionRecord[][],
  drawn: readonly QuestionRecord[],
  steps: { left: number },
): QuestionRecord[] | null {
  if (!next) return [...drawn];
  for (const candidate of next) {
    if (--steps.left < 0) return null;
    if (drawn.some((each) => areEnemies(each, candidate))) continue;
    const found = findFirstEnemyFreeChoice(rest, [...drawn, candidate], steps);
    if (found) return found;
  }
  return null;
}
