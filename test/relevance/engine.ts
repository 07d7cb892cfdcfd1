import { distanceKm, municipalityByCode } from "../../src/shared/places/index.ts";
import type { Listing } from "./listing.ts";
import type { JudgedQuery } from "./queries.ts";

/** What an engine is told of a query: never its judgments, nor its kind. */
export type Asked = Pick<JudgedQuery, "text" | "language" | "place" | "words">;

/** Ids of everything the engine finds, best first. Where it stops is its own decision. */
export type Search = (asked: Asked) => readonly string[] | Promise<readonly string[]>;

/** An engine: it takes in listings, and then answers. */
export type Ranker = (listings: readonly Listing[]) => Search | Promise<Search>;

export interface Engine {
  readonly name: string;
  readonly ranker: Ranker;
}

/** Everything a listing says in words, by language: its name, and its descriptions together. */
export function textsOf({ content }: Listing): { language: "fi" | "sv" | "en"; title: string; body: string }[] {
  const told = [content.summary, content.purpose, content.forWhom, content.whatHappens, content.competence];
  return (["fi", "sv", "en"] as const).flatMap((language) => {
    const title = content.name[language];
    const body = told.flatMap((text) => text?.[language] ?? []).join(" ");
    return title || body ? [{ language, title: title ?? "", body }] : [];
  });
}

/** How far from the place named one looks, in kilometres, as our search page does. */
export const near = 30;

/**
 * The help our own search page gives: the place is taken out of the words, and only what meets near it or serves the whole
 * country is shown. Baselines get it too, so that words alone are compared.
 */
export function withPlaces(ranker: Ranker): Ranker {
  return async (listings) => {
    const search = await ranker(listings);
    const contents = new Map(listings.map(({ id, content }) => [id, content]));
    return async (asked) => {
      const found = await search({ ...asked, text: asked.words ?? asked.text });
      const from = asked.place && municipalityByCode(asked.place)?.point;
      if (!from) return found;
      return found.filter((id) => {
        const content = contents.get(id);
        const to = content?.place?.municipality && municipalityByCode(content.place.municipality)?.point;
        return content?.area.includes("country") || (to && distanceKm(from, to) <= near);
      });
    };
  };
}
