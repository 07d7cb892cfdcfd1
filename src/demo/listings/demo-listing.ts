import type { MeetingTimes, OfferingContent, Place } from "../../features/directory/index.ts";

/** An offering of the demo's small world, before it is somebody's listing. */
export interface DemoListing {
  readonly slug: string;
  /** The slug of the demo organisation that keeps it; null for citizens' own and for the fellowship. */
  readonly keeper: string | null;
  readonly content: OfferingContent;
}

/** Finnish, Easy Finnish, Swedish, English. */
export type Texts = readonly [fi: string, simple: string, sv?: string, en?: string];

interface Words {
  readonly name: Texts;
  readonly summary: Texts;
  readonly purpose: Texts;
  readonly forWhom: Texts;
  readonly happens: Texts;
}

type Rest = Omit<Partial<OfferingContent>, "name" | "summary" | "purpose" | "forWhom" | "whatHappens"> &
  Pick<OfferingContent, "form" | "themes" | "ways">;

export const texts = ([fi, simple, sv, en]: Texts) => ({
  fi,
  "fi-simple": simple,
  ...(sv && { sv }),
  ...(en && { en }),
});

/** One listing: what it says in words, and the rest. What nearly all share need not be repeated. */
export function listing(slug: string, keeper: string | null, words: Words, rest: Rest): DemoListing {
  const content: OfferingContent = {
    name: texts(words.name),
    summary: texts(words.summary),
    purpose: texts(words.purpose),
    forWhom: texts(words.forWhom),
    whatHappens: texts(words.happens),
    audiences: [],
    organisers: [],
    contact: {},
    anonymous: true,
    cost: { free: true },
    area: [],
    meetings: [],
    languages: ["fi"],
    ...rest,
  };
  return { slug, keeper, content };
}

const timeZone = "Europe/Helsinki";
type Day = "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";

export const weekly = (day: Day, at: string, minutes: number, more: Partial<MeetingTimes> = {}): MeetingTimes => ({
  rule: `FREQ=WEEKLY;BYDAY=${day}`,
  from: "2026-01-05",
  at,
  minutes,
  timeZone,
  ...more,
});
export const fortnightly = (day: Day, at: string, minutes: number, more: Partial<MeetingTimes> = {}): MeetingTimes => ({
  ...weekly(day, at, minutes, more),
  rule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`,
});
/** `nth` of the month: 1 the first, -1 the last. */
export const monthly = (
  nth: number,
  day: Day,
  at: string,
  minutes: number,
  more: Partial<MeetingTimes> = {},
): MeetingTimes => ({
  ...weekly(day, at, minutes, more),
  rule: `FREQ=MONTHLY;BYDAY=${nth}${day}`,
});

/** A place that is shown as it is. */
export const at = (municipality: string, name: string, address: string, more: Partial<Place> = {}): Place => ({
  privacy: "exact",
  municipality,
  name,
  address,
  access: ["step-free", "public-transport"],
  ringForAddress: false,
  ...more,
});
/** A place of which only the town is told. */
export const hiddenIn = (municipality: string): Place => ({
  privacy: "confidential",
  municipality,
  access: [],
  ringForAddress: false,
});

export const organisers = {
  lumipuu: { slug: "lumipuu", name: "Lumipuu ry (demo)" },
  majakkapolku: { slug: "majakkapolku", name: "Majakkapolku ry (demo)" },
  rinnakkain: { slug: "rinnakkain", name: "Rinnakkain ry (demo)" },
  seurakunta: { slug: "koivurannan-seurakunta", name: "Koivurannan seurakunta (demo)" },
  perhetyo: { slug: "koivurannan-perhetyo", name: "Koivurannan kunnan perhetyö (demo)" },
} as const;

/** Numbers that ring nowhere. */
export const phone = (last: string, hours?: Texts) => ({
  phone: `0000 100 ${last}`,
  ...(hours && { phoneHours: texts(hours) }),
});
export const weekdays: Texts = [
  "Arkisin klo 9–15",
  "Maanantaista perjantaihin kello 9–15",
  "Vardagar kl. 9–15",
  "Weekdays 9:00–15:00",
];
