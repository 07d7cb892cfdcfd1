import type { ThemeId } from "../themes.ts";
import { themeById } from "../themes.ts";
import { everyday } from "./families/everyday.ts";
import { family } from "./families/family.ts";
import { health } from "./families/health.ts";
import { loss } from "./families/loss.ts";
import { mind } from "./families/mind.ts";
import { society } from "./families/society.ts";
import { substances } from "./families/substances.ts";
import { violence } from "./families/violence.ts";
import { fold, parsePatterns, vocabularyLanguages } from "./notation.ts";
import { PatternSet } from "./pattern-set.ts";
import { wholeWords } from "./whole-words.ts";

/** Words that stand for the same thing, in three languages. */
export interface FamilyWords {
  readonly fi?: string;
  readonly sv?: string;
  readonly en?: string;
  /** Themes the words point to, 0–1. A family named as a theme points to that theme with 1 unless this says otherwise. */
  readonly themes?: Partial<Record<ThemeId, number>>;
  /** Wider families the words belong to as well, at half weight. */
  readonly near?: readonly string[];
  /** What the words say of the directory's facets, in its own tokens: `audience:men`, `form:chat`, `weekday:1`, `free:yes`. */
  readonly facets?: readonly string[];
}

const lists: Record<string, FamilyWords> = {
  ...loss,
  ...violence,
  ...mind,
  ...substances,
  ...health,
  ...family,
  ...society,
  ...everyday,
};

export interface Family {
  readonly id: string;
  readonly themes: readonly { readonly theme: ThemeId; readonly weight: number }[];
  readonly facets: readonly string[];
  readonly near: readonly string[];
}

const families = new Map<string, Family>();
const patterns = new PatternSet<string>();
const shown = new Map<string, string>();
const nearWeight = 0.5;
/** Of a word with hyphens, as many are looked at. */
const mostParts = 8;

for (const [id, words] of Object.entries(lists)) {
  const own = themeById(id);
  const pointed = Object.entries(words.themes ?? (own ? { [own.id]: 1 } : {}));
  families.set(id, {
    id,
    themes: pointed.flatMap(([theme, weight]) => {
      const known = themeById(theme);
      return known ? [{ theme: known.id, weight }] : [];
    }),
    facets: words.facets ?? [],
    near: words.near ?? [],
  });
  for (const language of vocabularyLanguages) {
    for (const pattern of parsePatterns(words[language] ?? "")) {
      patterns.add(pattern, language, id);
      if (pattern.kind !== "beginning" && pattern.word.length > 2) shown.set(fold(pattern.word), pattern.word);
    }
  }
}

export interface FamilyMatch {
  readonly family: string;
  readonly weight: number;
}

/**
 * The families a single word belongs to, in any of the three languages, strongest first; none for a word we do not know.
 * Weights are 0–1: 1 for a word of the family in any of its forms, less for a part of a compound, an ambiguous word and
 * the wider families. Compounds belong to the families of their parts: `sydänsairauksista` to the heart's and illness's.
 */
export function familiesOfWord(word: string): readonly FamilyMatch[] {
  const found = new Map<string, number>();
  const add = (id: string, weight: number) => found.set(id, Math.max(weight, found.get(id) ?? 0));
  const folded = fold(word);
  patterns.match(folded, add);
  // `ms-taudista`, and `avh:n`, whose ending follows the colon.
  if (/[-:]/.test(folded)) {
    for (const part of folded.split(/[-:]/, mostParts)) patterns.match(part, (id, weight) => add(id, weight * 0.9));
  }
  if (found.size === 0) return [];
  for (const [id, weight] of [...found]) {
    for (const wider of families.get(id)?.near ?? []) add(wider, weight * nearWeight);
  }
  return [...found].map(([id, weight]) => ({ family: id, weight })).sort((one, other) => other.weight - one.weight);
}

export const familyById = (id: string): Family | undefined => families.get(id);
export const allFamilies = (): readonly Family[] => [...families.values()];

/** Base forms in their own spelling, and words of which only the beginning is one, for "did you mean". */
export const suggestionWords = (): readonly string[] => [...new Set([...shown.values(), ...wholeWords])];
