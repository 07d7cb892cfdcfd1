import { languageTags, localPath, m } from "../../../shared/i18n/index.ts";
import { municipality, nameOf, region } from "../../../shared/places/index.ts";
import {
  type DirectoryEntry,
  type MeetingTimes,
  nextMeetings,
  type OfferingContent,
  type OfferingForm,
  type Place,
  readIfAny,
  readIn,
  readRule,
  rhythmInWords,
  townOf,
} from "../../directory/index.ts";
import { strictEmail, strictUri } from "../addresses.rules.ts";
import type { Reading } from "../hsds/reading.ts";

type Reader = Pick<Reading, "locale" | "publicUrl" | "now">;

/** Forms where people meet; a course has its own people once it has begun. */
const meetingForms: ReadonlySet<OfferingForm> = new Set(["group", "online-group", "chat", "gate-event"]);

const longestSlug = 64;
const longestNote = 1_000;

/**
 * An offering's meetings as the Meeting Guide feed has them; none where the feed cannot say the truth. It knows weekly
 * meetings alone: those that do meet in the seven days to come as every week. Other rhythms stand without a day, told in the
 * notes. What meets at a confidential place is left out, because a reader would show it as given up.
 */
export function meetingsOf(entry: DirectoryEntry, reader: Reader): readonly object[] {
  const { content } = entry;
  if (!meetingForms.has(content.form) || content.place?.privacy === "confidential") return [];
  const where = whereOf(content, reader);
  if (!where) return [];
  const told = content.meetings.flatMap((times) => timesOf(times, content, reader));
  return told.map(({ rhythm, ...when }, index) => ({
    slug: slugOf(entry, index),
    ...when,
    ...aboutOf(entry, rhythm, reader),
    ...where,
    ...(typesOf(content).length > 0 && { types: typesOf(content) }),
  }));
}

interface TimesTold {
  /** Undefined where the day and time tell it all. */
  readonly rhythm?: string;
  readonly day?: number;
  readonly time?: string;
  readonly end_time?: string;
  readonly timezone?: string;
}

function timesOf(times: MeetingTimes, content: OfferingContent, { now, locale }: Reader): readonly TimesTold[] {
  const alone = { meetings: [times], ...(content.endsOn && { endsOn: content.endsOn }) };
  const weekdays = times.at === undefined ? [] : everyWeek(times);
  if (weekdays.length === 0) {
    const meetsAgain = nextMeetings(alone, now, 1).some(({ status }) => status !== "cancelled");
    return meetsAgain ? [{ rhythm: rhythmInWords(times, locale) }] : [];
  }
  const inAWeek = now.add({ hours: 7 * 24 });
  const happening = nextMeetings(alone, now, weekdays.length)
    .filter(({ status, start }) => status === "on" && Temporal.Instant.compare(start.toInstant(), inAWeek) < 0)
    .map(({ start }) => start.dayOfWeek);
  const time = Temporal.PlainTime.from(times.at ?? "00:00");
  const minutes = times.minutes !== undefined && times.minutes < 24 * 60 ? times.minutes : undefined;
  return weekdays
    .filter((weekday) => happening.includes(weekday))
    .map((weekday) => ({
      day: weekday % 7,
      time: clock(time),
      ...(minutes && { end_time: clock(time.add({ minutes })) }),
      timezone: times.timeZone,
    }));
}

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });

/** ISO weekdays of a rhythm that is the same every week. */
function everyWeek({ rule, from }: MeetingTimes): readonly number[] {
  if (rule === undefined) return [];
  const { freq, interval, days, special } = readRule(rule);
  if (special || interval !== 1 || days.some(({ nth }) => nth !== undefined)) return [];
  if (freq === "DAILY" && days.length === 0) return [1, 2, 3, 4, 5, 6, 7];
  if (freq !== "WEEKLY") return [];
  if (days.length > 0) return [...new Set(days.map(({ weekday }) => weekday))].toSorted();
  return from === undefined ? [] : [Temporal.PlainDate.from(from).dayOfWeek];
}

/** Where, in the form the usual reader understands: four parts for a house, fewer for what is only about there. */
function whereOf(content: OfferingContent, { locale }: Reader) {
  const { place, onlineUrl } = content;
  const conference = onlineUrl && strictUri(onlineUrl);
  const town = place && townOf(place, locale);
  const own = place?.municipality === undefined ? undefined : municipality(place.municipality);
  const regionName = own && region(own.region);
  const regions = [regionName && nameOf(regionName, locale), town].filter((name) => name !== undefined);
  const online = conference ? { conference_url: conference } : {};
  if (place && town) {
    return { ...addressOf(place, town, own !== undefined, locale), ...(regions.length > 0 && { regions }), ...online };
  }
  if (!conference) return undefined;
  return { formatted_address: countryName(locale), approximate: "yes", ...online };
}

const countryName = (locale: Reader["locale"]): string =>
  new Intl.DisplayNames(locale === "fi-simple" ? "fi" : locale, { type: "region" }).of("FI") ?? "Finland";

function addressOf(place: Place, town: string, inFinland: boolean, locale: Reader["locale"]) {
  const land = inFinland ? [countryName(locale)] : [];
  const [longitude, latitude] = place.point ?? [];
  const point = latitude === undefined ? {} : { latitude, longitude };
  if (place.privacy !== "exact" || !place.address) {
    return { formatted_address: [town, ...land].join(", "), approximate: "yes", ...point };
  }
  const house = [place.address.replaceAll(",", ""), town, place.postalCode, ...land].filter(Boolean).join(", ");
  return { ...(place.name && { location: place.name }), formatted_address: house, approximate: "no", ...point };
}

function aboutOf(entry: DirectoryEntry, rhythm: string | undefined, { locale, publicUrl }: Reader) {
  const { content, slug, changedAt } = entry;
  const notes = [rhythm, readIfAny(content.summary, locale)?.text, noteOfStanding(entry, locale)].filter(Boolean);
  const group = content.fellowship ?? content.organisers[0]?.name;
  const website = content.contact.website && strictUri(content.contact.website);
  const email = strictEmail(content.contact.email);
  return {
    name: readIn(content.name, locale).text,
    url: `${publicUrl}${localPath(locale, `/tuki/${slug}`)}`,
    updated: changedAt.toString({ smallestUnit: "second" }).replace("T", " ").replace("Z", ""),
    ...(notes.length > 0 && { notes: notes.join("\n").replace(/[<>]/g, "").slice(0, longestNote) }),
    ...(group && { group }),
    ...(website && { website }),
    ...(email && { email }),
    ...(content.contact.phone && { phone: content.contact.phone }),
  };
}

const noteOfStanding = ({ standing }: DirectoryEntry, locale: Reader["locale"]) =>
  standing === "unconfirmed" ? m.open_data_unconfirmed({}, { locale }) : undefined;

/** Unique and at most 64 letters: where an address is longer, its end is the offering's own code. */
function slugOf({ slug, id }: DirectoryEntry, index: number): string {
  const number = index === 0 ? "" : `-${index + 1}`;
  const whole = `${slug}${number}`;
  const code = `-${id.slice(-12)}${number}`;
  return whole.length <= longestSlug ? whole : `${slug.slice(0, longestSlug - code.length).replace(/-+$/, "")}${code}`;
}

/** The feed's codes for what is true. Its "open" and "closed" mean something else than ours, so they are left out. */
const audienceTypes: Partial<Record<OfferingContent["audiences"][number], string>> = {
  men: "M",
  women: "W",
  "young-people": "Y",
  "older-people": "SEN",
  "gender-minorities": "LGBTQ",
};
const accessTypes: Partial<Record<Place["access"][number], string>> = {
  "step-free": "X",
  "accessible-toilet": "XB",
  "fragrance-free": "FF",
};
const languageTypes: Readonly<Record<string, string>> = {
  am: "AM",
  ar: "AR",
  da: "DA",
  de: "DE",
  el: "EL",
  en: "EN",
  es: "S",
  fa: "FA",
  fi: "FI",
  fr: "FR",
  he: "HE",
  hi: "HI",
  hr: "HR",
  hu: "HU",
  is: "IS",
  it: "ITA",
  ja: "JA",
  ka: "KA",
  ko: "KOR",
  lt: "LT",
  ml: "ML",
  mt: "MT",
  ne: "NE",
  nl: "NL",
  no: "NO",
  pa: "PUN",
  pl: "POL",
  pt: "POR",
  ru: "RUS",
  sk: "SK",
  sl: "SL",
  sv: "SV",
  th: "TH",
  tl: "TL",
  tr: "TUR",
  uk: "UK",
};

function typesOf({ audiences, place, languages, childCare }: OfferingContent): readonly string[] {
  const types = [
    ...audiences.map((audience) => audienceTypes[audience]),
    ...(place?.access ?? []).map((feature) => accessTypes[feature]),
    ...languages.map((tag) => (tag === languageTags["fi-simple"] ? "FI" : languageTypes[tag.split("-")[0] ?? ""])),
    childCare ? "BA" : undefined,
  ];
  return [...new Set(types.filter((type) => type !== undefined))];
}
