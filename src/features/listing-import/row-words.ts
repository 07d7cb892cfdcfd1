import { type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import { municipality, nameOf, region } from "../../shared/places/index.ts";
import {
  accessWords,
  audienceWords,
  dateInWords,
  entryWords,
  facilitatorWords,
  formAndWays,
  languageName,
  type MeetingTimes,
  meetingInWords,
  nextMeetings,
  type OfferingContent,
  placeInWords,
  readIfAny,
  rhythmInWords,
} from "../directory/index.ts";
import { inWords, lacksTown } from "../listings/index.ts";
import type { PlannedRow } from "./plan-import.ts";

/** One thing a row was understood to say. */
export interface SaidPart {
  readonly what: string;
  readonly words: string;
}

/** What of a row whoever brings it in must see: when, where, whom one asks, how one gets in, and in short the rest. */
export function rowInWords(
  { content, keepsAddress }: Pick<PlannedRow, "content" | "keepsAddress">,
  now: Temporal.Instant,
  locale: Locale,
): readonly SaidPart[] {
  const at = { locale };
  const isMet = content.form !== "helpline" && content.form !== "reading";
  const parts = [
    { what: m.directory_when({}, at), words: whenOf(content, isMet, now, locale) },
    { what: m.directory_where({}, at), words: whereOf(content, keepsAddress, isMet, locale) },
    { what: m.directory_contact({}, at), words: contactOf(content) || m.listing_import_said_no_contact({}, at) },
    { what: m.listing_import_said_entry({}, at), words: isMet ? wayInOf(content, locale) : "" },
    { what: m.listing_import_said_rest({}, at), words: restOf(content, locale) },
  ];
  return parts.filter(({ words }) => words !== "");
}

/** Every rhythm once, however many stretches of years it has; and when it is next, for those who count weeks. */
function whenOf(content: OfferingContent, isMet: boolean, now: Temporal.Instant, locale: Locale): string {
  const { meetings } = content;
  if (meetings.length === 0) return isMet ? m.listing_import_said_no_time({}, { locale }) : "";
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const alike = Map.groupBy(meetings, (times) => rhythmInWords(times, locale));
  const said = [...alike].map(([words, all]) => {
    const days = all.flatMap(({ dates = [] }) => (dates.length > 1 ? dates : [])).map((day) => dayInWords(day, locale));
    return [words, days.join(", "), boundsOf(all, today, locale)].filter(Boolean).join(", ");
  });
  const [next] = meetings.some(({ rule }) => rule) ? nextMeetings(content, now, 1) : [];
  const meeting = next && meetingInWords(next, now, locale);
  return [said.join("; "), meeting && m.listing_import_said_next({ meeting }, { locale })].filter(Boolean).join(". ");
}

const zone = "Europe/Helsinki";
const dayInWords = (day: string, locale: Locale): string => dateInWords(Temporal.PlainDate.from(day), locale);

/** From when and until when, where that is still to come. */
function boundsOf(all: readonly MeetingTimes[], today: Temporal.PlainDate, locale: Locale): string {
  const from = all[0]?.from ?? "";
  const until = all.at(-1)?.until;
  const starts = from > today.toString() ? dayInWords(from, locale) : "";
  return starts || until ? `${starts}–${until ? dayInWords(until, locale) : ""}` : "";
}

function whereOf(content: OfferingContent, keepsAddress: boolean, isMet: boolean, locale: Locale): string {
  const at = { locale };
  const { place, area, onlineUrl, ways } = content;
  const own = place?.municipality === undefined ? undefined : municipality(place.municipality);
  const hidden = keepsAddress ? m.listing_import_said_hidden_kept : m.listing_import_said_hidden;
  if (place?.privacy === "confidential") {
    return [own && nameOf(own, locale), hidden({}, at)].filter(Boolean).join(". ");
  }
  const where = [
    placeInWords(content, locale),
    place?.postalCode,
    lacksTown(content) ? m.listing_import_said_no_town({}, at) : "",
  ];
  const comes = inWords(content, "area", locale).length > 0 ? m.listings_from_anywhere({}, at) : areaOf(area, locale);
  const said = [...where, comes, onlineUrl].filter(Boolean).join(", ");
  const needsPlace = isMet && (ways.includes("face-to-face") || ways.includes("hybrid"));
  return said === "" && needsPlace ? m.listing_import_said_no_place({}, at) : said;
}

const areaOf = (area: readonly string[], locale: Locale): string =>
  listed(
    area.map((code) => {
      const known = code.startsWith("region:") ? region(code.slice("region:".length)) : municipality(code);
      return known ? nameOf(known, locale) : code;
    }),
    locale,
  );

const contactOf = ({ contact: { person, phone, email, website } }: OfferingContent): string =>
  [person, phone, email, website].filter(Boolean).join(", ");

function wayInOf({ admission }: OfferingContent, locale: Locale): string {
  if (!admission) return m.listing_import_said_no_entry({}, { locale });
  const said = [
    entryWords[admission.how]({}, { locale }),
    readIfAny(admission.note, locale)?.text,
    admission.signUpUrl,
  ];
  return said.filter(Boolean).join(", ");
}

/** What it is and what else is known, in a line. */
function restOf(content: OfferingContent, locale: Locale): string {
  const at = { locale };
  const { audiences, facilitators, languages, cost, childCare, anonymous, place } = content;
  const isFinnish = languages.length === 1 && languages[0] === "fi";
  return [
    formAndWays(content, locale),
    ...audiences.map((one) => audienceWords[one]({}, at)),
    facilitators && facilitatorWords[facilitators]({}, at),
    ...(isFinnish ? [] : languages.map((tag) => languageName(tag, locale))),
    cost && (cost.free ? m.directory_free_yes({}, at) : readIfAny(cost.words, locale)?.text),
    anonymous && m.directory_anonymous_yes({}, at),
    childCare && m.directory_child_care_yes({}, at),
    ...(place?.access ?? []).map((feature) => accessWords[feature]({}, at)),
    readIfAny(content.accessNote, locale)?.text,
  ]
    .filter(Boolean)
    .join("; ");
}

const listed = (words: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(languageTags[locale]).format(words);
