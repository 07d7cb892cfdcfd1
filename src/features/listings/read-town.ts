import { m } from "../../shared/i18n/index.ts";
import { findPlace, nameOf } from "../../shared/places/index.ts";

/** The municipality somebody means, or what is wrong with what they typed. */
export function readTown(typed: string): { readonly code?: string; readonly fault?: string } {
  if (typed === "") return { fault: m.listings_town_needed() };
  const answer = findPlace(typed);
  if (!answer.found) {
    const names = answer.suggestions.map((place) => nameOf(place, "fi")).join(", ");
    return { fault: names === "" ? m.listings_town_unknown() : m.listings_town_meant({ names }) };
  }
  const { place } = answer;
  const [first, ...others] = place.kind === "municipality" ? [place.code] : place.municipalities;
  return first !== undefined && others.length === 0 ? { code: first } : { fault: m.listings_town_unknown() };
}
