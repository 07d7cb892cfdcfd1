import { list } from "./theme-list.ts";

/** Groups in the order of the front page: what is heaviest is not first. */
export const themeGroups = [
  "family",
  "loss",
  "mind",
  "illness",
  "disability",
  "carers",
  "addictions",
  "violence",
  "changes",
  "identity",
  "immigrants",
  "life",
] as const;
export type ThemeGroup = (typeof themeGroups)[number];

export type ThemeId = (typeof list)[ThemeGroup][number]["id"];

export interface Theme {
  readonly id: ThemeId;
  /** Finnish, ascii: `/aihe/<slug>`. */
  readonly slug: string;
  readonly group: ThemeGroup;
  /** A discreet title, and crisis help on the page. */
  readonly sensitive?: true;
  /** The wider theme that this one is a part of: grief, of the grief of widows. */
  readonly partOf?: ThemeId;
  /** The PTV's code of a life event (`KE7`). */
  readonly lifeEvent?: "KE7" | "KE8" | "KE11" | "KE13" | "KE14";
  /** Nearest first. */
  readonly related: readonly ThemeId[];
}

/** All of them, group by group. */
export const themes: readonly Theme[] = themeGroups.flatMap((group) =>
  list[group].map((theme) => ({ group, ...theme })),
);

const byId = new Map<string, Theme>(themes.map((theme) => [theme.id, theme]));
const bySlug = new Map<string, Theme>(themes.map((theme) => [theme.slug, theme]));

/** The theme of an id, which may come from anywhere. */
export const themeById = (id: string): Theme | undefined => byId.get(id);
export const themeBySlug = (slug: string): Theme | undefined => bySlug.get(slug);

export const themesOfGroup = (group: ThemeGroup): readonly Theme[] => themes.filter((theme) => theme.group === group);

/** Themes near a theme, nearest first; none for an unknown id. */
export function relatedThemes(id: string): readonly Theme[] {
  return (byId.get(id)?.related ?? []).flatMap((other) => byId.get(other) ?? []);
}
