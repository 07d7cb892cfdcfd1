import type { OfferingContent } from "./offering.ts";

/** Confirmed lately, not confirmed for long, or no longer offered (its old address still answers kindly). */
export type Standing = "listed" | "unconfirmed" | "gone";

/**
 * A published offering as anyone may see it: the row of `directory_entry`, which holds only what is public and is written in
 * the same transaction as the listing.
 */
export interface DirectoryEntry {
  readonly id: string;
  /** Last step of `/tuki/<slug>`. */
  readonly slug: string;
  /** Who maintains it, where that is an organisation here. */
  readonly organisationId: string | null;
  readonly standing: Exclude<Standing, "gone">;
  /** Nobody carries it now: it takes nobody in, and `content` says nothing of a way in. */
  readonly paused?: true;
  /** Nobody carries it now, and the organisation that has it answers. Not known to the index. */
  readonly uncarried?: true;
  /** One may ask to come, and waits in a queue: a yes or no, as the group says at its door. Not known to the index. */
  readonly full?: true;
  readonly content: OfferingContent;
  readonly publishedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly confirmedOn: Temporal.PlainDate | null;
}
