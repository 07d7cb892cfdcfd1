import type { Engine } from "./engine.ts";
import type { JudgedSet } from "./halves.ts";
import { type Measures, mean, measure } from "./measures.ts";
import type { JudgedQuery } from "./queries.ts";

/** One query's answer and how good it is. */
export interface Scored {
  readonly query: JudgedQuery;
  readonly found: readonly string[];
  readonly measures: Measures;
}

/** Lets the engine take in the set's listings, and asks it every query. */
export async function score(engine: Engine, { listings, queries }: JudgedSet): Promise<Scored[]> {
  const search = await engine.ranker(listings);
  const scored: Scored[] = [];
  for (const query of queries) {
    const { text, language, place, words } = query;
    const asked = { text, language, ...(place && { place }), ...(words && { words }) };
    const found = await search(asked);
    scored.push({ query, found, measures: measure(found, query) });
  }
  return scored;
}

/** The mean over the queries that `of` takes. */
export const meanOf = (scored: readonly Scored[], of: (query: JudgedQuery) => boolean = () => true) =>
  mean(scored.filter(({ query }) => of(query)).map(({ measures }) => measures));
