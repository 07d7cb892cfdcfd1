import type { Grade, JudgedQuery } from "./queries.ts";

/** From this grade a listing counts as relevant for recall and precision. */
const relevantFrom: Grade = 2;

/** How good one answer is, each from 0 to 1. Undefined where the query has nothing to find. */
export interface Measures {
  /** Share of the relevant listings that were found. */
  readonly recall: number | undefined;
  /** Share of what was found that is relevant. Finding nothing where something is to be found is 0, else 1. */
  readonly precision: number;
  /** Share of what was found that has to do with the query at all (grade 1 or more); counted as precision is. */
  readonly onTopic: number;
  /** Recall and on-topic in one, high only where both are: what is near may follow. Undefined where nothing is to be found. */
  readonly f1: number | undefined;
  /** Order of the first ten against the best possible order, gain 2^grade − 1. */
  readonly ndcg: number | undefined;
}

type Grades = ReadonlyMap<string, Grade>;

/** Share of the listings with at least `from` that are among the found; undefined where there are none. */
export function recall(found: readonly string[], grades: Grades, from: Grade = relevantFrom): number | undefined {
  const wanted = [...grades].filter(([, grade]) => grade >= from).map(([id]) => id);
  if (wanted.length === 0) return undefined;
  const set = new Set(found);
  return wanted.filter((id) => set.has(id)).length / wanted.length;
}

/** Share of the found with at least `from`. An empty answer is right where there is nothing to find, and only there. */
export function precision(found: readonly string[], grades: Grades, from: Grade = relevantFrom): number {
  const set = new Set(found);
  if (set.size === 0) return [...grades.values()].some((grade) => grade >= from) ? 0 : 1;
  return [...set].filter((id) => (grades.get(id) ?? 0) >= from).length / set.size;
}

/** Normalised discounted cumulative gain of the first `depth`; undefined where nothing has a grade. */
export function ndcg(found: readonly string[], grades: Grades, depth = 10): number | undefined {
  const best = gain([...grades.values()].sort((a, b) => b - a).slice(0, depth));
  if (best === 0) return undefined;
  return gain([...new Set(found)].slice(0, depth).map((id) => grades.get(id) ?? 0)) / best;
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

export function measure(found: readonly string[], { grades }: Pick<JudgedQuery, "grades">): Measures {
  const both = { recall: recall(found, grades), onTopic: precision(found, grades, 1) };
  return {
    ...both,
    precision: precision(found, grades),
    f1: both.recall === undefined ? undefined : harmonic(both.recall, both.onTopic),
    ndcg: ndcg(found, grades),
  };
}

const harmonic = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** Mean of each measure over the queries that have it. */
export function mean(all: readonly Measures[]): { readonly [M in keyof Measures]: number } {
  const of = (pick: (measures: Measures) => number | undefined) => {
    const values = all.map(pick).filter((value) => value !== undefined);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    recall: of((m) => m.recall),
    precision: of((m) => m.precision),
    onTopic: of((m) => m.onTopic),
    f1: of((m) => m.f1),
    ndcg: of((m) => m.ndcg),
  };
}
