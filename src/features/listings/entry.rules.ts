import type { EntryToPut, OfferingContent } from "../directory/index.ts";

/** From the first day to the last a place is closed. */
export interface Closure {
  readonly from: string;
  readonly to: string;
}

export interface ShownOffering {
  readonly id: string;
  readonly slug: string;
  readonly organisationId: string | null;
  readonly state: "published" | "unconfirmed";
  readonly confirmedOn: Temporal.PlainDate | null;
}

/**
 * What everyone sees of an offering: what its accepted revision says, with no meetings while its place is closed.
 * `closures`: of the place it meets in.
 */
export function entryOf(
  offering: ShownOffering,
  content: OfferingContent,
  closures: readonly Closure[],
  now: Temporal.Instant,
): EntryToPut {
  const closed = closures.map(({ from, to }) => ({ from, to, why: "place-closed" as const }));
  const meetings = content.meetings.map((times) => ({
    ...times,
    ...((times.breaks || closed.length > 0) && { breaks: [...(times.breaks ?? []), ...closed] }),
  }));
  return {
    id: offering.id,
    slug: offering.slug,
    organisationId: offering.organisationId,
    standing: offering.state === "unconfirmed" ? "unconfirmed" : "listed",
    content: closed.length > 0 ? { ...content, meetings } : content,
    confirmedOn: offering.confirmedOn,
    now,
  };
}
