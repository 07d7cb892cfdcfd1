export interface RankVerdict {
  /** How often a value of the first comes before one of the second: one half where they do not differ. */
  readonly share: number;
  /** How far that is from one half, in standard errors. */
  readonly z: number;
  /** How probable so large a difference is where there is none, two-sided. */
  readonly p: number;
}

/**
 * The rank test of Mann and Whitney: do two sets of measurements differ in where they lie, whatever their shape? Ties
 * share their rank. Good for some dozens of values and more, where the normal approximation holds.
 */
export function rankTest(first: readonly number[], second: readonly number[]): RankVerdict {
  const all = [
    ...first.map((value) => ({ value, ofFirst: true })),
    ...second.map((value) => ({ value, ofFirst: false })),
  ];
  all.sort((one, other) => one.value - other.value);
  let rankSum = 0;
  let tied = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    const rank = (from + to + 1) / 2;
    rankSum += rank * all.slice(from, to).filter(({ ofFirst }) => ofFirst).length;
    tied += (to - from) ** 3 - (to - from);
    from = to;
  }
  const [n, k] = [first.length, second.length];
  const wins = n * k + (n * (n + 1)) / 2 - rankSum;
  const spread = Math.sqrt(((n * k) / 12) * (n + k + 1 - tied / ((n + k) * (n + k - 1))));
  const z = spread === 0 ? 0 : (wins - (n * k) / 2) / spread;
  return { share: wins / (n * k), z, p: Math.min(1, 2 * upperTail(Math.abs(z))) };
}

/** How much of the normal distribution lies above `z` ≥ 0 (Abramowitz and Stegun 7.1.26, exact to 10^-7). */
function upperTail(z: number): number {
  const t = 1 / (1 + (0.3275911 * z) / Math.SQRT2);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 0.5 * poly * Math.exp((-z * z) / 2);
}
