import { distanceKm, municipality, type Place } from "../../shared/places/index.ts";
import { type DirectoryEntry, isFromAfar } from "../directory/index.ts";
import { type Theme, type ThemeGroup, themeById, themeGroups, themes } from "../themes/index.ts";

/** How far around a municipality its page looks, in kilometres: people go to the next town. */
export const reach = 30;

const regionsOf = (place: Place): readonly string[] => [
  ...new Set(place.municipalities.flatMap((code) => municipality(code)?.region ?? [])),
];

export interface ThemeAtGlance {
  readonly theme: Theme | undefined;
  readonly entries: readonly DirectoryEntry[];
}
export interface GroupAtGlance {
  readonly group: ThemeGroup | undefined;
  readonly themes: readonly ThemeAtGlance[];
}
export interface AreaAtGlance {
  readonly here: readonly GroupAtGlance[];
  readonly anywhere: readonly GroupAtGlance[];
  /** How many there are of both, and of each. */
  readonly count: number;
  readonly countHere: number;
  readonly countAnywhere: number;
}

/**
 * What was found in `place`, by main theme; what meets nowhere near, and is open from everywhere, apart. What is open from
 * elsewhere in the world is shown to whoever speaks its language (`spoken`, BCP 47).
 */
export function atGlance(entries: readonly DirectoryEntry[], place: Place, spoken: string): AreaAtGlance {
  const here: DirectoryEntry[] = [];
  const anywhere: DirectoryEntry[] = [];
  for (const entry of entries) {
    const where = whereIs(entry, place);
    if (where === "here") here.push(entry);
    else if (where === "anywhere" && (!isFromAfar(entry.content) || entry.content.languages.includes(spoken))) {
      anywhere.push(entry);
    }
  }
  const counts = { count: here.length + anywhere.length, countHere: here.length, countAnywhere: anywhere.length };
  return { here: byTheme(here), anywhere: byTheme(anywhere), ...counts };
}

/** Undefined where one would have to go there, and it lies beyond the area. */
function whereIs({ content }: DirectoryEntry, place: Place): "here" | "anywhere" | undefined {
  const { area, ways } = content;
  const own = municipality(content.place?.municipality ?? "");
  const served = new Set([...place.municipalities, ...regionsOf(place).map((code) => `region:${code}`)]);
  // Of the whole country only what can be joined from anywhere is shown: the rest has an area of its own.
  if (place.kind === "country") return ways.some((way) => way !== "face-to-face") ? "anywhere" : undefined;
  if (own && served.has(own.code)) return "here";
  if (area.some((code) => served.has(code))) return "here";
  const [lon, lat] = content.place?.point ?? [own?.point.lon, own?.point.lat];
  const isTown = place.municipalities.length === 1;
  if (isTown && lon !== undefined && lat !== undefined && distanceKm(place.point, { lat, lon }) <= reach) return "here";
  return own === undefined || ways.some((way) => way !== "face-to-face") ? "anywhere" : undefined;
}

function byTheme(entries: readonly DirectoryEntry[]): readonly GroupAtGlance[] {
  const ofTheme = Map.groupBy(entries, ({ content }) => content.themes.map(themeById).find(Boolean)?.id);
  const groups = [...themeGroups, undefined].map((group) => ({
    group,
    themes: (group === undefined ? [undefined] : themes.filter((theme) => theme.group === group)).flatMap((theme) => {
      const found = ofTheme.get(theme?.id);
      return found ? [{ theme, entries: found }] : [];
    }),
  }));
  return groups.filter(({ themes: found }) => found.length > 0);
}
