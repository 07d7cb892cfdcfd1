import * as v from "valibot";

/**
 * What an offering of support says of itself, whoever wrote it down: the form, an import, a feed. Everything here is public.
 * What is not (a confidential address, who maintains the listing) is never part of it.
 * Sources: domain.md D2, D3, D5; the names of facets stand in URLs and exports, so they do not change.
 */

export const offeringForms = [
  "group",
  "one-to-one",
  "online-group",
  "chat",
  "gate-event",
  "course",
  "helpline",
  "reading",
] as const;
export type OfferingForm = (typeof offeringForms)[number];

/** How people meet. A hybrid meeting is in a room and online at once. */
export const meetingWays = ["face-to-face", "online", "hybrid", "phone", "in-writing"] as const;
export type MeetingWay = (typeof meetingWays)[number];

export const facilitatorKinds = [
  "peer",
  "volunteer",
  "professional",
  "peer-pair",
  "professional-and-expert",
  "shared",
  "nobody",
] as const;
export type FacilitatorKind = (typeof facilitatorKinds)[number];

/** D5, the first question: when may new people come. */
export const admissionTimes = ["any-time", "agreed-times", "before-start"] as const;
export type AdmissionTime = (typeof admissionTimes)[number];

/** D5, the second question: how does one get in. */
export const admissionWays = ["walk-in", "sign-up", "talk", "interview", "invited"] as const;
export type AdmissionWay = (typeof admissionWays)[number];

/** For whom, beside the theme. */
export const audiences = [
  "parents-of-small-children",
  "families",
  "children",
  "young-people",
  "young-adults",
  "working-age",
  "older-people",
  "men",
  "women",
  "gender-minorities",
  "immigrants",
  "family-carers",
  "bereaved",
  "close-ones",
] as const;
export type Audience = (typeof audiences)[number];

/** What makes a place or a meeting possible to take part in. */
export const accessFeatures = [
  "step-free",
  "accessible-toilet",
  "induction-loop",
  "sign-interpretation",
  "captions",
  "quiet-room",
  "fragrance-free",
  "public-transport",
  "parking",
  "assistant-welcome",
] as const;
export type AccessFeature = (typeof accessFeatures)[number];

/** Is the address shown, only its neighbourhood, or nothing but the municipality? */
export const placePrivacies = ["exact", "approximate", "confidential"] as const;

const oneLine = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

/** A text in at least one language. Readers of another see the first of theirs, then fi, sv, en. */
const localized = (longest: number) =>
  v.pipe(
    v.strictObject({
      fi: v.optional(oneLine(longest)),
      sv: v.optional(oneLine(longest)),
      en: v.optional(oneLine(longest)),
      "fi-simple": v.optional(oneLine(longest)),
    }),
    v.check((texts) => Object.keys(texts).length > 0, "a text in one language at least"),
  );

const day = v.pipe(v.string(), v.isoDate());
const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const url = v.pipe(v.string(), v.trim(), v.maxLength(500), v.regex(/^https?:\/\/[^\s<>"]+$/));
const token = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60));
const timeZone = v.pipe(v.string(), v.regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/), v.maxLength(60));
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/**
 * One rhythm of meetings. `rule` is an RFC 5545 RRULE without DTSTART and without time of day (`FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`,
 * `FREQ=MONTHLY;BYDAY=1TU`); the first day it can fall on is `from`. Without a rule the meetings are the `dates`; without either,
 * they are by appointment, or `often` where that much is known and the day is not.
 */
const MeetingTimes = v.strictObject({
  rule: v.optional(
    v.pipe(v.string(), v.regex(/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$/), v.maxLength(200)),
  ),
  dates: v.optional(v.pipe(v.array(day), v.maxLength(400))),
  often: v.optional(v.picklist(["weekly", "fortnightly", "monthly"])),
  from: v.optional(day),
  /** The last day, inclusive. */
  until: v.optional(day),
  at: v.optional(timeOfDay),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(7 * 24 * 60))),
  timeZone,
  /** A single meeting that does not happen, or happens at another time, with a word of why where one wants to give it. */
  exceptions: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          on: day,
          movedTo: v.optional(v.strictObject({ on: day, at: timeOfDay })),
          note: v.optional(localized(200)),
        }),
      ),
      v.maxLength(200),
    ),
  ),
  /** No meetings from the first day to the last: a summer, a place that is closed. */
  breaks: v.optional(
    v.pipe(
      v.array(v.strictObject({ from: day, to: day, why: v.optional(v.picklist(["season", "place-closed"])) })),
      v.maxLength(60),
    ),
  ),
});
export type MeetingTimes = v.InferOutput<typeof MeetingTimes>;

/** Longitude and latitude in degrees (WGS 84), in that order, as GeoJSON has them. */
const point = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);

const Place = v.pipe(
  v.strictObject({
    privacy: v.picklist(placePrivacies),
    /** Statistics Finland's three digits; absent abroad. */
    municipality: v.optional(v.pipe(v.string(), v.regex(/^\d{3}$/))),
    postalCode: v.optional(v.pipe(v.string(), v.regex(/^\d{5}$/))),
    /** Where the municipality is not one of Finland's: a town in words. */
    town: v.optional(oneLine(120)),
    /** The house's or room's own name. */
    name: v.optional(oneLine(160)),
    address: v.optional(oneLine(200)),
    /** How one finds the door. */
    directions: v.optional(localized(600)),
    point: v.optional(point),
    /** The venue in our own records, which may be closed for a while with all that meets in it. */
    venueId: v.optional(uuid),
    access: v.array(v.picklist(accessFeatures)),
    accessNote: v.optional(localized(600)),
    /** The address is told by phone: one may walk in, but the place is not shown. */
    ringForAddress: v.boolean(),
  }),
  v.check(
    ({ privacy, ...place }) =>
      privacy === "exact" || !(place.address || place.name || place.directions || place.venueId || place.accessNote),
    "a place that is not shown exactly has no address",
  ),
  v.check(
    ({ privacy, ...place }) => privacy !== "confidential" || !(place.point || place.postalCode),
    "a confidential place has no point",
  ),
);
export type Place = v.InferOutput<typeof Place>;

const phonePattern = /^\+?[0-9][0-9 ()-]{2,38}$/;
/** Is it a telephone number, as people write it? */
export const isPhone = (text: string): boolean => phonePattern.test(text);

const Contact = v.strictObject({
  /** As people read it aloud: "040 123 4567". */
  phone: v.optional(v.pipe(v.string(), v.trim(), v.regex(phonePattern))),
  /** When somebody answers, in words. */
  phoneHours: v.optional(localized(200)),
  /** Does the number take text messages? */
  texts: v.optional(v.boolean()),
  email: v.optional(v.pipe(v.string(), v.trim(), v.email(), v.maxLength(200))),
  website: v.optional(url),
  /** Who answers, by first name or task; never a surname. */
  person: v.optional(oneLine(80)),
});
export type Contact = v.InferOutput<typeof Contact>;

const Organiser = v.strictObject({
  /** Its public page's, where it has one here. */
  slug: v.optional(token),
  name: oneLine(160),
});

export const OfferingContent = v.strictObject({
  form: v.picklist(offeringForms),
  name: localized(160),
  /** One or two sentences: what a list of offerings shows. */
  summary: v.optional(localized(400)),
  purpose: v.optional(localized(4_000)),
  forWhom: v.optional(localized(2_000)),
  whatHappens: v.optional(localized(4_000)),
  /** Ids from the themes feature, the main one first. */
  themes: v.pipe(v.array(token), v.maxLength(12)),
  audiences: v.array(v.picklist(audiences)),
  /** The organisers, none for citizens' own groups. */
  organisers: v.pipe(v.array(Organiser), v.maxLength(12)),
  /** A fellowship that confirms its own listings, by its name. */
  fellowship: v.optional(oneLine(160)),
  ways: v.pipe(v.array(v.picklist(meetingWays)), v.maxLength(5)),
  facilitators: v.optional(v.picklist(facilitatorKinds)),
  /** What those who facilitate know and have lived. */
  competence: v.optional(localized(1_000)),
  /** Undefined for helplines and reading, which one need not get into. */
  admission: v.optional(
    v.strictObject({
      when: v.picklist(admissionTimes),
      how: v.picklist(admissionWays),
      /** When new people are next taken, where that is agreed. */
      nextIntake: v.optional(day),
      /** When a group with a fixed beginning begins. */
      startsOn: v.optional(day),
      /** Where one signs up, if elsewhere. */
      signUpUrl: v.optional(url),
      note: v.optional(localized(1_000)),
    }),
  ),
  contact: Contact,
  /** May one take part without telling one's name? Undefined: not known. */
  anonymous: v.optional(v.boolean()),
  /** Undefined: not known. Where it costs, in words what. */
  cost: v.optional(v.strictObject({ free: v.boolean(), words: v.optional(localized(400)) })),
  place: v.optional(Place),
  /** Municipality codes, region codes written `region:13`, or `country`; where people may come from. */
  area: v.pipe(v.array(v.pipe(v.string(), v.regex(/^(\d{3}|region:\d{2}|country)$/))), v.maxLength(320)),
  /** Where an online meeting or a chat opens, if that may be public. */
  onlineUrl: v.optional(url),
  meetings: v.pipe(v.array(MeetingTimes), v.maxLength(20)),
  /** BCP 47 tags of the languages spoken, `fi-simple` for Easy Finnish, `fse` for Finnish Sign Language. */
  languages: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))), v.maxLength(20)),
  childCare: v.optional(v.boolean()),
  childCareNote: v.optional(localized(400)),
  accessNote: v.optional(localized(600)),
  /** What professional advice or help stands beside the peer support (D11). */
  professionalHelp: v.optional(localized(1_000)),
  /** Who maintains the group's information, and how it treats what it knows of people. */
  maintainer: v.optional(oneLine(160)),
  privacyNoticeUrl: v.optional(url),
  /** After this day it is over. */
  endsOn: v.optional(day),
});

/** Everything public an offering says. `place` is checked for what its privacy forbids. */
export type OfferingContent = v.InferOutput<typeof OfferingContent>;
export type Localized = OfferingContent["name"];

/** How the usual pairs of the two questions are named (D5). */
export type Openness = "open" | "replenishing" | "closed";

/**
 * The familiar name for when and how one gets in. What stands between the usual pairs goes by its first question, because
 * that is what a person must know first: may I still come?
 */
export function opennessOf({
  form,
  admission,
}: Partial<Pick<OfferingContent, "form" | "admission">>): Openness | undefined {
  if (!admission) return undefined;
  // An event has no circle that takes in new people or does not: one comes, with or without signing up.
  if (form === "gate-event") return admission.how === "walk-in" ? "open" : undefined;
  if (admission.when === "before-start") return "closed";
  return admission.when === "any-time" && admission.how === "walk-in" ? "open" : "replenishing";
}
