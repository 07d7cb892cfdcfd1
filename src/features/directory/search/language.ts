/** How surely one word stands for another, from 1 to 16: 16 is the word itself. */
export type Strength = number;
export type Keys = ReadonlyMap<string, Strength>;

/**
 * What search needs to know of languages. Two words meet where they have a key in common: a stem, a base form, a family. The
 * key of a word itself is the word; keys of other kinds begin with a letter and a colon, which no word has.
 */
export interface Language {
  /** All keys of a word, of a listing or of a query, with their strengths. */
  keysOf(word: string): Keys;
  /** What a query speaks of: further keys for some of its `words`, which are those of `text` that say something. */
  meaningsOf(text: string, words: readonly string[]): Meanings;
  /** What is kept from whoever speaks of these themes. */
  sparedFor(themes: readonly string[]): Spared;
  /** Themes that the texts of a listing speak of, with how surely (0–1), for listings that name none. */
  themesOfTexts(text: string): readonly { readonly theme: string; readonly weight: number }[];
  /** The theme of which this one is a part, if it is of any. */
  widerTheme(theme: string): string | undefined;
  /** The text as it was meant, where a slip of the keys hides from us what it says of a loss or of violence. */
  saidBehindSlips(text: string): string | undefined;
  /** Words that one may be told to have meant. */
  readonly suggestions: readonly string[];
}

/** What a word leans on: what the query is about, or that and what is kin to it. */
export type Leaning = "core" | "around";

/** What is kept from whoever asks. */
export interface Spared {
  /** Listings that have one of these are left out, unless they have one of `unless`. */
  readonly never: Keys;
  /** Those that have one of these come after all else, unless they have one of `unless`. */
  readonly last: Keys;
  readonly unless: Keys;
  /** Those that have one of these are made for others, and come after all else, too. */
  readonly forOthers: Keys;
}

export interface Meanings {
  /** Each of the words itself, as it is asked for. */
  readonly keys: readonly Keys[];
  /** Themes and facets that each of the words speaks of: together with others, where it is said so, and else alone. */
  readonly ofWords: readonly Keys[];
  /** Which of the words mean something together that they do not mean alone. */
  readonly inPhrase: ReadonlySet<number>;
  /** Which of the words name by themselves what is looked for. */
  readonly specific: ReadonlySet<number>;
  /** Which of the words count only in listings that have something else of the query: "lapsi" beside "adhd". */
  readonly leaning: ReadonlyMap<number, Leaning>;
  /** Which of the words say little, because they fit most listings: "group", "support". */
  readonly general: ReadonlySet<number>;
  /** Is it by its themes alone that a listing has something of the query, rather than by a word in its texts? */
  readonly byTheme: boolean;
  /** What would wound whoever asks. */
  readonly spared: Spared;
  /** What only words that say nothing by themselves speak of together: to be asked for as a word of its own. */
  readonly beside: Keys;
  /** Themes of the text, the surest first. */
  readonly themes: readonly string[];
}

/** A theme stands in a listing as if it were a word, with this key alone. */
export const themeKey = (theme: string): string => `t:${theme}`;

/** And the theme that a listing is about before all else, with this one. */
export const mainThemeKey = (theme: string): string => `m:${theme}`;

/** So does a facet, written as vocabularies write it: `audience:men`. */
export const facetKey = (facet: string): string => `x:${facet}`;

/** A family of words stands for all of them. */
export const familyKey = (family: string): string => `f:${family}`;

/** Is this what a word stands for, rather than the word in one of its forms? */
export const isConcept = (key: string): boolean => /^[fmtx]:/.test(key);

/** Is this a theme that stands in listings? */
export const isTheme = (key: string): boolean => /^[mt]:/.test(key);
