import type { DirectoryEntry } from "../../src/features/directory/directory-entry.ts";
import { isEnded, nextMeetings, weekTimesOf } from "../../src/features/directory/meeting-times.rules.ts";
import { facetNames, facetsOf } from "../../src/features/directory/search/entry-facets.rules.ts";
import {
  areasAt,
  areasServed,
  isAnywhere,
  liesAt,
  pointOfEntry,
} from "../../src/features/directory/search/entry-place.rules.ts";
import { entryWords } from "../../src/features/directory/search/entry-words.rules.ts";
import type { Keys, Language, Leaning } from "../../src/features/directory/search/language.ts";
import { readQuery } from "../../src/features/directory/search/query-words.ts";
import {
  fuzzyStrength,
  isWider,
  keyStrength,
  leastFound,
  lengthNorm,
  longestText,
  ownWorths,
  rankOf,
  sureFrom,
  tuned,
  wordShare,
  wordWorth,
} from "../../src/features/directory/search/ranking.rules.ts";
import type { FacetName, SearchQuery } from "../../src/features/directory/search/search.ts";
import { trigramsOf } from "../../src/features/directory/search/words.ts";
import { distanceKm } from "../../src/shared/places/index.ts";

export interface NaiveAnswer {
  readonly ids: readonly string[];
  readonly distances: readonly (number | undefined)[];
  readonly total: number;
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/**
 * What a search finds, said as plainly as can be: every offering is looked at for every question. It shares with the index
 * what one offering's words, facets and places are and the formulas of rank, and none of the index's ways of finding.
 */
export function naiveSearch(
  entries: readonly DirectoryEntry[],
  query: SearchQuery,
  now: Temporal.Instant,
  language: Language,
): NaiveAnswer {
  const today = now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  const here = entries.filter(
    ({ content }) => !isEnded(content, today) && (!query.anywhere || isAnywhere(content)) && isAt(query, content),
  );
  const scores = scoresOf(entries, here, query.words, language);
  const ground = here.filter(({ id }) => scores === undefined || scores.has(id));
  const found = ground.filter(({ content }) => passes(content, query.chosen));
  const counts = Object.fromEntries(
    facetNames.map((facet) => {
      const counted = new Map<string, number>();
      for (const entry of ground) {
        for (const value of facetsOf(entry.content)[facet]) {
          if (!passes(entry.content, { ...query.chosen, [facet]: [value] })) continue;
          counted.set(value, (counted.get(value) ?? 0) + 1);
        }
      }
      return [facet, counted];
    }),
  ) as unknown as NaiveAnswer["counts"];

  const around = query.place?.kind === "around" ? query.place : undefined;
  const kmTo = ({ content }: DirectoryEntry) => {
    const point = pointOfEntry(content);
    return around && point && distanceKm({ lon: around.point[0], lat: around.point[1] }, point);
  };
  const ranked = found
    .map((entry) => ({
      entry,
      rank: rankOf(query.sort, {
        score: scores?.get(entry.id) ?? Number.NaN,
        km: kmTo(entry) ?? Number.NaN,
        limit: around?.km ?? Number.NaN,
        changed: entry.changedAt.epochMilliseconds,
        next:
          nextMeetings(entry.content, now, 1).find(({ status }) => status !== "cancelled")?.start.epochMilliseconds ??
          Number.NaN,
        unconfirmed: entry.standing === "unconfirmed",
        spoken: query.language === undefined || entry.content.languages.includes(query.language),
      }),
    }))
    .sort((a, b) => (a.rank === b.rank ? (a.entry.id < b.entry.id ? -1 : 1) : a.rank - b.rank));
  const shown = ranked.slice(query.from, query.from + query.size).map(({ entry }) => entry);
  return { ids: shown.map(({ id }) => id), distances: shown.map(kmTo), total: found.length, counts };
}

/** Has it all that is chosen, and one meeting at a weekday and a part of the day of those chosen? */
function passes(content: DirectoryEntry["content"], chosen: SearchQuery["chosen"]): boolean {
  const own = facetsOf(content);
  const hasAll = facetNames.every((facet) => {
    const wanted: readonly string[] = chosen[facet] ?? [];
    return wanted.length === 0 || own[facet].some((value) => wanted.includes(value));
  });
  const { weekday = [], dayPart = [] } = chosen;
  if (!hasAll || weekday.length === 0 || dayPart.length === 0) return hasAll;
  return content.meetings.some((meeting) => {
    const { weekdays, dayParts } = weekTimesOf({ meetings: [meeting] });
    return weekday.some((day) => weekdays.has(day)) && dayPart.some((part) => dayParts.has(part));
  });
}

function isAt({ place }: SearchQuery, content: DirectoryEntry["content"]): boolean {
  if (!place) return true;
  const here = areasAt(place);
  return (
    liesAt(place, content.place?.municipality, pointOfEntry(content)) ||
    areasServed(content).some((area) => here.includes(area))
  );
}

/** The scores of those `here` that the words find; undefined where no words say anything. */
function scoresOf(
  entries: readonly DirectoryEntry[],
  here: readonly DirectoryEntry[],
  text: string,
  language: Language,
): ReadonlyMap<string, number> | undefined {
  const { asked, grounds } = readQuery(text, language);
  if (asked.length === 0) return undefined;
  const all = entries.map(({ id, content }) => ({ id, ...entryWords(content, language) }));
  const lengthOf = (length: number) => Math.min(longestText, Math.max(1, length));
  const meanLength = all.reduce((sum, { length }) => sum + lengthOf(length), 0) / Math.max(1, all.length);
  const keysOf = (other: string) => (other.includes(":") ? new Map([[other, 16]]) : language.keysOf(other));
  const shares = new Map<string, number>();
  const scores = new Map<string, number>();
  const grounded = (keys: Keys) =>
    all.flatMap(({ id, impacts }) =>
      [...impacts.keys()].some((other) => keyMeeting(keys, keysOf(other)) > 0) ? [id] : [],
    );
  const ground = { core: new Set(grounded(grounds.core)), around: new Set(grounded(grounds.around)) };
  for (const { word, own, concepts, said, leans, weight } of asked) {
    const having = (strengthOf: (other: string) => number) =>
      all.flatMap(({ id, impacts, length }) => {
        const met = [...impacts].map(([other, impact]) => ({ impact, strength: strengthOf(other) }));
        const amount = met.reduce((sum, { strength, impact }) => sum + strength * impact, 0);
        const strength = Math.max(0, ...met.map((one) => one.strength));
        return amount > 0 ? [{ id, share: wordShare(amount, lengthNorm(lengthOf(length), meanLength)), strength }] : [];
      });
    const meeting = (keys: Keys) => having((other) => keyMeeting(keys, keysOf(other)));
    const worthsOf = (found: ReturnType<typeof having>) =>
      Array.from({ length: 17 }, (_, strength) => {
        const asSurely = found.filter((other) => other.strength >= Math.min(strength, sureFrom)).length;
        return asSurely === 0 || strength === 0 ? 0 : wordWorth(all.length, asSurely, Math.min(strength, sureFrom));
      });
    const worths = new Map<string, number>();
    const wordScores = new Map<string, number>();
    const take = (
      found: ReturnType<typeof having>,
      worthOf: readonly number[],
      bonus: number,
      leaning: Leaning | undefined,
    ) => {
      for (const { id, share, strength } of found) {
        if (leaning && !ground[leaning].has(id)) continue;
        const worth = worthOf[strength] ?? 0;
        worths.set(id, Math.max(worths.get(id) ?? 0, worth));
        wordScores.set(id, Math.max(wordScores.get(id) ?? 0, worth * share) + bonus * (worth * share));
      }
    };
    let most = 0;
    const isKnown = said.size > 0 || concepts.size > 0;
    for (const [keys, leaning] of [[said, undefined] as const, [concepts, leans] as const]) {
      for (const [key, strength] of keys) {
        const found = meeting(new Map([[key, strength]]));
        const plain = worthsOf(found);
        const worth = keys === said && isWider(strength) ? ownWorths(plain, most) : plain;
        take(found, worth, 0, leaning);
        most = Math.max(most, ...worth);
      }
    }
    const itself = meeting(own);
    const found = itself.length > 0 || isKnown ? itself : having((other) => resembling(word, other));
    take(found, ownWorths(worthsOf(found), most), tuned.ownBonus, leans);
    for (const [id, worth] of worths) shares.set(id, (shares.get(id) ?? 0) + weight * worth);
    for (const [id, score] of wordScores) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  }
  const foundOf = (id: string) => ({ share: shares.get(id) ?? 0, score: scores.get(id) ?? 0 });
  const bestOf = (ids: readonly string[]) => ({
    share: Math.max(0, ...ids.map((id) => foundOf(id).share)),
    score: Math.max(0, ...ids.map((id) => foundOf(id).score)),
  });
  const least = leastFound(bestOf(entries.map(({ id }) => id)).share, bestOf(here.map(({ id }) => id)));
  const found = here.filter(({ id }) => {
    const { share, score } = foundOf(id);
    return share > 0 && share >= least.share && score >= least.score;
  });
  return new Map(found.map(({ id }) => [id, foundOf(id).score]));
}

function keyMeeting(asked: Keys, has: Keys): number {
  const common = [...asked].map(([key, strength]) => keyStrength(strength, has.get(key) ?? 0));
  return Math.max(0, ...common);
}

function resembling(asked: string, other: string): number {
  if (other.includes(":")) return 0;
  const trigrams = trigramsOf(asked);
  const others = trigramsOf(other);
  const common = trigrams.filter((trigram) => others.includes(trigram)).length;
  return fuzzyStrength(asked, other, common, trigrams.length);
}
