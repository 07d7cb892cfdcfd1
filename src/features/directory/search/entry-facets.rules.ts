import { municipalityByCode } from "../../../shared/places/index.ts";
import { weekTimesOf } from "../meeting-times.rules.ts";
import { type OfferingContent, opennessOf } from "../offering.ts";
import type { FacetName, Facets } from "./search.ts";

export type FacetValues = { readonly [F in FacetName]: readonly Facets[F][] };

export const facetNames = [
  "theme",
  "form",
  "way",
  "openness",
  "entry",
  "facilitators",
  "audience",
  "language",
  "weekday",
  "dayPart",
  "access",
  "childCare",
  "anonymous",
  "free",
  "region",
  "municipality",
  "organisation",
] as const satisfies readonly FacetName[];

/** Every value an offering has of every facet, each once. What it does not tell, it has not. */
export function facetsOf(content: OfferingContent): FacetValues {
  const openness = opennessOf(content);
  const { weekdays, dayParts } = weekTimesOf(content);
  const municipality = content.place?.municipality;
  const region = municipality && municipalityByCode(municipality)?.region;
  const yes = (is: boolean | undefined) => (is ? (["yes"] as const) : []);
  return {
    theme: once(content.themes),
    form: [content.form],
    way: once(content.ways),
    openness: openness ? [openness] : [],
    entry: content.admission ? [content.admission.how] : [],
    facilitators: content.facilitators ? [content.facilitators] : [],
    audience: once(content.audiences),
    language: once(content.languages),
    weekday: [...weekdays],
    dayPart: [...dayParts],
    access: once(content.place?.access ?? []),
    childCare: yes(content.childCare),
    anonymous: yes(content.anonymous),
    free: yes(content.cost?.free),
    region: region ? [region] : [],
    municipality: municipality ? [municipality] : [],
    organisation: once(content.organisers.flatMap(({ slug }) => slug ?? [])),
  };
}

/** On which weekdays it meets at which parts of the day, as `timeTogether` writes it. */
export const meetingTimesOf = (content: OfferingContent): readonly string[] => [...weekTimesOf(content).together];

export const timeTogether = (weekday: string, dayPart: string): string => `${weekday} ${dayPart}`;

const once = <T>(values: readonly T[]): readonly T[] => (values.length < 2 ? values : [...new Set(values)]);
