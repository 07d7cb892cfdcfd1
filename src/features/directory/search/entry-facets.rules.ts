import { municipalityByCode } from "../../../shared/places/index.ts";
import { type WeekTimes, weekTimesOf } from "../meeting-times.rules.ts";
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
export function facetsOf(content: OfferingContent, times: WeekTimes = weekTimesOf(content)): FacetValues {
  const openness = opennessOf(content);
  const { weekdays, dayParts } = times;
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

/** A weekday and a part of the day of one meeting, as `WeekTimes` has them together. */
export const timeTogether = (weekday: string, dayPart: string): string => `${weekday} ${dayPart}`;

const once = <T>(values: readonly T[]): readonly T[] => (values.length < 2 ? values : [...new Set(values)]);
