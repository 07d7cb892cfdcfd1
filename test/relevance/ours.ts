import type { DirectoryEntry } from "../../src/features/directory/directory-entry.ts";
// From its own modules: the index brings all pages along.
import { directoryIndexOf } from "../../src/features/directory/search/open-directory-index.ts";
import { searchLanguage } from "../../src/features/directory/search/search-language.ts";
import { municipalityByCode } from "../../src/shared/places/index.ts";
import { findVoikkoFile, openVoikko } from "../../src/shared/voikko/index.ts";
import { type Asked, type Engine, near, type Ranker } from "./engine.ts";
import type { Listing } from "./listing.ts";

/** The judged day: nothing in the set ends or is out of date on it. */
const now = Temporal.Instant.from("2026-02-02T10:00:00Z");

type Language = Parameters<typeof directoryIndexOf>[1];

/** The directory's own search, asked as `/haku` asks it, without facets; all pages of its answer at once. */
function ranker(language: Language): Ranker {
  return (listings) => {
    const index = directoryIndexOf(listings.map(entryOf), language);
    return (asked) => {
      const place = placeOf(asked);
      const words = asked.words ?? asked.text;
      const query = {
        words,
        language: asked.language,
        ...(place && { place }),
        chosen: {},
        sort: "best",
        from: 0,
        size: listings.length,
      } as const;
      return index.search(query, now).ids;
    };
  };
}

function placeOf({ place }: Asked) {
  const point = place && municipalityByCode(place)?.point;
  if (!point) return undefined;
  return { kind: "around", point: [point.lon, point.lat], km: near, municipality: place } as const;
}

const entryOf = ({ id, content }: Listing): DirectoryEntry => ({
  id,
  slug: id,
  organisationId: null,
  standing: "listed",
  content,
  publishedAt: now,
  changedAt: now,
  confirmedOn: null,
});

/** Our engine as it comes, without any dictionary. */
export const ours: Engine = { name: "Vertaiskehä", ranker: ranker(searchLanguage()) };

/** With Voikko's dictionary, where this machine has it. */
export function oursWithVoikko(): Engine | undefined {
  const voikko = openVoikko(process.env.VOIKKO_FILE ?? findVoikkoFile());
  return voikko && { name: "Vertaiskehä with Voikko", ranker: ranker(searchLanguage(voikko)) };
}
