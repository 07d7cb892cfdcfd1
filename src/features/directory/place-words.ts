import { type Locale, m } from "../../shared/i18n/index.ts";
import { municipality, nameOf } from "../../shared/places/index.ts";
import type { OfferingContent, Place } from "./offering.ts";

/** The town: its municipality's name, or a town abroad. */
export function townOf(place: Place, locale: Locale): string | undefined {
  const own = place.municipality === undefined ? undefined : municipality(place.municipality);
  return own ? nameOf(own, locale) : place.town;
}

/** Street and town, without the name of a house, which may tell what is in it. */
export const addressInWords = (place: Place, locale: Locale): string | undefined =>
  [place.privacy === "exact" && place.address, townOf(place, locale)].filter(Boolean).join(", ") || undefined;

/** Where, in a few words: "Keskuskatu 3, Jyväskylä"; of a confidential place its town and no more. */
export function placeInWords(content: Pick<OfferingContent, "place" | "ways">, locale: Locale): string | undefined {
  const { place } = content;
  if (!place) return undefined;
  const town = townOf(place, locale);
  if (place.privacy === "confidential") {
    return town === undefined ? undefined : m.directory_place_confidential_short({ town }, { locale });
  }
  return [place.name, place.address, town].filter(Boolean).join(", ") || undefined;
}
