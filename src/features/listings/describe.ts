import { type Locale, m } from "../../shared/i18n/index.ts";
import { municipality, nameOf } from "../../shared/places/index.ts";
import {
  accessWords,
  audienceWords,
  dateInWords,
  entryWords,
  facilitatorWords,
  formWords,
  type Localized,
  languageName,
  type MeetingTimes,
  type OfferingContent,
  rhythmInWords,
  wayWords,
} from "../directory/index.ts";
import { type FieldName, fieldOf } from "./changes.rules.ts";
import type { DraftContent } from "./draft.rules.ts";
import { privacyWords, textLanguages, themeWords, timeWords } from "./words.ts";

/** What each part of an offering is called. */
export const fieldNames: Readonly<Record<FieldName, () => string>> = {
  form: m.directory_facet_form,
  name: m.listings_name,
  summary: m.listings_summary,
  purpose: m.directory_purpose,
  forWhom: m.directory_for_whom,
  whatHappens: m.directory_what_happens,
  audiences: m.directory_facet_audience,
  themes: m.directory_organisation_themes,
  organisers: m.directory_organisers,
  fellowship: m.listings_fellowship,
  facilitators: m.directory_facet_facilitators,
  competence: m.listings_competence,
  maintainer: m.listings_maintainer,
  privacyNoticeUrl: m.listings_privacy_notice,
  meetings: m.directory_when,
  endsOn: m.listings_ends_on,
  ways: m.directory_facet_way,
  "place.privacy": m.listings_place_privacy,
  "place.municipality": m.listings_town,
  "place.town": m.listings_town,
  "place.name": m.listings_place_name,
  "place.address": m.listings_address,
  "place.postalCode": m.listings_postal_code,
  "place.directions": m.listings_directions,
  "place.access": m.directory_access_title,
  "place.accessNote": m.listings_place_access_note,
  "place.ringForAddress": m.listings_ring_for_address,
  onlineUrl: m.listings_online_url,
  area: m.listings_from_anywhere,
  "admission.when": m.listings_when_question,
  "admission.how": m.listings_how_question,
  "admission.nextIntake": m.listings_next_intake,
  "admission.startsOn": m.listings_starts_on,
  "admission.signUpUrl": m.listings_sign_up_url,
  "admission.note": m.listings_entry_note,
  "contact.phone": m.listings_phone,
  "contact.phoneHours": m.listings_phone_hours,
  "contact.texts": m.listings_texts,
  "contact.email": m.listings_email,
  "contact.website": m.directory_website,
  "contact.person": m.listings_contact_person,
  cost: m.listings_cost_question,
  anonymous: m.listings_anonymous_question,
  childCare: m.listings_child_care_question,
  childCareNote: m.listings_child_care_note,
  accessNote: m.listings_access_note,
  professionalHelp: m.directory_professional_help,
  languages: m.listings_languages_spoken,
};

/** What an offering says at this place, in words, one line each; none where it says nothing. */
export function inWords(content: DraftContent, field: FieldName, locale: Locale): readonly string[] {
  const value = fieldOf(content, field);
  if (value === undefined || value === "") return [];
  switch (field) {
    case "form":
      return [formWords[value as OfferingContent["form"]]()];
    case "themes":
      return content.themes.map(themeWords);
    case "audiences":
      return content.audiences.map((one) => audienceWords[one]());
    case "organisers":
      return content.organisers.map(({ name }) => name);
    case "facilitators":
      return content.facilitators ? [facilitatorWords[content.facilitators]()] : [];
    case "meetings":
      return content.meetings.flatMap((times) => timesInWords(times, locale));
    case "ways":
      return content.ways.map((one) => wayWords[one]());
    case "place.privacy":
      return content.place ? [privacyWords[content.place.privacy]()] : [];
    case "place.municipality": {
      const own = municipality(String(value));
      return [own ? nameOf(own, locale) : String(value)];
    }
    case "place.access":
      return content.place?.access.map((one) => accessWords[one]()) ?? [];
    case "admission.when":
      return content.admission ? [timeWords[content.admission.when]()] : [];
    case "admission.how":
      return content.admission ? [entryWords[content.admission.how]()] : [];
    // Silence is the usual answer here.
    case "place.ringForAddress":
    case "contact.texts":
      return value ? [m.listings_yes()] : [];
    case "area":
      return content.area.includes("country") ? [m.listings_yes()] : [];
    case "cost":
      return content.cost
        ? [content.cost.free ? m.listings_free() : m.listings_not_free(), ...textsInWords(content.cost.words)]
        : [];
    case "languages":
      return content.languages.map((tag) => languageName(tag, locale));
    default:
      return valueInWords(value, locale);
  }
}

function valueInWords(value: unknown, locale: Locale): readonly string[] {
  if (typeof value === "boolean") return [value ? m.listings_yes() : m.listings_no()];
  if (typeof value === "string") {
    return /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? [dateInWords(Temporal.PlainDate.from(value), locale)]
      : value.split(/\n+/);
  }
  return textsInWords(value as Localized);
}

/** The language is named where there is more than one. */
function textsInWords(texts: Localized | undefined): readonly string[] {
  const all = Object.entries(texts ?? {}) as [keyof Localized, string][];
  return all.map(([language, text]) => (all.length > 1 ? `${textLanguages[language]()}: ${text}` : text));
}

/** A rhythm, its exceptions and its breaks. */
function timesInWords(times: MeetingTimes, locale: Locale): readonly string[] {
  const { from = "", until = "", dates = [] } = times;
  const day = (iso: string) => dateInWords(Temporal.PlainDate.from(iso), locale);
  const parts = [
    rhythmInWords(times, locale),
    dates.length > 1 ? dates.map(day).join(", ") : "",
    from || until ? `${from && day(from)}–${until && day(until)}` : "",
  ];
  return [
    parts.filter(Boolean).join(", "),
    ...(times.exceptions ?? []).map(({ on, movedTo, note }) =>
      [
        movedTo
          ? m.listings_moved({ from: day(on), to: `${day(movedTo.on)} ${movedTo.at}` })
          : m.listings_cancelled_on({ date: day(on) }),
        ...textsInWords(note),
      ].join(" "),
    ),
    ...(times.breaks ?? []).map(({ from: first, to }) => m.directory_break_season({ from: day(first), to: day(to) })),
  ];
}
