/** Names in the languages that have one. Easy Finnish uses the Finnish name. */
export interface Names {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export type PlaceKind = "country" | "region" | "county" | "area" | "municipality" | "village" | "postal-code";

/**
 * Anywhere a person can look: every kind in one shape. `municipalities` are the codes of all it covers, so that a
 * search asks one thing only: does the offering's municipality stand among them?
 */
export interface Place {
  readonly kind: PlaceKind;
  /**
   * Unique within its kind: a municipality's three digits, a region's two, five digits of a postal code, and for the
   * rest a word ("helsingin-seutu").
   */
  readonly code: string;
  /** Unique over all kinds, without diacritics, for addresses: "jyvaskyla", "lappi", "40100". */
  readonly slug: string;
  readonly names: Names;
  /** Codes of the municipalities it covers. */
  readonly municipalities: readonly string[];
  /** The centre of its people rather than of its land: a municipality's main town, a region's mean of those. */
  readonly point: Point;
}

export interface Municipality extends Place {
  readonly kind: "municipality";
  /** Code of its region (maakunta). */
  readonly region: string;
  /** Code of its wellbeing services county (hyvinvointialue); Åland has none. */
  readonly county: string | undefined;
  /** "Tampereella", "Helsingissä": where, in Finnish. */
  readonly inFinnish: string;
}

/** A region (maakunta); 19 of them. */
export interface Region extends Place {
  readonly kind: "region";
  /** "Pirkanmaalla": where, in Finnish. */
  readonly inFinnish: string;
}

/** A wellbeing services county (hyvinvointialue), Helsinki among them; Åland has its own care and none. */
export interface County extends Place {
  readonly kind: "county";
  readonly region: string;
}

/** A post office's village or part of town: "Korpilahti" in Jyväskylä. */
export interface Village extends Place {
  readonly kind: "village";
  readonly municipality: string;
}

export interface PostalCode extends Place {
  readonly kind: "postal-code";
  readonly municipality: string;
}

/** What is meant by a few words: a place (`exact` unless a slip was forgiven), or what it might have been. */
export type PlaceAnswer =
  | { readonly found: true; readonly place: Place; readonly exact: boolean }
  | { readonly found: false; readonly suggestions: readonly Place[] };

export interface SplitQuery {
  /** The place named among the words, if there is one. */
  readonly place: Place | undefined;
  /** False when a slip in the place's name was forgiven. */
  readonly exact: boolean;
  /** The words without the place. */
  readonly rest: string;
}
