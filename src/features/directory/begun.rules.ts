import type { OfferingContent } from "./offering.ts";

const zone = "Europe/Helsinki";

/** The day on which it began, where that is past and the circle takes in nobody after its beginning; undefined otherwise. */
export function begunOn(
  { form, admission }: Partial<Pick<OfferingContent, "form" | "admission">>,
  now: Temporal.Instant,
): Temporal.PlainDate | undefined {
  if (form === "gate-event" || admission?.when !== "before-start" || admission.startsOn === undefined) return undefined;
  const start = Temporal.PlainDate.from(admission.startsOn);
  return Temporal.PlainDate.compare(start, now.toZonedDateTimeISO(zone).toPlainDate()) < 0 ? start : undefined;
}
