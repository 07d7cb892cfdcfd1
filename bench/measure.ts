/** One thing to be measured. */
export interface Contender {
  readonly name: string;
  /** Does the work once. */
  run(): Promise<unknown>;
}

export interface Measured {
  readonly name: string;
  /** Times a second, the median of the rounds. */
  readonly perSecond: number;
  /** Milliseconds for one, by share of runs. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Measures contenders beside each other: they take turns, so that a noisy neighbour on the machine disturbs all alike.
 * `inFlight` runs are under way at once. Figures of one run may be compared with each other, never with another run's.
 */
export async function measure(
  contenders: readonly Contender[],
  { rounds = 9, seconds = 0.5, inFlight = 8 } = {},
): Promise<Measured[]> {
  const results = contenders.map((contender) => ({ contender, rates: [] as number[], times: [] as number[] }));
  for (const { contender } of results) await runFor(contender, seconds, inFlight); // warm up
  for (let round = 0; round < rounds; round++) {
    for (const result of results) {
      const { count, took, times } = await runFor(result.contender, seconds, inFlight);
      result.rates.push(count / took);
      result.times.push(...times);
    }
  }
  return results.map(({ contender, rates, times }) => ({
    name: contender.name,
    perSecond: quantile(rates, 0.5),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  }));
}

async function runFor(contender: Contender, seconds: number, inFlight: number) {
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const lane = async () => {
    while (performance.now() < end) {
      const before = performance.now();
      await contender.run();
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { count: times.length, took: (performance.now() - start) / 1_000, times };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** A Markdown table with each rate as a share of `baselines[name]`'s. */
export function table(results: readonly Measured[], baselines: Readonly<Record<string, string>>): string {
  const rateOf = (name: string) => results.find((result) => result.name === name)?.perSecond ?? Number.NaN;
  const rows = results.map(({ name, perSecond, p50, p99 }) => {
    const baseline = baselines[name];
    const ratio = baseline ? `${(perSecond / rateOf(baseline)).toFixed(3)} of ${baseline}` : "";
    return `| ${name} | ${Math.round(perSecond)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${ratio} |`;
  });
  return ["| what | a second | p50 ms | p99 ms | ratio |", "|---|---:|---:|---:|---|", ...rows].join("\n");
}
