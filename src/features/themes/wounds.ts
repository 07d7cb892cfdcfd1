import { relatedThemes, type Theme, type ThemeId, themeById } from "./themes.ts";

/** Loss, violence and being left: whoever has met them is hurt by what only has a word in common with it. */
const hurtful: ReadonlySet<ThemeId> = new Set<ThemeId>([
  "self-harm",
  "children-removed",
  "children-of-alcoholics",
  "estrangement",
  "separation",
  "loneliness",
]);

/** Is whoever speaks of this theme to be spared what only has a word in common with it? */
export function isWounding(theme: ThemeId): boolean {
  const group = themeById(theme)?.group;
  return group === "loss" || group === "violence" || hurtful.has(theme);
}

/** Related for whoever leafs through themes, and a wound to whoever says that it has happened to them. */
const unlike: ReadonlySet<string> = new Set([
  "using-violence partner-violence",
  "children-removed foster-care",
  "foster-care children-removed",
  "grief bereavement-child",
  "partner-violence separation",
  "close-one-addiction children-of-alcoholics",
]);

/** A loss or violence that may well be what is behind something else; any other stands only beside its like. */
const behind: ReadonlySet<string> = new Set([
  "crisis sudden-loss",
  "crisis crime-victims",
  "trauma childhood-trauma",
  "trauma sexual-violence",
  "custody post-separation-abuse",
  "relationship-trouble partner-violence",
  "codependency partner-violence",
]);

const isHeavy = (theme: Theme): boolean => theme.group === "loss" || theme.group === "violence";

/** Themes that may stand beside this one before somebody to whom it has happened, nearest first; not the one it is a part of. */
export const kinThemes = (theme: ThemeId): readonly Theme[] =>
  relatedThemes(theme).filter((other) => {
    const pair = `${theme} ${other.id}`;
    if (other.id === themeById(theme)?.partOf || unlike.has(pair)) return false;
    return !isHeavy(other) || isWounding(theme) || behind.has(pair);
  });
