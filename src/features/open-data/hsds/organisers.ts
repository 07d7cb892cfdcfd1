import type { Tx } from "../../../shared/db/types.ts";
import { findLatestChange } from "../open-data.queries.ts";
import { listOrganisers, type OrganiserRow } from "../organisers.queries.ts";
import { organisationId } from "./organisations.rules.ts";

/** An organiser with its id. */
export interface Organiser extends OrganiserRow {
  readonly id: string;
}

/** Names for so long are those of a moment ago, in seconds. */
const keptFor = 60;

/**
 * Everyone who organises something, in the order of ids. Gathering them reads the whole directory, so it is done anew only
 * when that has changed, and not more than once a minute.
 */
export function makeOrganisers(): (tx: Tx, now: Temporal.Instant) => Promise<readonly Organiser[]> {
  let kept: { readonly change: string; readonly at: number; readonly list: readonly Organiser[] } | undefined;
  return async (tx, now) => {
    const at = now.epochMilliseconds / 1_000;
    const change = await findLatestChange(tx);
    if (kept && (kept.change === change || (at >= kept.at && at - kept.at < keptFor))) return kept.list;
    const rows = await listOrganisers(tx);
    const list = rows
      .map((row) => ({ ...row, id: organisationId(row) }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    kept = { change, at, list };
    return list;
  };
}
