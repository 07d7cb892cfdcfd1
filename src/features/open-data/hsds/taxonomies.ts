import { type Locale, m } from "../../../shared/i18n/index.ts";
import {
  type AdmissionTime,
  accessFeatures,
  admissionTimes,
  admissionWays,
  audiences,
  type FacetName,
  facetWords,
  facilitatorKinds,
  fixedValueWords,
  meetingWays,
  type OfferingContent,
  offeringForms,
  opennessOf,
} from "../../directory/index.ts";
import {
  lifeEventNames,
  peerSupportServiceClass,
  themeById,
  themeGroupName,
  themeGroups,
  themeName,
  themes,
  themesOfGroup,
  themeText,
} from "../../themes/index.ts";
import { stableId } from "../stable-id.ts";

/** Our own taxonomies, and what of the Finnish service catalogue (PTV) applies. The names stand in ids, so they stay. */
export const taxonomyNames = [
  "theme",
  "form",
  "way",
  "openness",
  "admission-time",
  "admission-way",
  "facilitators",
  "audience",
  "access",
  "practicalities",
  "ptv",
] as const;
export type TaxonomyName = (typeof taxonomyNames)[number];

/** What one looks for to find the offerings of a term. */
export type Find =
  | { readonly facet: FacetName; readonly values: readonly string[] }
  | { readonly admissionTimes: readonly AdmissionTime[] }
  | "everything";

export interface Term {
  readonly id: string;
  readonly taxonomy: TaxonomyName;
  readonly code: string;
  readonly parentId?: string;
  readonly uri?: string;
  /** The last part of its page's address, of themes. */
  readonly path?: string;
  readonly name: (locale: Locale) => string;
  readonly description: (locale: Locale) => string;
  readonly find: Find;
}

export const taxonomyId = (name: TaxonomyName): string => stableId("taxonomy", name);
const termId = (taxonomy: TaxonomyName, code: string) => stableId("term", taxonomy, code);

type Words = (locale: Locale) => string;

const term = (taxonomy: TaxonomyName, code: string, name: Words, find: Find, more: Partial<Term> = {}): Term => ({
  id: termId(taxonomy, code),
  taxonomy,
  code,
  name,
  description: name,
  find,
  ...more,
});

/** The values of a facet as terms. */
const facetTerms = (taxonomy: TaxonomyName, facet: FacetName, values: readonly string[]) =>
  values.map((value) =>
    term(taxonomy, value, (locale) => fixedValueWords(facet, value, locale) ?? value, { facet, values: [value] }),
  );

const themeTerms: readonly Term[] = themeGroups.flatMap((group) => {
  const code = `group-${group}`;
  const within = themesOfGroup(group).map(({ id }) => id);
  const find = { facet: "theme" as const, values: within };
  return [
    term("theme", code, (locale) => themeGroupName(group, locale), find),
    ...themesOfGroup(group).map(({ id, slug }) =>
      term(
        "theme",
        id,
        (locale) => themeName(id, locale),
        { facet: "theme", values: [id] },
        {
          parentId: termId("theme", code),
          path: `/aihe/${slug}`,
          description: (locale) => themeText(id, locale),
        },
      ),
    ),
  ];
});

const admissionTimeWords: Record<AdmissionTime, Words> = {
  "any-time": (locale) => m.open_data_when_any_time({}, { locale }),
  "agreed-times": (locale) => m.open_data_when_agreed_times({}, { locale }),
  "before-start": (locale) => m.open_data_when_before_start({}, { locale }),
};

const practicalities = [
  ["child-care", "childCare"],
  ["anonymous", "anonymous"],
  ["free", "free"],
] as const;

type LifeEvent = keyof typeof lifeEventNames;
const lifeEvents = Object.keys(lifeEventNames) as LifeEvent[];
const withLifeEvent = (event: LifeEvent) => themes.filter(({ lifeEvent }) => lifeEvent === event).map(({ id }) => id);

/** Every term of every taxonomy. */
export const terms: readonly Term[] = [
  ...themeTerms,
  ...facetTerms("form", "form", offeringForms),
  ...facetTerms("way", "way", meetingWays),
  ...facetTerms("openness", "openness", ["open", "replenishing", "closed"]),
  ...admissionTimes.map((time) => term("admission-time", time, admissionTimeWords[time], { admissionTimes: [time] })),
  ...facetTerms("admission-way", "entry", admissionWays),
  ...facetTerms("facilitators", "facilitators", facilitatorKinds),
  ...facetTerms("audience", "audience", audiences),
  ...facetTerms("access", "access", accessFeatures),
  ...practicalities.map(([code, facet]) =>
    term("practicalities", code, (locale) => facetWords[facet]({}, { locale }), { facet, values: ["yes"] }),
  ),
  term("ptv", peerSupportServiceClass.code, (locale) => m.open_data_ptv_class({}, { locale }), "everything", {
    uri: peerSupportServiceClass.uri,
  }),
  // The catalogue's own names, which are Finnish.
  ...lifeEvents.map((event) =>
    term("ptv", event, () => lifeEventNames[event], { facet: "theme", values: withLifeEvent(event) }),
  ),
];

const byId = new Map(terms.map((one) => [one.id, one]));
export const termById = (id: string): Term | undefined => byId.get(id);
export const termOf = (taxonomy: TaxonomyName, code: string): Term | undefined => byId.get(termId(taxonomy, code));
export const taxonomyById = (id: string): TaxonomyName | undefined =>
  taxonomyNames.find((name) => taxonomyId(name) === id);

const taxonomyWords: Record<TaxonomyName, Words> = {
  theme: (locale) => facetWords.theme({}, { locale }),
  form: (locale) => facetWords.form({}, { locale }),
  way: (locale) => facetWords.way({}, { locale }),
  openness: (locale) => facetWords.openness({}, { locale }),
  "admission-time": (locale) => m.open_data_taxonomy_admission_time({}, { locale }),
  "admission-way": (locale) => facetWords.entry({}, { locale }),
  facilitators: (locale) => facetWords.facilitators({}, { locale }),
  audience: (locale) => facetWords.audience({}, { locale }),
  access: (locale) => facetWords.access({}, { locale }),
  practicalities: (locale) => m.open_data_taxonomy_practicalities({}, { locale }),
  ptv: (locale) => m.open_data_taxonomy_ptv({}, { locale }),
};

export const taxonomyTitle = (name: TaxonomyName, locale: Locale): string => taxonomyWords[name](locale);

/** The terms that are true of an offering, each once. */
export function termsTrueOf(content: OfferingContent): readonly Term[] {
  const { admission, place } = content;
  const openness = opennessOf(content);
  const events = content.themes.flatMap((id) => themeById(id)?.lifeEvent ?? []);
  const named: readonly (readonly [TaxonomyName, readonly (string | false | undefined)[]])[] = [
    ["theme", content.themes],
    ["form", [content.form]],
    ["way", content.ways],
    ["openness", [openness]],
    // New people come to a group at some time; to an event, when it is on.
    ["admission-time", [content.form !== "gate-event" && admission?.when]],
    ["admission-way", [admission?.how]],
    ["facilitators", [content.facilitators]],
    ["audience", content.audiences],
    ["access", place?.access ?? []],
    [
      "practicalities",
      [content.childCare && "child-care", content.anonymous && "anonymous", content.cost?.free && "free"],
    ],
    ["ptv", [peerSupportServiceClass.code, ...events]],
  ];
  const found = named.flatMap(([taxonomy, codes]) =>
    codes.flatMap((code) => (code ? (termOf(taxonomy, code) ?? []) : [])),
  );
  return [...new Set(found)];
}
