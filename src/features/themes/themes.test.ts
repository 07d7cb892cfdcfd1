import { describe, expect, it } from "vitest";
import { locales } from "../../shared/i18n/index.ts";
import {
  relatedThemes,
  themeById,
  themeBySlug,
  themeGroupName,
  themeGroups,
  themeName,
  themes,
  themesOfGroup,
  themeText,
} from "./index.ts";

describe("the themes", () => {
  it("have ids and slugs of their own, fit for an address", () => {
    for (const part of ["id", "slug"] as const) {
      const values = themes.map((theme) => theme[part]);
      expect(new Set(values).size).toBe(values.length);
      for (const value of values) expect(value).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  it("are found by id and by slug, and by nothing else", () => {
    for (const theme of themes) {
      expect(themeById(theme.id)).toBe(theme);
      expect(themeBySlug(theme.slug)).toBe(theme);
    }
    expect(themeById("constructor")).toBeUndefined();
    expect(themeBySlug("")).toBeUndefined();
  });

  it("stand each in one group, and no group is empty", () => {
    expect(themeGroups.flatMap(themesOfGroup)).toHaveLength(themes.length);
    for (const group of themeGroups) expect(themesOfGroup(group)).not.toEqual([]);
  });

  it("lead to one or more others, never to themselves or twice to the same", () => {
    for (const theme of themes) {
      const ids = relatedThemes(theme.id).map(({ id }) => id);
      expect(ids).not.toEqual([]);
      expect(ids).not.toContain(theme.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(relatedThemes("unknown")).toEqual([]);
  });

  it.each(locales)("have a name of their own and a sentence in %s", (locale) => {
    const names = themes.map(({ id }) => themeName(id, locale));
    expect(new Set(names).size).toBe(names.length);
    for (const { id } of themes) expect(themeText(id, locale)).toMatch(/^\p{Lu}.*\.$/u);
    for (const group of themeGroups) expect(themeGroupName(group, locale)).toMatch(/^\p{Lu}/u);
  });
});
