import { fold, isOneSlipAway } from "./fold.ts";
import { type NameHit, nameIndex, villageIndex } from "./name-index.ts";
import { once } from "./once.ts";
import { around, municipality, postalCode } from "./places.ts";
import type { Place, PlaceAnswer } from "./types.ts";

/** What people put before a place's name. */
const before =
  /^(in|near|close to|from|around|at|i narheten av|i|på|pa|nara|kring|fran|omkring|lahella|lahimpana|lahinna|likella) /;
/** What they put after its genitive: the same place. */
const afterSame =
  /^(.+?) (kunta|kaupunki|kaupungi\w+|alue|alue\w+|lahell\w+|lahistol\w+|lahinna|lahimpana|ymparisto\w*|maakunta|maakunna\w+)$/;
/** What makes an area of it. */
const afterArea = /^(.+?)[ -]?(seutu|seudu\w+|seutukun\w+|regionen|region|nejden|trakten|area)$/;
const county = /^(.+?) (hyvinvointialue\w*|valfardsomrade\w*|wellbeing services county)$/;

const most = 5;

/**
 * What place a person means: a municipality, region, wellbeing services county, area, village or postal code, in Finnish
 * (bent as it may be), Swedish or English. Capitals and marks do not matter, and one slip is forgiven.
 */
export function findPlace(text: string): PlaceAnswer {
  const typed = fold(text).replace(before, "");
  if (typed === "") return { found: false, suggestions: [] };
  const digits = /^(?:fi-)?(\d{5})\b/.exec(typed)?.[1];
  if (digits !== undefined) return byPostalCode(digits);

  const known = named(typed);
  if (known) return { found: true, place: known, exact: true };
  const inVillages = villageIndex().get(typed) ?? [];
  if (inVillages.length > 1) return { found: false, suggestions: inVillages.slice(0, most) };
  const [village] = inVillages;
  if (village) return { found: true, place: village, exact: true };

  const meant = slipped(typed);
  const [only] = meant;
  if (only && meant.length === 1) return { found: true, place: only, exact: false };
  return { found: false, suggestions: (meant.length > 0 ? meant : alike(typed)).slice(0, most) };
}

/** The place these words name without a slip; `typed` is folded. */
export function named(typed: string): Place | undefined {
  const hit = nameIndex().get(typed);
  if (hit) return hit.place;
  const ofCounty = county.exec(typed)?.[1];
  if (ofCounty !== undefined) return namedCounty(ofCounty);
  const same = afterSame.exec(typed)?.[1];
  if (same !== undefined) return nameIndex().get(same)?.place;
  const wide = afterArea.exec(typed)?.[1];
  if (wide === undefined) return undefined;
  // "Helsingin seudulla": an area with a name of its own goes before one drawn round a town.
  const place = nameIndex().get(`${wide} seutu`)?.place ?? nameIndex().get(wide)?.place;
  const own = place?.kind === "municipality" ? municipality(place.code) : undefined;
  return own ? around(own) : place;
}

/** "Pirkanmaan hyvinvointialueella", "Vantaan hyvinvointialue": by the county's name or by a part of it. */
function namedCounty(genitive: string): Place | undefined {
  const index = nameIndex();
  const whole = index.get(`${genitive} hyvinvointialue`) ?? index.get(`${genitive} valfardsomrade`);
  if (whole) return whole.place;
  const inside = index.get(genitive)?.place;
  if (inside?.kind !== "municipality") return undefined;
  const code = municipality(inside.code)?.county;
  return [...countiesByCode()].find(([key]) => key === code)?.[1];
}

const countiesByCode = once(() => {
  const counties = [...nameIndex().values()].filter((hit) => hit.place.kind === "county");
  return new Map(counties.map(({ place }): [string, Place] => [place.code, place]));
});

function byPostalCode(digits: string): PlaceAnswer {
  const known = postalCode(digits);
  if (known) return { found: true, place: known, exact: true };
  // A code that is new or mistyped: its hundreds lie near each other.
  const near = Array.from({ length: 100 }, (_, end) => postalCode(digits.slice(0, 3) + String(end).padStart(2, "0")));
  const places = near.flatMap((one) => (one ? [municipality(one.municipality)] : []));
  return { found: false, suggestions: [...new Set(places)].flatMap((one) => one ?? []).slice(0, most) };
}

/** Names by their length, for looking among those a slip could reach. Too short a name, or an ordinary word, is left out. */
const byLength = once(() => {
  const groups = new Map<number, [string, NameHit][]>();
  for (const entry of nameIndex()) {
    const [key, hit] = entry;
    if (key.length < 5 || hit.ordinary || hit.form === "other-local" || hit.form === "partitive") continue;
    const group = groups.get(key.length) ?? [];
    group.push(entry);
    groups.set(key.length, group);
  }
  return groups;
});

/** The places one slip away from what was typed; `typed` is folded. Names go before their bent forms. */
function slipped(typed: string): readonly Place[] {
  const hits = slips(typed);
  const names = hits.filter((hit) => hit.form === "name");
  return [...new Set((names.length > 0 ? names : hits).map((hit) => hit.place))];
}

/** All that one slip could have meant, if the word is long enough to tell; `typed` is folded. */
export function slips(typed: string): readonly (NameHit & { readonly key: string })[] {
  const found: (NameHit & { key: string })[] = [];
  if (typed.length < 5) return found;
  for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
    for (const [key, hit] of byLength().get(length) ?? []) {
      if (isOneSlipAway(typed, key)) found.push({ ...hit, key });
    }
  }
  return found;
}

const namesInPairs = once(() =>
  [...nameIndex()]
    .filter(([, hit]) => hit.form === "name")
    .map(([key, { place }]) => ({ key, place, has: pairsOf(key) })),
);

/** Names that begin like it or share most of its pairs of letters, best first. */
function alike(typed: string): readonly Place[] {
  const wanted = pairsOf(typed);
  const scored = namesInPairs()
    .map(({ key, place, has }) => {
      let shared = 0;
      for (const pair of wanted) if (has.has(pair)) shared += 1;
      const likeness = (2 * shared) / (wanted.size + has.size);
      return { place, score: likeness + (key.startsWith(typed) ? 1 : 0) };
    })
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score);
  return [...new Set(scored.map(({ place }) => place))];
}

/** Every two letters side by side, with the word's ends. */
function pairsOf(word: string): ReadonlySet<string> {
  const marked = ` ${word} `;
  return new Set(Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2)));
}
