import { formsOf } from "./finnish-forms.ts";
import { fold } from "./fold.ts";
import { alsoOrdinaryWords, otherNames, shortAndClear } from "./gazetteer.ts";
import { once } from "./once.ts";
import { areas, country, municipalities, regions, villages, wellbeingCounties } from "./places.ts";
import type { Place } from "./types.ts";

/** How a word names its place: as it stands, of it, or in, from, to it; `other-local` is the case not in use there; near it. */
export type Form = "name" | "genitive" | "local" | "other-local" | "partitive";

export interface NameHit {
  readonly place: Place;
  readonly form: Form;
  /** The word is an ordinary one as well, or a person's name. */
  readonly ordinary: boolean;
}

/** Every form of every name, folded. Of two places with one name the first of these keeps it. */
export const nameIndex = once((): ReadonlyMap<string, NameHit> => {
  const index = new Map<string, NameHit>();
  const all: readonly Place[] = [...municipalities(), ...regions(), ...areas(), country(), ...wellbeingCounties()];
  // All names before any bent form: no place loses its own name to another's genitive.
  for (const place of all) for (const name of namesOf(place)) add(index, place, name, name, "name");
  for (const place of all) {
    if (place.kind === "county") continue;
    for (const name of namesOf(place)) addForms(index, place, name);
  }
  // Of the cases the partitive is the one most easily another word: kemiä, poria.
  for (const place of all) {
    if (place.kind === "county") continue;
    for (const name of namesOf(place)) {
      for (const word of formsOf(name).partitives) add(index, place, name, word, "partitive");
    }
  }
  return index;
});

/** Villages in the same way, apart: many bear ordinary words for names. A name of several villages leads to all. */
export const villageIndex = once((): ReadonlyMap<string, readonly Place[]> => {
  const index = new Map<string, Place[]>();
  for (const village of villages()) {
    const { genitives, inner, outer, partitives } = formsOf(village.names.fi);
    const forms = new Set(
      [village.names.fi, village.names.sv, ...genitives, ...inner, ...outer, ...partitives].map(fold),
    );
    for (const form of forms) index.set(form, [...(index.get(form) ?? []), village]);
  }
  return index;
});

const namesOf = (place: Place): Set<string> =>
  new Set([place.names.fi, place.names.sv, place.names.en, ...(otherNames[`${place.kind}:${place.code}`] ?? [])]);

function add(index: Map<string, NameHit>, place: Place, name: string, word: string, form: Form): void {
  const key = fold(word);
  const ordinary = alsoOrdinaryWords.has(name) || (name.length <= 3 && !shortAndClear.has(name));
  if (!index.has(key)) index.set(key, { place, form, ordinary });
}

function addForms(index: Map<string, NameHit>, place: Place, name: string): void {
  const { genitives, inner, outer, isAt } = formsOf(name);
  for (const word of isAt ? outer : inner) add(index, place, name, word, "local");
  for (const word of genitives) add(index, place, name, word, "genitive");
  for (const word of isAt ? inner : outer) add(index, place, name, word, "other-local");
}
