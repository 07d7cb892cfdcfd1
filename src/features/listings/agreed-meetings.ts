import type { Services } from "../../shared/http/app-env.ts";

/** In what a listing tells other than the group it offers has agreed on. */
export interface AgreedOtherwise {
  readonly days: boolean;
  readonly place: boolean;
}

/** What groups have agreed on of their meetings, as far as staff who keep their organisation's listings may know. */
export interface AgreedMeetings {
  /** Those of the listings that tell something else. */
  readonly differing: (
    ctx: Services,
    personId: string,
    listingIds: readonly string[],
  ) => Promise<ReadonlyMap<string, AgreedOtherwise>>;
  /** Has a listing tell what is agreed. `none`: nothing is. */
  readonly take: (
    ctx: Services,
    personId: string,
    listingId: string,
  ) => Promise<{ readonly kind: "told" | "waits" | "none" | "by-hand" }>;
}

export const nothingAgreed: AgreedMeetings = {
  differing: () => Promise.resolve(new Map()),
  take: () => Promise.resolve({ kind: "none" }),
};
