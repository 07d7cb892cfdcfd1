import { distanceKm, type Point } from "../../../shared/places/index.ts";
import { isDescribed, isFromAfar } from "../at-home.rules.ts";
import type { DirectoryEntry } from "../directory-entry.ts";
import { weekTimesOf } from "../meeting-times.rules.ts";
import {
  addAll,
  type Bits,
  clearBit,
  countBits,
  hasBit,
  keepCommon,
  keepOthers,
  makeBits,
  setBit,
  widened,
} from "./bits.ts";
import { makeSpelling, respelt } from "./did-you-mean.ts";
import { facetsOf } from "./entry-facets.rules.ts";
import { areasAt, areasServed, isAnywhere, pointOfEntry } from "./entry-place.rules.ts";
import { makeEntryReader } from "./entry-words.rules.ts";
import { makeFacetColumns } from "./facet-columns.ts";
import type { Language } from "./language.ts";
import { makeLexicon } from "./lexicon.ts";
import { makeLists } from "./lists.ts";
import { makeMeetingClock } from "./meeting-clock.ts";
import { readQuery } from "./query-words.ts";
import { type RankFacts, rankOf, standingOf } from "./ranking.rules.ts";
import { makeScratch } from "./scratch.ts";
import type { SearchAnswer, SearchPlace, SearchQuery } from "./search.ts";
import { makeTextMatcher, type TextMatch } from "./text-matcher.ts";
import { firstOf } from "./top.ts";

/** All offerings of the directory, ready to be searched. It keeps none of their texts. */
export interface SearchIndex {
  /** Takes in an offering, new or changed. */
  put(entry: DirectoryEntry): void;
  /** It is no longer offered. */
  remove(id: string): void;
  search(query: SearchQuery, now: Temporal.Instant): SearchAnswer;
  /** A number that no offering has had before, from when it was put in until it changes; undefined where it is not offered. */
  versionOf(id: string): number | undefined;
  /** How many offerings there are. */
  readonly size: number;
  /** Slots of offerings that have changed or ended since; a new index would be without them. */
  readonly waste: number;
  /** Reckons the next meetings of all offerings at `now`, a few at a time, so that no search has to. */
  reckonMeetings(now: Temporal.Instant): Iterable<void>;
  /** The same of those put in since it was last called: little at a time. */
  reckonNew(now: Temporal.Instant): void;
}

/** Of all indexes of this process together, so that a new one, filled beside the old one, has others. */
let versionsGiven = 0;

const finnishDay = (now: Temporal.Instant) => now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/**
 * Every offering has a slot, a small number; a changed one gets a new slot and its old one is dead from then on. What is
 * known of slots stands in columns and in sets of bits; words in lists of slots (text-matcher.ts).
 */
export function makeSearchIndex(language: Language): SearchIndex {
  let capacity = 64;
  const lists = makeLists();
  const scratch = makeScratch();
  const lexicon = makeLexicon(language, lists);
  const facets = makeFacetColumns(() => capacity, scratch);
  const clock = makeMeetingClock();
  /** How many of the clock's times have been reckoned as they came. */
  let reckoned = 0;
  const text = makeTextMatcher(lexicon, lists, scratch);
  const readEntry = makeEntryReader(language, lexicon.add);
  const spelling = makeSpelling(language, (word) =>
    [...lexicon.resembling(word).keys()].filter(text.isUsed).map(lexicon.wordOf),
  );
  const slots = new Map<string, number>();
  let versions = new Float64Array(capacity);
  const ids: string[] = [];
  let live = makeBits(capacity);
  let anywhere = makeBits(capacity);
  let unconfirmed = makeBits(capacity);
  let afar = makeBits(capacity);
  let described = makeBits(capacity);
  /** Degrees; not a number where it has no place. */
  let latitudes = new Float64Array(capacity);
  let longitudes = new Float64Array(capacity);
  let changed = new Float64Array(capacity);
  /** Numbers of the meeting clock; -1 for none. */
  let times = new Int32Array(capacity);
  let ranks = new Float64Array(capacity);
  /** Slots by the areas they serve, and last days by slots that have one. */
  const served = new Map<string, number>();
  const lastDays = new Map<number, string>();

  function widen(): void {
    capacity *= 2;
    live = widened(live, capacity);
    anywhere = widened(anywhere, capacity);
    unconfirmed = widened(unconfirmed, capacity);
    afar = widened(afar, capacity);
    described = widened(described, capacity);
    const wider = (column: Float64Array) => {
      const copy = new Float64Array(capacity);
      copy.set(column);
      return copy;
    };
    latitudes = wider(latitudes);
    longitudes = wider(longitudes);
    changed = wider(changed);
    versions = wider(versions);
    const widerTimes = new Int32Array(capacity);
    widerTimes.set(times);
    times = widerTimes;
    ranks = new Float64Array(capacity);
  }

  function remove(id: string): void {
    const slot = slots.get(id);
    if (slot === undefined) return;
    slots.delete(id);
    clearBit(live, slot);
    lastDays.delete(slot);
    text.remove(slot);
    ids[slot] = "";
  }

  function put({ id, content, standing, changedAt }: DirectoryEntry): void {
    remove(id);
    const slot = ids.length;
    if (slot === capacity) widen();
    ids.push(id);
    slots.set(id, slot);
    versions[slot] = ++versionsGiven;
    setBit(live, slot);
    if (isAnywhere(content)) setBit(anywhere, slot);
    if (standing === "unconfirmed") setBit(unconfirmed, slot);
    if (isFromAfar(content)) setBit(afar, slot);
    if (isDescribed(content)) setBit(described, slot);
    const point = pointOfEntry(content);
    latitudes[slot] = point?.lat ?? Number.NaN;
    longitudes[slot] = point?.lon ?? Number.NaN;
    changed[slot] = changedAt.epochMilliseconds;
    times[slot] = clock.add(content) ?? -1;
    if (content.endsOn !== undefined) lastDays.set(slot, content.endsOn);
    for (const area of areasServed(content)) {
      let list = served.get(area);
      if (list === undefined) {
        list = lists.add();
        served.set(area, list);
      }
      lists.push(list, slot);
    }
    const week = weekTimesOf(content);
    facets.add(slot, facetsOf(content, week), week.together);
    text.add(slot, readEntry(content));
  }

  /** Not a number where it has no place. */
  const kmTo = (slot: number, point: Point): number =>
    distanceKm(point, { lat: latitudes[slot] as number, lon: longitudes[slot] as number });

  function addServing(bits: Bits, area: string): void {
    const list = served.get(area);
    if (list === undefined) return;
    lists.read(list, (block, from, to) => {
      for (let at = from; at < to; at++) setBit(bits, block[at] as number);
    });
  }

  function placeBits(place: SearchPlace, within: SearchQuery["within"], spokenBy: string | undefined): Bits {
    if (within === "country") {
      const open = scratch.bits();
      addServing(open, "country");
      keepOthers(open, placeBits(place, "here", spokenBy));
      const foreign = scratch.copyOf(afar);
      if (spokenBy !== undefined) keepOthers(foreign, facets.having("language", [spokenBy]));
      keepOthers(open, foreign);
      return open;
    }
    const bits = scratch.bits();
    for (const area of areasAt(place)) if (within === undefined || area !== "country") addServing(bits, area);
    if (place.kind === "regions") {
      addAll(bits, facets.having("region", place.codes));
      return bits;
    }
    if (place.kind === "municipalities") {
      addAll(bits, facets.having("municipality", place.codes));
      return bits;
    }
    if (place.municipality !== undefined) addAll(bits, facets.having("municipality", [place.municipality]));
    addAround(bits, pointOf(place), place.km);
    return bits;
  }

  /** Adds to `bits` the slots that lie at most `limit` kilometres from `point`. */
  function addAround(bits: Bits, point: Point, limit: number): void {
    // A degree of latitude is 111.19 km, one of longitude the less the farther north; what is outside need not be measured.
    const high = limit / 111 + 1e-6;
    const wide = high / Math.cos((Math.min(89, Math.abs(point.lat) + high) * Math.PI) / 180);
    const { lat, lon } = point;
    const [lats, lons, count] = [latitudes, longitudes, ids.length];
    for (let slot = 0; slot < count; slot++) {
      if (!(Math.abs((lats[slot] as number) - lat) <= high)) continue;
      if (Math.abs((lons[slot] as number) - lon) > wide || hasBit(bits, slot)) continue;
      if (kmTo(slot, point) <= limit) setBit(bits, slot);
    }
  }

  /** The same, with words that are nowhere spelt as we know them where that finds anything. */
  function understood(query: SearchQuery, now: Temporal.Instant) {
    const asTyped = groundOf(query, now);
    const words =
      query.exact || !asTyped.match
        ? undefined
        : (language.saidBehindSlips(query.words) ?? respelt(query.words, asTyped.match.unknown, spelling));
    if (words === undefined) return asTyped;
    const better = groundOf({ ...query, words }, now);
    const found = countBits(facets.narrow(better.ground, query.chosen));
    // Scores are those of the last match, so what was typed is looked for once more.
    return found > 0 ? { ...better, understoodAs: words } : groundOf(query, now);
  }

  /** All that the query leaves before facets are chosen. */
  function groundOf(
    { words, place, within, language: spokenBy, anywhere: onlyAnywhere, spareFor }: SearchQuery,
    now: Temporal.Instant,
  ): Ground {
    const ground = scratch.copyOf(live);
    const today = finnishDay(now).toString();
    for (const [slot, endsOn] of lastDays) if (endsOn < today) clearBit(ground, slot);
    if (place) keepCommon(ground, placeBits(place, within, spokenBy));
    if (onlyAnywhere) keepCommon(ground, anywhere);
    if (spareFor) keepOthers(ground, text.hurting(language.sparedFor(spareFor)));
    const { asked, grounds, spared, themes } = readQuery(words, language);
    const match = asked.length > 0 ? text.match(asked, grounds, spared, ground) : undefined;
    if (match) keepCommon(ground, match.bits);
    return { ground, themes, match };
  }

  /** Notes of each slot of `found` where it stands in the order asked for. */
  function rank(
    found: Int32Array,
    { sort, place, language: spokenBy }: SearchQuery,
    match: TextMatch | undefined,
    now: Temporal.Instant,
  ) {
    const around = place?.kind === "around" ? place : undefined;
    const point = around && pointOf(around);
    const spoken = spokenBy === undefined ? undefined : facets.having("language", [spokenBy]);
    const nextOf = sort === "next" ? clock.at(now) : undefined;
    const [order, changes, meets, later, scores, last] = [
      ranks,
      changed,
      times,
      unconfirmed,
      match?.scores,
      match?.last,
    ];
    const read = match && !match.asksToRead ? facets.having("form", ["reading"]) : undefined;
    const [far, told] = [afar, described];
    if (scores && sort === "best" && !around) {
      rankByScore(found, order, scores, { unconfirmed: later, spoken, last, alone: read }, scratch.bits());
      return;
    }
    // One object for all, of numbers only: a new one for each of a hundred thousand would be most of the work.
    const facts: { -readonly [F in keyof RankFacts]: RankFacts[F] } = { ...unknownFacts };
    if (around) facts.limit = around.km;
    for (let n = 0; n < found.length; n++) {
      const slot = found[n] as number;
      if (scores) facts.score = scores[slot * 2 + 1] as number;
      if (point) facts.km = kmTo(slot, point);
      if (nextOf) facts.next = (meets[slot] as number) < 0 ? Number.NaN : nextOf(meets[slot] as number);
      facts.changed = changes[slot] as number;
      facts.unconfirmed = hasBit(later, slot);
      facts.last = last !== undefined && hasBit(last, slot);
      facts.alone = read !== undefined && hasBit(read, slot);
      facts.spoken = spoken === undefined || hasBit(spoken, slot);
      facts.afar = hasBit(far, slot);
      facts.described = hasBit(told, slot);
      order[slot] = rankOf(sort, facts);
    }
  }

  function search(query: SearchQuery, now: Temporal.Instant): SearchAnswer {
    scratch.begin(capacity);
    const { ground, themes, match, understoodAs } = understood(query, now);
    const { found, counts } = facets.choose(ground, query.chosen);
    const total = found.length;
    rank(found, query, match, now);
    const around = query.place?.kind === "around" ? pointOf(query.place) : undefined;
    const kmOf = (slot: number) => {
      const km = around && kmTo(slot, around);
      return Number.isNaN(km) ? undefined : km;
    };
    const shown = firstOf(found, Math.min(total, query.from + query.size), ranks, ids).slice(query.from);
    return {
      ids: shown.map((slot) => ids[slot] as string),
      distances: shown.map(kmOf),
      total,
      counts,
      anywhere: query.anywhere ? total : countHaving(found, anywhere),
      themes,
      ...(understoodAs !== undefined && { understoodAs }),
    };
  }

  return {
    put,
    remove,
    search,
    versionOf(id) {
      const slot = slots.get(id);
      return slot === undefined ? undefined : versions[slot];
    },
    get size() {
      return slots.size;
    },
    get waste() {
      return ids.length - slots.size;
    },
    reckonNew(now) {
      for (; reckoned < clock.size; reckoned++) clock.reckonAhead(reckoned, now);
    },
    *reckonMeetings(now) {
      for (let n = 0; n < clock.size; n++) if (clock.reckonAhead(n, now) && n % 20 === 0) yield;
    },
  };
}

interface Ground {
  readonly ground: Bits;
  readonly themes: readonly string[];
  readonly match: TextMatch | undefined;
  readonly understoodAs?: string;
}

function countHaving(slots: Int32Array, bits: Bits): number {
  let count = 0;
  for (let n = 0; n < slots.length; n++) {
    const slot = slots[n] as number;
    count += ((bits[slot >>> 5] as number) >>> (slot & 31)) & 1;
  }
  return count;
}

interface Standing {
  readonly unconfirmed: Bits;
  /** Undefined where all are, or none is. */
  readonly spoken: Bits | undefined;
  readonly last: Bits | undefined;
  readonly alone: Bits | undefined;
}

/** As `rankOf` orders by words alone; what half of all listings may have calls nothing for each of them. */
function rankByScore(
  found: Int32Array,
  order: Float64Array,
  scores: Float64Array,
  { unconfirmed, spoken, last, alone }: Standing,
  none: Bits,
): void {
  const [inLanguage, later, toRead] = [spoken ?? none, last ?? none, alone ?? none];
  const standings = Array.from({ length: 16 }, (_, mask) =>
    standingOf({
      unconfirmed: (mask & 1) !== 0,
      spoken: spoken === undefined || (mask & 2) !== 0,
      last: (mask & 4) !== 0,
      alone: (mask & 8) !== 0,
    }),
  );
  for (let n = 0; n < found.length; n++) {
    const slot = found[n] as number;
    const at = slot >>> 5;
    const bit = slot & 31;
    const mask =
      (((unconfirmed[at] as number) >>> bit) & 1) |
      ((((inLanguage[at] as number) >>> bit) & 1) << 1) |
      ((((later[at] as number) >>> bit) & 1) << 2) |
      ((((toRead[at] as number) >>> bit) & 1) << 3);
    order[slot] = -(scores[slot * 2 + 1] as number) * (standings[mask] as number);
  }
}

const unknownFacts: RankFacts = {
  score: Number.NaN,
  km: Number.NaN,
  limit: Number.NaN,
  changed: Number.NaN,
  next: Number.NaN,
  unconfirmed: false,
  spoken: true,
  last: false,
  alone: false,
  afar: false,
  described: true,
};

const pointOf = ({ point: [lon, lat] }: Extract<SearchPlace, { kind: "around" }>): Point => ({ lat, lon });
