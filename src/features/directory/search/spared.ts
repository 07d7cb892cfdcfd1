import {
  themes as allThemes,
  familiesOfWord,
  familyById,
  isWounding,
  kinThemes,
  relatedThemes,
  type ThemeId,
  themeById,
} from "../../themes/index.ts";
import { facetKey, type Keys, mainThemeKey, type Spared, themeKey } from "./language.ts";
import { isFamilyOfPeople } from "./people.ts";
import { folded } from "./words.ts";

/** A theme of which a word is as sure as this may be meant: beside themes that are named, and where none is. */
const hintedBeside = 0.5;
const hintedAlone = 0.25;

/** Wounds of which it hurts nobody to read, who asks for something else. */
const mild: ReadonlySet<ThemeId> = new Set<ThemeId>(["loneliness", "separation", "estrangement", "bullying"]);
const wounds = allThemes.map(({ id }) => id).filter((id) => isWounding(id) && !mild.has(id));
const losses = allThemes.filter(({ group }) => group === "loss").map(({ id }) => id);

/**
 * What is kept from whoever speaks of these themes in these words: all that is about a wound before all else, and not about one
 * that they speak of, nor near that. Whoever speaks of people alone ("äiti", "perheille", "nuoret") is spared losses, and whoever
 * names neither a theme nor people ("verkkoryhmä") looks at all that there is.
 */
export function sparedBy(themes: ReadonlySet<ThemeId>, words: readonly string[]): Spared {
  const about = [...themes].filter((theme) => !isOfLife(theme));
  const families = words.flatMap((word) => familiesOfWord(word));
  const pointed = families.flatMap(({ family, weight }) =>
    (familyById(family)?.themes ?? []).map(({ theme, weight: sure }) => ({ theme, sure: weight * sure })),
  );
  if (themes.size + pointed.length === 0 && !families.some(({ family }) => isFamilyOfPeople(family))) {
    return nothingSpared;
  }
  const least = about.length === 0 ? hintedAlone : hintedBeside;
  const hinted = pointed.flatMap(({ theme, sure }) => (sure >= least ? [theme] : []));
  const welcome = new Set([...hinted, ...about.flatMap(welcomeBeside)]);
  const hurting = (about.length === 0 ? losses : wounds).filter((theme) => !welcome.has(theme));
  const near = new Set(about.flatMap(farKin));
  const isLast = (theme: ThemeId) => near.has(theme) && !losses.includes(theme);
  const never = hurting.filter((theme) => !isLast(theme));
  const isHitByWoman = about.some(isViolence) && words.some((word) => byWoman.test(folded(word)));
  return {
    never: keysOfAll(never.map(mainThemeKey)),
    last: keysOfAll(hurting.filter(isLast).map(mainThemeKey)),
    unless: keysOfAll(about.map(themeKey)),
    forOthers: keysOfAll(isHitByWoman ? [facetKey("audience:women")] : []),
  };
}

/** Who is hit by his wife finds what is for women only after what is for all. */
const byWoman =
  /^(?:ex)?(?:(?:avo)?vaim|(?:tytto|nais)ystav|nainen|frun?$|hustru|flickvan|kvinnan?$|wife|girlfriend|woman)/;
const isViolence = (theme: ThemeId) => themeById(theme)?.group === "violence";
const isOfLife = (theme: ThemeId) => themeById(theme)?.group === "life" && theme !== "loneliness";

/** What is kin to a theme's kin among its own sort: to alcohol, through a close one's drinking, its children. */
const farKin = (theme: ThemeId): readonly ThemeId[] =>
  kinThemes(theme)
    .filter(({ group }) => group === themeById(theme)?.group)
    .flatMap(({ id }) => relatedThemes(id).map((far) => far.id));

/**
 * Beside a wound, what one's life is like: nobody is found for it who does not speak of the wound. "My baby died at birth" is not
 * about birth, "a young widow" not about the young.
 */
export function isBeside(theme: ThemeId, about: ReadonlySet<ThemeId>): boolean {
  const group = themeById(theme)?.group;
  if (group === "life") return isOfLife(theme);
  const isLoss = [...about].some((other) => losses.includes(other));
  return isLoss && (group === "family" || group === "illness" || group === "disability") && !isWounding(theme);
}

/** The theme, what it is a part of, its parts, and what is kin to it. */
function welcomeBeside(theme: ThemeId): readonly ThemeId[] {
  const wider = themeById(theme)?.partOf;
  return [theme, ...(wider ? [wider] : []), ...partsOf(theme), ...kinThemes(theme).map(({ id }) => id)];
}

const partsOf = (theme: ThemeId): readonly ThemeId[] =>
  allThemes.flatMap(({ id, partOf }) => (partOf === theme ? [id] : []));

const keysOfAll = (keys: readonly string[]): Keys => new Map(keys.map((key) => [key, 16]));
const nothing: Keys = new Map();
const nothingSpared: Spared = { never: nothing, last: nothing, unless: nothing, forOthers: nothing };
