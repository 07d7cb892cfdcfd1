import type { Locale } from "../../shared/i18n/index.ts";
import { findPlace, nameOf, type Place, placeBySlug } from "../../shared/places/index.ts";
import { type Theme, themeBySlug, themeName } from "../themes/index.ts";
import type { DraftContent } from "./draft.rules.ts";

/** What a listing is to answer to: what somebody wished for, where. */
export interface Need {
  readonly theme: Theme | undefined;
  readonly place: Place | undefined;
}

const longest = 80;

/** The need that an address or a form names; what is not known is not there. */
export function needOf(theme = "", place = ""): Need {
  const answer = findPlace(place.slice(0, longest));
  const found = answer.found && answer.exact ? answer.place : undefined;
  return { theme: themeBySlug(theme), place: placeBySlug(place) ?? found };
}

/** The same need in a form. */
export const needFields = ({ theme, place }: Need): Readonly<Record<string, string>> => ({
  ...(theme && { teema: theme.slug }),
  ...(place && { paikka: place.slug }),
});

/** Where one comes back to with it after coming in: an address without a query. */
export const needPath = ({ theme, place }: Need): string =>
  theme ? `/ilmoita/aihe/${theme.slug}${place ? `/${place.slug}` : ""}` : "/ilmoita";

/** "Suru, Jyväskylä"; empty where nothing is known. */
export const needWords = ({ theme, place }: Need, locale: Locale): string =>
  [theme && themeName(theme.id, locale), place && nameOf(place, locale)].filter(Boolean).join(", ");

/** What a draft that answers to it says from the beginning. */
export function draftFor({ theme, place }: Need): Partial<DraftContent> {
  const [only, ...others] = place?.municipalities ?? [];
  const isTown = only !== undefined && others.length === 0;
  return {
    ...(theme && { themes: [theme.id] }),
    ...(isTown && { place: { privacy: "exact", municipality: only, access: [], ringForAddress: false } }),
    ...(place?.kind === "region" && { area: [`region:${place.code}`] }),
  };
}
