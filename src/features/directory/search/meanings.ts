import {
  familiesOfWord,
  familyById,
  isWounding,
  kinThemes,
  phrasesIn,
  type ThemeId,
  themeById,
  themesOf,
  tokensOf,
} from "../../themes/index.ts";
import { isCallForHelp } from "../danger.rules.ts";
import {
  facetKey,
  isTheme,
  type Keys,
  type Leaning,
  type Meanings,
  mainThemeKey,
  type Strength,
  themeKey,
} from "./language.ts";
import { inItself, isFamilyOfPeople, isOfPeople } from "./people.ts";
import { isBeside, sparedBy } from "./spared.ts";
import { newKeys, ties } from "./ties.ts";
import { folded } from "./words.ts";

/** Themes surer than this are told of. */
const toldFrom = 0.3;
/** From here a word names a theme rather than hinting at it. */
const surelyNamed = 0.7;

/** What `text` speaks of, and how its `words` are to be asked for; `keysOf` tells a word's own keys. */
export function meaningsOf(text: string, words: readonly string[], keysOf: (word: string) => Keys): Meanings {
  const isCall = isCallForHelp(text);
  const { themes: said, inPhrase, ofWords, beside } = sayingsIn(text, words, isCall);
  const isSaid = inPhrase.size > 0 || beside.size > 0;
  const namedBy = words.map((word, n) => (inPhrase.has(n) ? [] : themesNamedBy(word)));
  const about = new Set([...said, ...namedBy.flat()]);
  // Whoever speaks of a wound is spared all that only has a word in common with it.
  const isWound = [...about].some(isWounding);
  const isLeft = isWound && [...about].every((theme) => !isWounding(theme) || theme === "separation");
  const specific = new Set(
    words.flatMap((_, n) => (namedBy[n]?.some((theme) => !isWound || !isBeside(theme, about)) ? [n] : [])),
  );
  const leaningOf = (word: string, n: number): Leaning | undefined => {
    if (isOfPeople(word)) return isSaid || specific.size > 0 ? "core" : undefined;
    // Of a saying, too, what says nothing by itself: "en jaksa".
    const isOnlySaid = inPhrase.has(n) && themesNamedBy(word).length === 0 && !isGeneral(word);
    return (isWound ? !(isLeft && specific.has(n)) : isOnlySaid || isCall) ? "around" : undefined;
  };
  // "Enkelivauva" is not about babies.
  const isOfWound = ([key]: readonly [string, Strength]) => {
    const theme = isTheme(key) ? themeById(key.slice(2))?.id : undefined;
    return theme === undefined || !isBeside(theme, about);
  };
  const itself = (n: number, keys: Keys): Keys => {
    if (!specific.has(n)) return keys;
    return isWound ? new Map([...inItself(keys)].filter(isOfWound)) : inItself(keys);
  };
  // "My grandfather died": who died does not say who asks, and is not looked for among those who come.
  const isOfTheDead = (word: string, n: number) =>
    inPhrase.has(n) && isOfPeople(word) && said.every((theme) => theme === "grief");
  return {
    keys: words.map((word, n) => (isOfTheDead(word, n) ? new Map() : itself(n, keysOf(word)))),
    ofWords: words.map((word, n) => {
      const spoken = ofWords[n] ?? newKeys();
      if (!inPhrase.has(n)) return itself(n, meaningsOfWord(word));
      if (!isWound && !isOfPeople(word)) for (const [key, tie] of meaningsOfWord(word)) spoken.add(key, tie);
      return spoken.all;
    }),
    inPhrase,
    specific,
    leaning: new Map(
      words.flatMap((word, n) => {
        const leaning = leaningOf(word, n);
        return leaning === undefined ? [] : [[n, leaning] as const];
      }),
    ),
    general: new Set(words.flatMap((word, n) => (isGeneral(word) && !inPhrase.has(n) ? [n] : []))),
    byTheme: isWound,
    spared: sparedBy(about, words),
    beside,
    themes: themesOf(text)
      .filter(({ theme, weight }) => weight >= toldFrom && !(isWound && isBeside(theme, about)))
      .map(({ theme }) => theme),
  };
}

/** What is said in `text` without a name for it: which of the `words` say it, and what they lead to. */
function sayingsIn(text: string, words: readonly string[], isCall: boolean) {
  const ofWords = words.map(() => newKeys());
  const beside = newKeys();
  const inPhrase = new Set<number>();
  const tokens = tokensOf(text);
  const say = (keys: Iterable<readonly [string, Strength]>, spoken: readonly number[]) => {
    for (const n of spoken) inPhrase.add(n);
    for (const into of spoken.length > 0 ? spoken.map((n) => ofWords[n]) : [beside]) {
      for (const [key, tie] of keys) into?.add(key, tie);
    }
  };
  const said = phrasesIn(tokens);
  const hasSensitive = said.some(({ phrase }) => themeById(phrase.theme)?.sensitive);
  for (const { phrase, at } of said) {
    // "he hits me and I am alone": the lesser comes after the greater.
    const isAside = hasSensitive && !themeById(phrase.theme)?.sensitive;
    const parts = at.flatMap((place) => tokens[place]?.split("-") ?? []);
    const spoken = words.flatMap((word, n) => (parts.includes(folded(word)) ? [n] : []));
    say(isAside ? [[mainThemeKey(phrase.theme), ties.nearKin]] : keysOfSaid(phrase.theme), spoken);
  }
  if (isCall) say(someoneToTalkWith, [...words.keys()]);
  return { themes: said.map(({ phrase }) => phrase.theme), inPhrase, ofWords, beside: beside.all };
}

/** Whoever only calls for help finds who answers: first those whom one rings or writes to. */
const someoneToTalkWith: readonly (readonly [string, Strength])[] = [
  [facetKey("form:helpline"), ties.phrase],
  [facetKey("form:chat"), ties.phrase],
  [mainThemeKey("crisis"), ties.wider],
];

/** What is made for all of which the theme is a part: a parish's grief group, of widows. */
function widerKeys(theme: ThemeId): readonly (readonly [string, Strength])[] {
  const wider = themeById(theme)?.partOf;
  return wider === undefined ? [] : [[mainThemeKey(wider), ties.wider]];
}

/** What a saying asks for: its theme, rather what is about it before all else, and at the end what is kin. */
const keysOfSaid = (theme: ThemeId): readonly (readonly [string, Strength])[] => [
  [themeKey(theme), ties.phrase],
  [mainThemeKey(theme), ties.phrase],
  ...widerKeys(theme),
  ...kinThemes(theme).map(({ id, sensitive }, n): [string, Strength] => [
    // One who lost a child is not shown those who lost a spouse for the grief that both name besides.
    sensitive ? mainThemeKey(id) : themeKey(id),
    n < ties.nearest ? ties.nearKin : ties.kin,
  ]),
];

/** A word that we know, and that is of no theme. */
function isGeneral(word: string): boolean {
  const families = familiesOfWord(word);
  return families.length > 0 && families.every(({ family }) => (familyById(family)?.themes ?? []).length === 0);
}

/** Themes that a word names, unless it only speaks of people. */
const themesNamedBy = (word: string) =>
  familiesOfWord(word)
    .filter(({ family }) => !isFamilyOfPeople(family))
    .flatMap(({ family, weight }) =>
      (familyById(family)?.themes ?? []).flatMap(({ theme, weight: sure }) =>
        weight * sure >= surelyNamed ? [theme] : [],
      ),
    );

function meaningsOfWord(word: string): Keys {
  const keys = newKeys();
  for (const { family, weight } of familiesOfWord(word)) {
    const known = familyById(family);
    for (const { theme, weight: sure } of known?.themes ?? []) {
      keys.add(themeKey(theme), ties.theme * weight * sure);
      if (weight * sure >= surelyNamed) for (const [key, tie] of widerKeys(theme)) keys.add(key, tie);
    }
    for (const facet of known?.facets ?? []) keys.add(facetKey(facet), ties.facet * weight);
  }
  return keys.all;
}
