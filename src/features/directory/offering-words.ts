import { type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import { weekdayName } from "./meeting-words.ts";
import type { Localized, OfferingContent } from "./offering.ts";
import type { FacetName, Facets } from "./search/search.ts";

/** A text and, where it is not in the reader's own language, the language it is in. */
export interface ReadText {
  readonly text: string;
  readonly lang: string | undefined;
}

const order = ["fi", "sv", "en", "fi-simple"] as const;

/** The reader's own language first, plain Finnish for Easy Finnish, then what there is. */
export function readIn(texts: Localized, locale: Locale): ReadText {
  for (const language of [locale, ...order]) {
    const text = texts[language];
    if (text === undefined) continue;
    const own = language === locale || (locale === "fi-simple" && language === "fi");
    return { text, lang: own ? undefined : languageTags[language] };
  }
  return { text: "", lang: undefined };
}

/** The same, where there may be no text at all, or one that says nothing: "?", "-". */
export function readIfAny(texts: Localized | undefined, locale: Locale): ReadText | undefined {
  const read = texts && readIn(texts, locale);
  return read && /[\p{L}\p{N}]/u.test(read.text) ? read : undefined;
}

/** How much of a longer text a card or a flyer has room for, in characters. */
const longestGist = 220;

/** What an offering is, in a sentence or two: its summary, or the beginning of what happens there or of whom it is for. */
export function gistOf(content: OfferingContent, locale: Locale): ReadText | undefined {
  const summary = readIfAny(content.summary, locale);
  if (summary) return summary;
  const said = readIfAny(content.whatHappens ?? content.forWhom, locale);
  const text = said?.text.split(/\n+/)[0] ?? "";
  if (!said || text.length <= longestGist) return said && { ...said, text };
  const cut = text.slice(0, longestGist);
  const end = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf("? "));
  return { ...said, text: end > 0 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(" "))}…` };
}

type Message = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
type Labels<Value extends string> = Readonly<Record<Value, Message>>;

export const formWords: Labels<Facets["form"]> = {
  group: m.directory_form_group,
  "one-to-one": m.directory_form_one_to_one,
  "online-group": m.directory_form_online_group,
  chat: m.directory_form_chat,
  "gate-event": m.directory_form_gate_event,
  course: m.directory_form_course,
  helpline: m.directory_form_helpline,
  reading: m.directory_form_reading,
};

export const wayWords: Labels<Facets["way"]> = {
  "face-to-face": m.directory_way_face_to_face,
  online: m.directory_way_online,
  hybrid: m.directory_way_hybrid,
  phone: m.directory_way_phone,
  "in-writing": m.directory_way_in_writing,
};

export const entryWords: Labels<Facets["entry"]> = {
  "walk-in": m.directory_entry_walk_in,
  "sign-up": m.directory_entry_sign_up,
  talk: m.directory_entry_talk,
  interview: m.directory_entry_interview,
  invited: m.directory_entry_invited,
};

export const facilitatorWords: Labels<Facets["facilitators"]> = {
  peer: m.directory_facilitator_peer,
  volunteer: m.directory_facilitator_volunteer,
  professional: m.directory_facilitator_professional,
  "peer-pair": m.directory_facilitator_peer_pair,
  "professional-and-expert": m.directory_facilitator_professional_and_expert,
  shared: m.directory_facilitator_shared,
  nobody: m.directory_facilitator_nobody,
};

export const audienceWords: Labels<Facets["audience"]> = {
  "parents-of-small-children": m.directory_audience_parents_of_small_children,
  families: m.directory_audience_families,
  children: m.directory_audience_children,
  "young-people": m.directory_audience_young_people,
  "young-adults": m.directory_audience_young_adults,
  "working-age": m.directory_audience_working_age,
  "older-people": m.directory_audience_older_people,
  men: m.directory_audience_men,
  women: m.directory_audience_women,
  "gender-minorities": m.directory_audience_gender_minorities,
  immigrants: m.directory_audience_immigrants,
  "family-carers": m.directory_audience_family_carers,
  bereaved: m.directory_audience_bereaved,
  "close-ones": m.directory_audience_close_ones,
};

export const accessWords: Labels<Facets["access"]> = {
  "step-free": m.directory_access_step_free,
  "accessible-toilet": m.directory_access_accessible_toilet,
  "induction-loop": m.directory_access_induction_loop,
  "sign-interpretation": m.directory_access_sign_interpretation,
  captions: m.directory_access_captions,
  "quiet-room": m.directory_access_quiet_room,
  "fragrance-free": m.directory_access_fragrance_free,
  "public-transport": m.directory_access_public_transport,
  parking: m.directory_access_parking,
  "assistant-welcome": m.directory_access_assistant_welcome,
};

const dayPartWords: Labels<Facets["dayPart"]> = {
  morning: m.directory_day_part_morning,
  afternoon: m.directory_day_part_afternoon,
  evening: m.directory_day_part_evening,
};

const opennessWords: Labels<Facets["openness"]> = {
  open: m.ui_ring_open,
  replenishing: m.ui_ring_replenishing,
  closed: m.ui_ring_closed,
};

/** What each facet asks. */
export const facetWords: Labels<FacetName> = {
  theme: m.directory_facet_theme,
  form: m.directory_facet_form,
  way: m.directory_facet_way,
  openness: m.directory_facet_openness,
  entry: m.directory_facet_entry,
  facilitators: m.directory_facet_facilitators,
  audience: m.directory_facet_audience,
  language: m.directory_facet_language,
  weekday: m.directory_facet_weekday,
  dayPart: m.directory_facet_day_part,
  access: m.directory_facet_access,
  childCare: m.directory_facet_child_care,
  anonymous: m.directory_facet_anonymous,
  free: m.directory_facet_free,
  region: m.directory_facet_region,
  municipality: m.directory_facet_municipality,
  organisation: m.directory_facet_organisation,
};

const fixed: Partial<Record<FacetName, Labels<string>>> = {
  form: formWords,
  way: wayWords,
  openness: opennessWords,
  entry: entryWords,
  facilitators: facilitatorWords,
  audience: audienceWords,
  dayPart: dayPartWords,
  access: accessWords,
  childCare: { yes: m.directory_child_care_yes },
  anonymous: { yes: m.directory_anonymous_yes },
  free: { yes: m.directory_free_yes },
};

/** A facet's value in words; undefined where its name is not ours to know (an organisation, a theme, a place). */
export function fixedValueWords(name: FacetName, value: string, locale: Locale): string | undefined {
  if (name === "weekday") return weekdayName(Number(value), locale);
  if (name === "language") return languageName(value, locale);
  return fixed[name]?.[value]?.({}, { locale });
}

/** "suomi", "selkosuomi", "suomalainen viittomakieli". */
export function languageName(tag: string, locale: Locale): string {
  if (tag === "fi-simple") return m.directory_language_fi_simple({}, { locale });
  if (tag === "fse") return m.directory_language_fse({}, { locale });
  if (tag === "fss") return m.directory_language_fss({}, { locale });
  const names = new Intl.DisplayNames(locale === "fi-simple" ? "fi" : locale, { type: "language" });
  return names.of(tag) ?? tag;
}

/** "suomi ja ruotsi". */
export const languagesInWords = (tags: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale === "fi-simple" ? "fi" : locale).format(tags.map((tag) => languageName(tag, locale)));

/** "ryhmä, kasvokkain ja verkossa" for a card. */
export function formAndWays({ form, ways }: Pick<OfferingContent, "form" | "ways">, locale: Locale): string {
  const at = { locale };
  const what = formWords[form]({}, at);
  if (ways.length === 0) return what;
  const how = new Intl.ListFormat(locale === "fi-simple" ? "fi" : locale).format(
    ways.map((way) => wayWords[way]({}, at)),
  );
  return m.directory_form_and_ways({ form: what, ways: how.toLocaleLowerCase(languageTags[locale]) }, at);
}

type Admission = NonNullable<OfferingContent["admission"]>;

/** D5 in plain words: what each pair of the two answers means to someone who thinks of coming. */
const admissionWords: Readonly<Record<Admission["when"], Labels<Admission["how"]>>> = {
  "any-time": {
    "walk-in": m.directory_way_in_any_walk_in,
    "sign-up": m.directory_way_in_any_sign_up,
    talk: m.directory_way_in_any_talk,
    interview: m.directory_way_in_any_interview,
    invited: m.directory_way_in_any_invited,
  },
  "agreed-times": {
    "walk-in": m.directory_way_in_agreed_walk_in,
    "sign-up": m.directory_way_in_agreed_sign_up,
    talk: m.directory_way_in_agreed_talk,
    interview: m.directory_way_in_agreed_interview,
    invited: m.directory_way_in_agreed_invited,
  },
  "before-start": {
    "walk-in": m.directory_way_in_before_walk_in,
    "sign-up": m.directory_way_in_before_sign_up,
    talk: m.directory_way_in_before_talk,
    interview: m.directory_way_in_before_interview,
    invited: m.directory_way_in_before_invited,
  },
};

/** How one gets in, said to the one who thinks of coming. */
export const wayInWords = (form: OfferingContent["form"], { when, how }: Admission, locale: Locale): string =>
  (form === "gate-event" ? eventWords : admissionWords[when])[how]({}, { locale });

/** The same of an event: it is on those days, and nobody comes in between. */
const eventWords: Labels<Admission["how"]> = {
  ...entryWords,
  "walk-in": m.directory_way_in_event_walk_in,
  "sign-up": m.directory_way_in_event_sign_up,
};

/** In a few words how one comes to an event; undefined of everything else, and where the ring of openness says it. */
export function comingWords({ form, admission }: OfferingContent, locale: Locale): string | undefined {
  if (form !== "gate-event" || !admission || admission.how === "walk-in") return undefined;
  const words = admission.how === "sign-up" ? m.directory_coming_sign_up : entryWords[admission.how];
  return words({}, { locale });
}
