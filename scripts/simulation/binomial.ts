/** The exact chances that the simulation is compared with. */

/** Returns the chance of `least` or more successes in `trials`, each with chance `p`. */
export function computeChanceOfAtLeast(least: number, trials: number, p: number): number {
  let [chance, sum] = [(1 - p) ** trials, 0];
  for (let successes = 0; successes <= trials; successes += 1) {
    if (successes >= least) sum += chance;
    chance *= ((trials - successes) / (successes + 1)) * (p / (1 - p));
  }
  return sum;
}

/** Returns the chance of one success or more in `tries`, if each has this chance. */
export const computeChanceInTries = (chance: number, tries: number) => 1 - (1 - chance) ** tries;

/** Returns how far a share of so many learners may be from its chance in 99.9 % of simulations, by the normal approximation. */
export const computeMargin = (chance: number, learners: number) =>
  3.29 * Math.sqrt((chance * (1 - chance)) / learners) + 1 / (2 * learners);
