import { isDescribed, isFromAfar } from "../../src/features/directory/at-home.rules.ts";
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
import { type EntryWords, entryWords } from "../../src/features/directory/search/entry-words.rules.ts";
import { facetKey, type Keys, type Language, type Leaning } from "../../src/features/directory/search/language.ts";
import { type ReadQuery, readQuery } from "../../src/features/directory/search/query-words.ts";
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
  readonly anywhere: number;
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
  const read = readQuery(query.words, language);
  const keysOf = once((other) => (other.includes(":") ? new Map([[other, 16]]) : language.keysOf(other)));
  const all =
    read.asked.length === 0 ? [] : entries.map(({ id, content }) => ({ id, ...entryWords(content, language) }));
  const scores = scoresOf(all, here, read, keysOf);
  const last = scores && lastOf(all, read, keysOf);
  const asksToRead = scores && read.asked.some(({ concepts }) => concepts.has(facetKey("form:reading")));
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
        afar: isFromAfar(entry.content),
        described: isDescribed(entry.content),
        last: last?.has(entry.id) ?? false,
        alone: asksToRead === false && entry.content.form === "reading",
      }),
    }))
    .sort((a, b) => (a.rank === b.rank ? (a.entry.id < b.entry.id ? -1 : 1) : a.rank - b.rank));
  const anywhere = found.filter(({ content }) => isAnywhere(content)).length;
  const shown = ranked.slice(query.from, query.from + query.size).map(({ entry }) => entry);
  return { ids: shown.map(({ id }) => id), distances: shown.map(kmTo), total: found.length, counts, anywhere };
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

function isAt({ place, within, language }: SearchQuery, content: DirectoryEntry["content"]): boolean {
  if (!place) return true;
  const areas = areasAt(place).filter((area) => area !== "country");
  const isHere =
    liesAt(place, content.place?.municipality, pointOfEntry(content)) ||
    areasServed(content).some((area) => areas.includes(area));
  const isOpen = areasServed(content).includes("country");
  const isForeign = isFromAfar(content) && (language === undefined || !content.languages.includes(language));
  return within === "here" ? isHere : within === "country" ? isOpen && !isHere && !isForeign : isHere || isOpen;
}

type KeysOf = (other: string) => Keys;

interface WordsOfEntry extends EntryWords {
  readonly id: string;
}

/** Which offerings have any of `keys`. */
function havingAny(all: readonly WordsOfEntry[], keys: Keys, keysOf: KeysOf): ReadonlySet<string> {
  if (keys.size === 0) return new Set();
  const meets = once((other) => keyMeeting(keys, keysOf(other)) > 0);
  return new Set(all.flatMap(({ id, impacts }) => ([...impacts.keys()].some(meets) ? [id] : [])));
}

/** The same answers, each worked out once. */
function once<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word) ?? answer(word);
    known.set(word, found);
    return found;
  };
}

/** What comes after all else. */
function lastOf(all: readonly WordsOfEntry[], { spared }: ReadQuery, keysOf: KeysOf): ReadonlySet<string> {
  const having = (keys: Keys) => havingAny(all, keys, keysOf);
  return having(spared.last).difference(having(spared.unless)).union(having(spared.forOthers));
}

/** The scores of those `here` that the words find; undefined where no words say anything. */
function scoresOf(
  all: readonly WordsOfEntry[],
  here: readonly DirectoryEntry[],
  { asked, grounds, spared }: ReadQuery,
  keysOf: KeysOf,
): ReadonlyMap<string, number> | undefined {
  if (asked.length === 0) return undefined;
  const lengthOf = (length: number) => Math.min(longestText, Math.max(1, length));
  const meanLength = all.reduce((sum, { length }) => sum + lengthOf(length), 0) / Math.max(1, all.length);
  const shares = new Map<string, number>();
  const scores = new Map<string, number>();
  const grounded = (keys: Keys) => havingAny(all, keys, keysOf);
  const ground = { core: grounded(grounds.core), around: grounded(grounds.around) };
  const never = grounded(spared.never).difference(grounded(spared.unless));
  for (const { word, own, concepts, said, leans, weight } of asked) {
    const having = (strengthOf: (other: string) => number) =>
      all.flatMap(({ id, impacts, length }) => {
        const met = [...impacts].map(([other, impact]) => ({ impact, strength: strengthOf(other) }));
        const amount = met.reduce((sum, { strength, impact }) => sum + strength * impact, 0);
        const strength = Math.max(0, ...met.map((one) => one.strength));
        return amount > 0 ? [{ id, share: wordShare(amount, lengthNorm(lengthOf(length), meanLength)), strength }] : [];
      });
    const meeting = (keys: Keys) => having(once((other) => keyMeeting(keys, keysOf(other))));
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
  const bestOf = (some: readonly string[]) => {
    const ids = some.filter((id) => !never.has(id));
    return {
      share: Math.max(0, ...ids.map((id) => foundOf(id).share)),
      score: Math.max(0, ...ids.map((id) => foundOf(id).score)),
    };
  };
  const least = leastFound(bestOf(all.map(({ id }) => id)).share, bestOf(here.map(({ id }) => id)));
  const found = here.filter(({ id }) => {
    const { share, score } = foundOf(id);
    return !never.has(id) && share > 0 && share >= least.share && score >= least.score;
  });
  return new Map(found.map(({ id }) => [id, foundOf(id).score]));
}

function keyMeeting(asked: Keys, has: Keys): number {
  const common = [...asked].map(([key, strength]) => keyStrength(strength, has.get(key) ?? 0));
  return Math.max(0, ...common.filter((strength) => strength >= tuned.leastStrength));
}

function resembling(asked: string, other: string): number {
  if (other.includes(":")) return 0;
  const trigrams = trigramsOf(asked);
  const others = trigramsOf(other);
  const common = trigrams.filter((trigram) => others.includes(trigram)).length;
  return fuzzyStrength(asked, other, common, trigrams.length);
}
