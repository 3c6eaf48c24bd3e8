/**
 * Shrinks the shares of small groups: each share moves towards a share that is known better, the more so the fewer people are behind it.
 *
 * The model is beta-binomial. Of question q, x of n members missed it. The share in a group has a beta distribution with mean m (of this
 * question, over everybody, or else the mean of its lesson) and strength M, which all questions share: Beta(M m, M (1 − m)). Given x and n
 * its mean is
 *
 *     (M m + x) / (M + n)
 *
 * which is the raw share x/n, moved towards m by the part M / (M + n). M is what makes the counts of this group most likely (maximum
 * marginal likelihood: empirical Bayes). If the group is as everybody is, M is high; if it differs more than chance does, M is low.
 *
 * Sources: D. A. Griffiths, Maximum likelihood estimation for the beta-binomial distribution, Biometrics 29 (1973), 637-648; B. Efron and
 * C. Morris, Data analysis using Stein's estimator and its generalizations, JASA 70 (1975), 311-319; G. Casella, An introduction to
 * empirical Bayes data analysis, The American Statistician 39 (1985), 83-87.
 */
import { type BetaShare, computeLogBetaBinomial } from "./beta-binomial";

/** How many members of a group answered a question and missed it, and the share towards which theirs is shrunk (over 0, under 1). */
export interface MissedCount {
  missed: number;
  n: number;
  towards: number;
}

/**
 * The strengths that are tried, as numbers of people: 2 to 64, each a quarter of a doubling more than the one before. Without an upper limit
 * the likelihood of one group is often highest at infinity, where its own answers count for nothing: so in a group of 22 they count for a
 * quarter or more (Y. Chung e.a., A nondegenerate penalized likelihood estimator for variance parameters in multilevel models, Psychometrika
 * 78 (2013), 685-709, about estimates at the border).
 */
const strengths = Array.from({ length: 21 }, (_, at) => 2 ** (1 + at / 4));

/** Returns the strength M that makes these counts most likely. Returns the lowest one if there are no counts. */
export function estimatePriorStrength(counts: readonly MissedCount[]): number {
  let best = { strength: strengths[0] as number, likelihood: Number.NEGATIVE_INFINITY };
  for (const strength of strengths) {
    const likelihood = counts.reduce((sum, { missed, n, towards }) => {
      return sum + computeLogBetaBinomial(missed, n, composePrior(towards, strength));
    }, 0);
    if (likelihood > best.likelihood) best = { strength, likelihood };
  }
  return best.strength;
}

/**
 * Returns the same counts, whose shares of others are moved to the level of the group: by one shift on the scale of log odds, with which the
 * shares add up to what the group missed. A group that is better or worse than others is so in all questions; without the shift it would look
 * like a group that differs from others, question by question. It is logistic regression with the log odds of the others as an offset and
 * only an intercept, which is its maximum likelihood (P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd ed., 1989, 4.3).
 */
export function moveToLevelOfGroup<Count extends MissedCount>(counts: readonly Count[]): Count[] {
  const missed = counts.reduce((sum, each) => sum + each.missed, 0);
  const expect = (shift: number) => counts.reduce((sum, { n, towards }) => sum + n * shiftShare(towards, shift), 0);
  let [low, high] = [-mostShift, mostShift];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (expect(middle) < missed) low = middle;
    else high = middle;
  }
  return counts.map((each) => ({ ...each, towards: shiftShare(each.towards, low) }));
}

/** The largest shift, in log odds: the shift of a group that missed nothing, or everything, would be infinite. */
const mostShift = 3;

/** Returns a share whose log odds are so much higher. */
function shiftShare(share: number, shift: number): number {
  const odds = (share / (1 - share)) * Math.exp(shift);
  return odds / (1 + odds);
}

const composePrior = (mean: number, strength: number): BetaShare => ({
  missed: mean * strength,
  right: (1 - mean) * strength,
});

/** Returns the distribution of the share in a group, given what is known without the group and what the group did. */
export function composePosterior({ missed, n, towards }: MissedCount, strength: number): BetaShare {
  const prior = composePrior(towards, strength);
  return { missed: prior.missed + missed, right: prior.right + n - missed };
}

/** Returns the mean of a distribution of shares: for a posterior, the shrunken share. */
export function computeMeanShare({ missed, right }: BetaShare): number {
  return missed / (missed + right);
}

/**
 * Returns a share for a prior, which may not be 0 or 1: (x + 1/2) / (n + 1), the mean after Jeffreys' prior (H. Jeffreys, An invariant form
 * for the prior probability in estimation problems, Proceedings of the Royal Society A 186 (1946), 453-461).
 */
export function computeShareForPrior(missed: number, n: number): number {
  return (missed + 0.5) / (n + 1);
}
