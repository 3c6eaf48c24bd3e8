/** Which questions of a final test are held back because they work the wrong way. Pure functions. */
import type { FirstExposureCount } from "~/learning/final/exposures/first-exposures";
import { covariance, ratio, variance } from "../statistics/moments";

/**
 * How well a question tells able learners from others: the correlation, from -1 to 1, between right or wrong at the question and the number
 * of other questions of the attempt that were right.
 */
export interface Discrimination {
  /** How many learners met the question for the first time. */
  n: number;
  value: number;
  /** The 95 % confidence interval. */
  low: number;
  high: number;
}

/** A question that may be held back. Questions with the same `cell` are of the same cell of the same pool. */
export interface HoldCandidate {
  questionId: string;
  revision: string;
  cell: string;
  discrimination: Discrimination;
}

/** With fewer first exposures than this, nothing is held back. */
export const fewestExposures = 30;
/** With so many first exposures, a discrimination below zero is enough. */
const exposuresForValueAlone = 100;
/** The upper end of the interval must be lower than this, if there are fewer exposures. */
const highestUpperEnd = 0.1;
export const mostHeldANight = 3;

/**
 * Returns the discrimination of a question. Returns null if it can't be computed, because there are too few learners or all have the same
 * mark. The interval is that of a correlation by Fisher's z: artanh(r) has a standard error of 1 / sqrt(n - 3) (R. A. Fisher, "On the
 * 'probable error' of a coefficient of correlation deduced from a small sample", Metron 1, 1921).
 */
export function computeDiscrimination(
  counts: readonly Pick<FirstExposureCount, "isRight" | "othersRight" | "learners">[],
): Discrimination | null {
  const weights = counts.map(({ learners }) => learners);
  const n = weights.reduce((sum, learners) => sum + learners, 0);
  const x = counts.map(({ isRight }) => Number(isRight));
  const others = counts.map(({ othersRight }) => othersRight);
  const spread = Math.sqrt((variance(x, weights) ?? 0) * (variance(others, weights) ?? 0));
  const value = ratio(covariance(x, others, weights), spread);
  if (value === null || n <= 3) return null;
  const z = Math.atanh(Math.min(1, Math.max(-1, value)));
  const margin = 1.96 / Math.sqrt(n - 3);
  return { n, value, low: Math.tanh(z - margin), high: Math.tanh(z + margin) };
}

/** Returns whether a question works so surely the wrong way that it is held back. */
export function worksWrongWay({ n, value, high }: Discrimination): boolean {
  if (value >= 0) return false;
  return n >= exposuresForValueAlone || (n >= fewestExposures && high < highestUpperEnd);
}

/**
 * Chooses the questions to hold back now: the worst first, at most one in a cell and three in a night. `heldCells`: the cells in which a
 * question is held back already.
 */
export function chooseQuestionsToHold(
  candidates: readonly HoldCandidate[],
  heldCells: ReadonlySet<string>,
): HoldCandidate[] {
  const taken = new Set(heldCells);
  const worst = candidates
    .filter(({ discrimination }) => worksWrongWay(discrimination))
    .sort((a, b) => a.discrimination.high - b.discrimination.high || a.questionId.localeCompare(b.questionId));
  const chosen: HoldCandidate[] = [];
  for (const candidate of worst) {
    if (taken.has(candidate.cell) || chosen.length === mostHeldANight) continue;
    taken.add(candidate.cell);
    chosen.push(candidate);
  }
  return chosen;
}
