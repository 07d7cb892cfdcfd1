import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import type { Kind } from "../privacy/index.ts";

/** What can be written as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One thing that is kept, in words, and of which kind it is: why and how long stand in the retention table. */
export interface OwnDataRow {
  readonly what: string;
  readonly value: readonly string[];
  readonly kind: Kind;
}

/** What one feature keeps of a person. */
export interface OwnDataPart {
  /** The part's name in JSON. */
  readonly name: string;
  readonly heading: string;
  readonly rows: readonly OwnDataRow[];
  readonly data: Json;
}

/** The kinds that the rows are of, each once. */
export const kindsOf = (rows: readonly OwnDataRow[]): Kind[] => [...new Set(rows.map(({ kind }) => kind))];

/** Each feature that keeps something of people exports one; its words are in the language of the request. */
export type OwnDataSource = (ctx: Services, person: SignedIn) => Promise<OwnDataPart>;

/** Everything, part by part, in the order in which the features are given. */
export async function collect(
  sources: readonly OwnDataSource[],
  ctx: Services,
  person: SignedIn,
): Promise<OwnDataPart[]> {
  const parts: OwnDataPart[] = [];
  for (const source of sources) parts.push(await source(ctx, person));
  return parts;
}
