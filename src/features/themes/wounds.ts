import { relatedThemes, type ThemeId, themeById } from "./themes.ts";

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
]);

/** Themes that may stand beside this one before somebody to whom it has happened, nearest first; not the one it is a part of. */
export const kinThemes = (theme: ThemeId) =>
  relatedThemes(theme).filter(({ id }) => id !== themeById(theme)?.partOf && !unlike.has(`${theme} ${id}`));
