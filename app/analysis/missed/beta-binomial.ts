/** The beta-binomial distribution: how many of n people miss a question whose share differs from group to group as a beta distribution. */

/** A beta distribution of a share, as a number of people who missed it and a number who did not. */
export interface BetaShare {
  missed: number;
  right: number;
}

/** Coefficients of Lanczos' approximation (g = 7), as in Press e.a., Numerical Recipes, 3rd ed., 2007, 6.1. Exact to about 15 digits. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Returns the natural logarithm of the gamma function of a positive number. */
export function computeLogGamma(x: number): number {
  const t = x + 6.5;
  const sum = lanczos.reduce(
    (total, coefficient, at) => total + (at === 0 ? coefficient : coefficient / (x - 1 + at)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const computeLogBeta = (a: number, b: number) => computeLogGamma(a) + computeLogGamma(b) - computeLogGamma(a + b);

/** Returns the logarithm of the chance that exactly `missed` of `n` people miss a question whose share has this beta distribution. */
export function computeLogBetaBinomial(missed: number, n: number, share: BetaShare): number {
  const ways = computeLogGamma(n + 1) - computeLogGamma(missed + 1) - computeLogGamma(n - missed + 1);
  return (
    ways + computeLogBeta(share.missed + missed, share.right + n - missed) - computeLogBeta(share.missed, share.right)
  );
}

/**
 * Returns between which two numbers, of `size` people, the number who miss a question probably lies: outside it, on each side, is at most a
 * tenth of the chance. So of five new groups, about four are inside. It is the predictive distribution of a share with a beta posterior
 * (Gelman e.a., Bayesian Data Analysis, 3rd ed., 2013, chapters 2 and 5).
 */
export function predictMissedOf(size: number, share: BetaShare): { low: number; high: number } {
  let below = 0;
  let low = 0;
  for (let missed = 0; missed <= size; missed++) {
    const before = below;
    below += Math.exp(computeLogBetaBinomial(missed, size, share));
    if (before < tail && below >= tail) low = missed;
    if (below >= 1 - tail) return { low, high: missed };
  }
  return { low, high: size };
}

const tail = 0.1;
