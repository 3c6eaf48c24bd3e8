/** Chooses which questions a round of a lesson asks. Pure functions. */

import { findChoiceWithoutEnemies } from "~/content/release/choice-without-enemies";
import { getOwnValue } from "~/platform/own-value";
import type { QuestionRecord } from "~/questions/table";

/** For each question that a learner was asked: the numbers of the rounds that asked it. */
export type RoundsByAskedQuestion = Readonly<Record<string, readonly number[]>>;

/**
 * Draws one question for each place of a lesson. The first round asks everybody the first variants, so that first rounds can be compared. A
 * later round asks what the learner has not seen, in the order of the file, and then what they saw longest ago. Questions that would reveal
 * each other's answers (enemies) are not asked together in a later round, even if a place must then ask a variant that it would not have
 * preferred. Earlier places come first in this. If no choice that keeps enemies apart is found, the round asks the first variants, which
 * the course check keeps apart.
 * @param places the variants of each place, in the order of the page
 */
export function drawRoundQuestions(
  places: readonly (readonly QuestionRecord[])[],
  number: number,
  seen: RoundsByAskedQuestion,
): QuestionRecord[] {
  const firsts = places.flatMap((variants) => variants.slice(0, 1));
  if (number === 1) return firsts;
  const lastRound = ({ id }: QuestionRecord) => Math.max(0, ...(getOwnValue(seen, id) ?? []));
  const preferred = places.map((variants) => [...variants].sort((a, b) => lastRound(a) - lastRound(b)));
  return findChoiceWithoutEnemies(preferred) ?? firsts;
}
