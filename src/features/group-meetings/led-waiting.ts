import type { Tx } from "../../shared/db/types.ts";
import { listAgreedAndTold } from "./led-waiting.queries.ts";
import { differs } from "./listing.rules.ts";
import { dayOf } from "./meetings-context.ts";

/** How many listings tell other days than agreed, for each organisation the person at hand leads. */
export async function countTellingOtherwise(tx: Tx, now: Temporal.Instant) {
  const rows = await listAgreedAndTold(tx, dayOf(now));
  return rows
    .filter(({ told: { meetings = [], ...told }, agreed }) => differs({ ...told, meetings }, agreed.map(agreedOf), now))
    .map(({ organisation_id }) => ({ organisation_id, count: 1 }));
}

const agreedOf = ({ on, at, cancelled }: { on: string; at: string | null; cancelled: boolean }) => ({
  onDay: Temporal.PlainDate.from(on),
  at: at === null ? undefined : Temporal.PlainTime.from(at),
  minutes: undefined,
  cancelled,
});
