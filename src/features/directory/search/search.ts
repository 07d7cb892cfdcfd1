import type {
  AccessFeature,
  AdmissionWay,
  Audience,
  FacilitatorKind,
  MeetingWay,
  OfferingForm,
  Openness,
} from "../offering.ts";

/** Parts of a day by our clocks, wherever the meeting is: until 12, until 17, after. */
export const dayParts = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];

/** What can be asked of every offering. Values of one facet widen each other (or), facets narrow each other (and). */
export interface Facets {
  readonly theme: string;
  readonly form: OfferingForm;
  readonly way: MeetingWay;
  readonly openness: Openness;
  readonly entry: AdmissionWay;
  readonly facilitators: FacilitatorKind;
  readonly audience: Audience;
  readonly language: string;
  /** ISO: 1 is Monday. */
  readonly weekday: "1" | "2" | "3" | "4" | "5" | "6" | "7";
  readonly dayPart: DayPart;
  readonly access: AccessFeature;
  readonly childCare: "yes";
  readonly anonymous: "yes";
  readonly free: "yes";
  /** Two digits. Where it is; what serves a whole region or the country is found by `place`. */
  readonly region: string;
  /** Three digits. */
  readonly municipality: string;
  readonly organisation: string;
}
export type FacetName = keyof Facets;

/** Where support is looked for. */
export type SearchPlace =
  /** Around a point (longitude, latitude), nearest first; `km` is the limit. */
  | {
      readonly kind: "around";
      readonly point: readonly [number, number];
      readonly km: number;
      readonly municipality?: string;
    }
  | { readonly kind: "regions"; readonly codes: readonly string[] }
  /** A county or another area that is not whole regions; what serves the region of any of them is found too. */
  | { readonly kind: "municipalities"; readonly codes: readonly string[] };

export interface SearchQuery {
  /** As it was typed, its place already taken out. */
  readonly words: string;
  /** The language of whoever asks (BCP 47): of what the words find, what is offered in it comes a little earlier. */
  readonly language?: string;
  readonly place?: SearchPlace;
  /** A weekday and a part of the day are asked of one and the same meeting. */
  readonly chosen: { readonly [F in FacetName]?: readonly Facets[F][] };
  /** Only what can be taken part in from anywhere: online, by phone, in writing. */
  readonly anywhere?: boolean;
  /**
   * Of what a place finds, only what is there or serves it by name; or only what is open to the whole country, without what is
   * from elsewhere in the world in a language one may not speak.
   */
  readonly within?: "here" | "country";
  /** Themes of whoever asks: what would wound them is left out, whatever words and facets find. */
  readonly spareFor?: readonly string[];
  /** Words are looked for as they are typed, even where we know none of them. */
  readonly exact?: boolean;
  readonly sort: "best" | "near" | "next" | "fresh";
  readonly from: number;
  readonly size: number;
}

export interface SearchAnswer {
  /** Offering ids of the page asked for, best first. */
  readonly ids: readonly string[];
  /** Kilometres to each of `ids`, where the query has a point and the offering a place. */
  readonly distances: readonly (number | undefined)[];
  readonly total: number;
  /** How many would be found with this value of the facet, all other facets as they are. Only values that occur. */
  readonly counts: { readonly [F in FacetName]: ReadonlyMap<string, number> };
  /** How many of those found can be taken part in from anywhere. */
  readonly anywhere: number;
  /** The words as they were looked for, where a word of those typed is nowhere and one spelt almost so is. */
  readonly understoodAs?: string;
  /** Themes the words speak of, the surest first. */
  readonly themes: readonly string[];
}
