import type { DemoListing } from "./demo-listing.ts";
import { everyday } from "./everyday.ts";
import { family } from "./family.ts";
import { fellowship } from "./fellowship.ts";
import { health } from "./health.ts";
import { loss } from "./loss.ts";
import { safety } from "./safety.ts";

export type { DemoListing } from "./demo-listing.ts";

/** Everything that can be found in the demo's world, as of `today`: one meeting of this week is cancelled. */
export const demoListings = (today: Temporal.PlainDate): readonly DemoListing[] => [
  ...loss,
  ...safety,
  ...family,
  ...health,
  ...everyday(today),
  ...fellowship,
];
