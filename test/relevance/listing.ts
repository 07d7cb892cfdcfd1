import type { MeetingTimes, OfferingContent } from "../../src/features/directory/offering.ts";

/** One of the 120 invented offerings. The id is ours and says nothing to an engine. */
export interface Listing {
  readonly id: string;
  readonly content: OfferingContent;
}

type Written = Pick<OfferingContent, "form" | "name"> &
  Partial<Omit<OfferingContent, "organisers">> & {
    /** Code of the municipality where it meets; without one it serves the whole country. */
    readonly at?: string;
    /** The organisers' names. */
    readonly by?: readonly string[];
  };

/** An offering written briefly: what is not said gets what most listings have. */
export function listing(id: string, { at, by = [], ...written }: Written): Listing {
  const place = at ? { privacy: "exact" as const, municipality: at, access: [], ringForAddress: false } : undefined;
  return {
    id,
    content: {
      themes: [],
      audiences: [],
      organisers: by.map((name) => ({ name })),
      ways: at ? ["face-to-face"] : ["online"],
      contact: {},
      ...(place && { place }),
      area: [at ?? "country"],
      meetings: [],
      languages: ["fi"],
      ...written,
    },
  };
}

/** Meetings on one weekday: every week, every second one, or by its place in the month ("1TU"). */
export function meets(day: string, at: string, every: "week" | "fortnight" | "month" = "week"): MeetingTimes[] {
  const rule =
    every === "month"
      ? `FREQ=MONTHLY;BYDAY=${day}`
      : `FREQ=WEEKLY;${every === "fortnight" ? "INTERVAL=2;" : ""}BYDAY=${day}`;
  return [{ rule, at, minutes: 120, from: "2026-01-12", timeZone: "Europe/Helsinki" }];
}
