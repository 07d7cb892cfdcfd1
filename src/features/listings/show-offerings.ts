import type { Tx } from "../../shared/db/types.ts";
import { putEntries } from "../directory/index.ts";
import { entryOf } from "./entry.rules.ts";
import { listShown, type Shown } from "./listings.queries.ts";
import { today } from "./listings-context.ts";
import { listClosures } from "./venues.queries.ts";

/** Shows these offerings to everyone as they now are, in the transaction that changed them. */
export async function showOfferings(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  await project(tx, await listShown(tx, ids), now);
}

/** The same, where what they say is at hand. */
export async function project(tx: Tx, offerings: readonly Shown[], now: Temporal.Instant): Promise<void> {
  const venues = offerings.flatMap(({ content }) => content.place?.venueId ?? []);
  const closures = await listClosures(tx, venues, today(now));
  await putEntries(
    tx,
    offerings.map(({ content, ...offering }) =>
      entryOf(offering, content, closures.get(content.place?.venueId ?? "") ?? [], now),
    ),
  );
}
