import { isConcept, isTheme, type Keys, type Language, type Leaning, type Spared, type Strength } from "./language.ts";
import { sureFrom, tuned } from "./ranking.rules.ts";
import { isStopWord } from "./stop-words.ts";
import { typedWords } from "./words.ts";

/** More letters and words than a person types to look for something; what is beyond is not looked at. */
const mostLetters = 500;
const mostWords = 12;

/** How much of its strength a word keeps by itself where it means something together with others. */
const aloneInPhrase = { share: 0.4 };

/** One word of a query that says something, and the keys by which it is to be found. */
export interface AskedWord {
  readonly word: string;
  /** The word itself in any of its forms. */
  readonly own: Keys;
  /** Families, themes and facets, each a way of its own to be found. */
  readonly concepts: Keys;
  /** Of which of the query's grounds must a listing have something for the word to count there? Undefined: of none. */
  readonly leans: Leaning | undefined;
  /** Themes that a saying names with it: they count wherever they are. */
  readonly said: Keys;
  /** How much it says, against other words of the query. */
  readonly weight: number;
}

/** Keys of what the query is about before all else; and of that and what is kin to it. */
export type Grounds = Readonly<Record<Leaning, Keys>>;

export interface ReadQuery {
  readonly asked: readonly AskedWord[];
  readonly grounds: Grounds;
  readonly spared: Spared;
  readonly themes: readonly string[];
}

/** What a query asks for: its words that say something, each once. Where only words that say nothing stand, nothing. */
export function readQuery(text: string, language: Language): ReadQuery {
  const looked = text.slice(0, mostLetters);
  const typed = new Map(typedWords(looked).map(({ word, whole }) => [word, whole]));
  const words = [...typed].filter(([word]) => !isStopWord(word)).slice(0, mostWords);
  const meant = language.meaningsOf(
    looked,
    words.map(([word]) => word),
  );
  const asked = words.map(([word, whole], n) => {
    const keys = new Map<string, Strength>();
    for (const [key, strength] of meant.keys[n] ?? none) {
      keys.set(
        key,
        meant.inPhrase.has(n) && !meant.leaning.has(n) ? Math.ceil(strength * aloneInPhrase.share) : strength,
      );
    }
    if (whole !== undefined) keys.set(whole, 16);
    const said = meant.inPhrase.has(n) ? surestFirst(meant.ofWords[n] ?? none) : none;
    if (said === none) {
      for (const [key, strength] of meant.ofWords[n] ?? []) keys.set(key, Math.max(strength, keys.get(key) ?? 0));
    }
    return {
      word,
      ...apart(keys),
      leans: meant.leaning.get(n),
      said,
      weight:
        (meant.general.has(n) ? tuned.general : 1) *
        (meant.leaning.has(n) && !meant.specific.has(n) ? tuned.leaning : 1),
    };
  });
  const specific = asked.filter((_, n) => meant.specific.has(n));
  const named = specific
    .flatMap(({ own, concepts }) => [...own, ...concepts])
    .filter(([key]) => !meant.byTheme || isTheme(key));
  const said = [meant.beside, ...asked.map((word) => word.said)].flatMap((keys) => [...keys]);
  const grounds = {
    core: new Map([...said.filter(isSure), ...(meant.byTheme ? named : named.filter(isSure))]),
    around: new Map([...said, ...named]),
  };
  const beside = { word: "", own: none, concepts: none, leans: undefined, said: surestFirst(meant.beside), weight: 1 };
  return {
    asked: meant.beside.size > 0 ? [...asked, beside] : asked,
    grounds,
    spared: meant.spared,
    themes: meant.themes,
  };
}

const none: Keys = new Map();

const isSure = ([, strength]: readonly [string, Strength]): boolean => strength >= sureFrom;

const surestFirst = (keys: Keys): Keys => new Map([...keys].sort((a, b) => b[1] - a[1]));

function apart(keys: Keys): Pick<AskedWord, "own" | "concepts"> {
  const own = [...keys].filter(([key]) => !isConcept(key));
  return {
    own: new Map(own),
    concepts: new Map([...keys].filter(([key, strength]) => isConcept(key) && strength >= tuned.leastConcept)),
  };
}
