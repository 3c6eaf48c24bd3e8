const zOf95Percent = 1.959963984540054;

/**
 * Returns the score interval of a share, which stays between 0 and 1 and holds for small groups:
 * (x + z²/2) / (n + z²) ± z / (n + z²) · sqrt(x (n − x) / n + z²/4). `n` must be positive.
 *
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209-212; recommended for small
 * n by Brown, Cai and DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001), 101-133.
 * @param z how wide it is: 95 % if left out
 */
export function computeWilsonInterval(x: number, n: number, z = zOf95Percent): { low: number; high: number } {
  const middle = (x + z ** 2 / 2) / (n + z ** 2);
  const half = (z / (n + z ** 2)) * Math.sqrt((x * (n - x)) / n + z ** 2 / 4);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
