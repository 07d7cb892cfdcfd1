import { currentLocale, type Locale, m } from "../../shared/i18n/index.ts";
import type { ThemeGroup, ThemeId } from "./themes.ts";

type Key<Id extends string> = Id extends `${infer Start}-${infer Rest}` ? `${Start}_${Key<Rest>}` : Id;

/** The theme's name in a language; the request's own where none is given. */
export function themeName(id: ThemeId, locale: Locale = currentLocale()): string {
  return m[`themes_${keyOf(id)}_name`]({}, { locale });
}

/** One sentence: for whom, about what. */
export function themeText(id: ThemeId, locale: Locale = currentLocale()): string {
  return m[`themes_${keyOf(id)}_text`]({}, { locale });
}

export function themeGroupName(group: ThemeGroup, locale: Locale = currentLocale()): string {
  return m[`themes_group_${group}`]({}, { locale });
}

/** Messages are named with underscores; that each one exists is the compiler's to see. */
const keyOf = (id: ThemeId) => id.replaceAll("-", "_") as Key<ThemeId>;
