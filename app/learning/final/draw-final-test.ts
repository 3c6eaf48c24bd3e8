/** Chooses the questions of an attempt at a final test. Pure functions. */
import { findChoiceWithoutEnemies } from "~/content/release/choice-without-enemies";
import { dealFinalTest } from "~/content/release/deal-final-test";
import { createRandomUint32Generator, hashTextsToSeed, shuffle } from "~/questions/choices/shuffle";
import type { QuestionRecord } from "~/questions/table";
import type { FinalTestContext } from "./final-test-context";

/**
 * Draws one question of each cell, in the order of the blueprint. The attempts of a series are dealt together: none repeats a question of
 * another, and no attempt has two enemies. In a later series, and for a cell with too few questions, the learner gets what they saw longest
 * ago. If not everything is possible, each cell still has its question; keeping enemies apart comes before asking what was not seen.
 * @param cells the questions of each cell
 * @param left how many attempts the series has left, with this one
 * @param series the number of this series
 * @param seed the seed of the series
 */
export function drawFinalTestQuestions(
  cells: readonly (readonly QuestionRecord[])[],
  { left, series, seed }: { left: number; series: number; seed: string },
  { seen, held }: Pick<FinalTestContext, "seen" | "held">,
): QuestionRecord[] {
  const wasAskedIn = ({ id }: QuestionRecord) => seen[id]?.series === series;
  const lastSeen = ({ id }: QuestionRecord) => (seen[id] ? Date.parse(seen[id].at) : 0);
  const random = createRandomUint32Generator(hashTextsToSeed(seed, "cells"));
  const preferred = cells.map((questions) => {
    const shuffled = shuffle(questions, random);
    const free = shuffled.filter(({ id, revision }) => !held[id]?.includes(revision));
    return (free.length > 0 ? free : shuffled).sort(
      (a, b) => Number(wasAskedIn(a)) - Number(wasAskedIn(b)) || lastSeen(a) - lastSeen(b),
    );
  });
  const [first] =
    dealFinalTest(
      preferred.map((questions) => fillUp(questions, left, wasAskedIn)),
      left,
    ) ?? [];
  return first ?? findChoiceWithoutEnemies(preferred) ?? preferred.flatMap((questions) => questions.slice(0, 1));
}

/** Returns the questions that this series has not asked, filled up with those that it has to one for each attempt that is left. */
function fillUp(
  questions: readonly QuestionRecord[],
  left: number,
  wasAskedIn: (question: QuestionRecord) => boolean,
): QuestionRecord[] {
  const fresh = questions.filter((question) => !wasAskedIn(question));
  const others = questions.filter(wasAskedIn);
  const more = others.length > 0 ? others : questions;
  const missing = Math.max(0, left - fresh.length);
  return [...fresh, ...Array.from({ length: missing }, (_none, at) => more[at % more.length] as QuestionRecord)];
}
