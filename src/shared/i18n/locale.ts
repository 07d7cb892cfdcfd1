/** Locales as the messages files name them; `fi-simple` is Easy Finnish (selkokieli). */
export const locales = ["fi", "sv", "en", "fi-simple"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "fi";

/** The first step of a path in each language; Finnish has none. */
const prefixes: Record<Locale, string> = { fi: "", sv: "/sv", en: "/en", "fi-simple": "/selko" };

/** BCP 47 tags for `lang` and `hreflang`. Easy Finnish has a registered variant subtag. */
export const languageTags: Record<Locale, string> = { fi: "fi", sv: "sv", en: "en", "fi-simple": "fi-simple" };

/** Splits `/sv/apua` into its locale and the path every language shares. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  const { locale, path } = split(pathname);
  // A path of ours that began with two slashes would be read as another site's address wherever it stands in a link.
  return { locale, path: path.replace(/^[/\\]{2,}/, "/") };
}

function split(pathname: string): { locale: Locale; path: string } {
  for (const locale of locales) {
    const prefix = prefixes[locale];
    if (prefix === "") continue;
    if (pathname === prefix) return { locale, path: "/" };
    if (pathname.startsWith(`${prefix}/`)) return { locale, path: pathname.slice(prefix.length) };
  }
  return { locale: defaultLocale, path: pathname };
}

/** The address of `path` in `locale`: `/apua` in Swedish is `/sv/apua`, the front page is `/sv`. */
export function localPath(locale: Locale, path: string): string {
  const prefix = prefixes[locale];
  return prefix !== "" && path === "/" ? prefix : `${prefix}${path}`;
}
