import { isConcept, type Keys, type Language, type Strength } from "./language.ts";
import { tuned } from "./ranking.rules.ts";
import { isStopWord } from "./stop-words.ts";
import { typedWords } from "./words.ts";

/** More letters and words than a person types to look for something; what is beyond is not looked at. */
const mostLetters = 500;
const mostWords = 12;

/** How much of its strength a word keeps by itself where it means something together with others. */
export const aloneInPhrase = { share: 0.4 };

/** One word of a query that says something, and the keys by which it is to be found. */
export interface AskedWord {
  readonly word: string;
  /** The word itself in any of its forms. */
  readonly own: Keys;
  /** Families, themes and facets, each a way of its own to be found. */
  readonly concepts: Keys;
  /** How much it says, against other words of the query. */
  readonly weight: number;
}

export interface ReadQuery {
  readonly asked: readonly AskedWord[];
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
    for (const [key, strength] of language.keysOf(word)) {
      keys.set(key, meant.inPhrase.has(n) ? Math.ceil(strength * aloneInPhrase.share) : strength);
    }
    if (whole !== undefined) keys.set(whole, 16);
    for (const [key, strength] of meant.ofWords[n] ?? []) keys.set(key, Math.max(strength, keys.get(key) ?? 0));
    return { word, ...apart(keys), weight: meant.general.has(n) ? tuned.general : 1 };
  });
  return {
    asked: meant.beside.size > 0 ? [...asked, { word: "", ...apart(meant.beside), weight: 1 }] : asked,
    themes: meant.themes,
  };
}

function apart(keys: Keys): Pick<AskedWord, "own" | "concepts"> {
  const own = [...keys].filter(([key]) => !isConcept(key));
  return {
    own: new Map(own),
    concepts: new Map([...keys].filter(([key, strength]) => isConcept(key) && strength >= tuned.leastConcept)),
  };
}
