import { addAll, type Bits, countCommon, keepCommon, listBits, listFilled, makeBits, setBit, widened } from "./bits.ts";
import { type FacetValues, facetNames, timeTogether } from "./entry-facets.rules.ts";
import type { Scratch } from "./scratch.ts";
import { dayParts, type FacetName, type SearchAnswer, type SearchQuery } from "./search.ts";
import { makeValueLists } from "./value-lists.ts";

type Chosen = SearchQuery["chosen"];

/** Which slots of the index have which values of which facets. */
export interface FacetColumns {
  /** Notes the values of a new slot. */
  add(slot: number, values: FacetValues, times: Iterable<string>): void;
  /** Slots with any of the values. */
  having(facet: FacetName, values: readonly string[]): Bits;
  /** The slots of `ground` (what words, place and all else leave) that have what is chosen, and how many have each facet's values. */
  choose(ground: Bits, chosen: Chosen): { readonly found: Int32Array; readonly counts: SearchAnswer["counts"] };
  /** The same without counting. */
  narrow(ground: Bits, chosen: Chosen): Bits;
}

/** What is left to be counted: as bits, which of their words are not empty, and one by one. */
interface Base {
  readonly bits: Bits;
  readonly filled: Int32Array;
  readonly slots: Int32Array;
}

interface Column {
  add(slot: number, value: string): void;
  having(values: readonly string[]): Bits;
  count(base: Base): Map<string, number>;
}

/** Facets with so many values that a set of bits for each would be mostly empty. */
const manyValued: ReadonlySet<FacetName> = new Set<FacetName>(["municipality", "organisation"]);

/** What is more than this part of all there is room for is much. */
const muchFrom = 5;

/** `capacity`: for how many slots there is room now. Sets and lists that it gives are of the search at hand. */
export function makeFacetColumns(capacity: () => number, scratch: Scratch): FacetColumns {
  const columns = new Map<FacetName, Column>(
    facetNames.map((facet) => [
      facet,
      manyValued.has(facet) ? numberColumn(capacity, scratch) : bitColumn(capacity, scratch),
    ]),
  );
  const columnOf = (facet: FacetName) => columns.get(facet) as Column;
  /** Weekdays and parts of the day together: who asks for both asks for one meeting. */
  const times = bitColumn(capacity, scratch);

  /** Every value of every facet has a number. */
  const numbers = new Map<FacetName, Map<string, number>>(facetNames.map((facet) => [facet, new Map()]));
  let valueNumbers = 0;
  const lists = makeValueLists();
  function numberOf(facet: FacetName, value: string): number {
    const known = numbers.get(facet)?.get(value);
    if (known !== undefined) return known;
    numbers.get(facet)?.set(value, valueNumbers);
    return valueNumbers++;
  }
  function countsOf(facet: FacetName, counted: Int32Array): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [value, number] of numbers.get(facet) ?? []) {
      const count = counted[number] as number;
      if (count > 0) counts.set(value, count);
    }
    return counts;
  }

  function narrowing(chosen: Chosen): { readonly facet: FacetName; readonly having: Bits }[] {
    const { weekday = [], dayPart = [] } = chosen;
    const isOneMeeting = weekday.length > 0 && dayPart.length > 0;
    return facetNames.flatMap((facet) => {
      const values = chosen[facet] ?? [];
      if (values.length === 0) return [];
      if (!isOneMeeting || !(facet in otherTime)) return [{ facet, having: columnOf(facet).having(values) }];
      return facet === "weekday" ? [{ facet, having: times.having(meetings(weekday, dayPart)) }] : [];
    });
  }
  function baseOf(bits: Bits): Base {
    let filled: Int32Array | undefined;
    let slots: Int32Array | undefined;
    return {
      bits,
      get filled() {
        filled ??= listed(bits, listFilled, scratch.places());
        return filled;
      },
      get slots() {
        slots ??= listed(bits, listBits, scratch.list());
        return slots;
      },
    };
  }
  /** What all choices leave but those of `facets` themselves. */
  function without(facets: readonly FacetName[], ground: Bits, choices: ReturnType<typeof narrowing>): Bits {
    const left = scratch.copyOf(ground);
    for (const { facet, having } of choices) if (!facets.includes(facet)) keepCommon(left, having);
    return left;
  }
  /** Counts weekdays by the parts of the day that are chosen, or the other way round. */
  function countTimes(facet: "weekday" | "dayPart", { bits, filled }: Base, others: readonly string[]) {
    const counts = new Map<string, number>();
    for (const value of facet === "weekday" ? weekdays : dayParts) {
      const having = times.having(facet === "weekday" ? meetings([value], others) : meetings(others, [value]));
      const count = countCommon(bits, filled, filled.length, having);
      if (count > 0) counts.set(value, count);
    }
    return counts;
  }

  return {
    add(slot, values, together) {
      for (const facet of facetNames) {
        for (const value of values[facet]) {
          lists.add(numberOf(facet, value));
          columnOf(facet).add(slot, value);
        }
      }
      lists.endSlot();
      for (const time of together) times.add(slot, time);
    },
    having: (facet, values) => columnOf(facet).having(values),
    narrow: (ground, chosen) => without([], ground, narrowing(chosen)),
    choose(ground, chosen) {
      const choices = narrowing(chosen);
      const all = baseOf(without([], ground, choices));
      // Of much that is found, a look at each set of bits is shorter than one at every value.
      const isMuch = all.slots.length * muchFrom > capacity();
      const counted = isMuch ? undefined : lists.count(all.slots, valueNumbers);
      const counts = facetNames.map((facet) => {
        const other = facet === "weekday" || facet === "dayPart" ? otherTime[facet] : undefined;
        const others = other === undefined ? [] : (chosen[other] ?? []);
        if ((facet === "weekday" || facet === "dayPart") && others.length > 0) {
          const base = baseOf(without(["weekday", "dayPart"], ground, choices));
          return [facet, countTimes(facet, base, others)] as const;
        }
        const isChosen = choices.some((choice) => choice.facet === facet);
        if (isChosen) return [facet, columnOf(facet).count(baseOf(without([facet], ground, choices)))] as const;
        return [facet, counted ? countsOf(facet, counted) : columnOf(facet).count(all)] as const;
      });
      return { found: all.slots, counts: Object.fromEntries(counts) as unknown as SearchAnswer["counts"] };
    },
  };
}

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const otherTime = { weekday: "dayPart", dayPart: "weekday" } as const;
const meetings = (days: readonly string[], parts: readonly string[]): readonly string[] =>
  days.flatMap((day) => parts.map((part) => timeTogether(day, part)));

const listed = (bits: Bits, list: (bits: Bits, into: Int32Array) => number, into: Int32Array): Int32Array =>
  into.subarray(0, list(bits, into));

const nowhere = makeBits(0);

/** Each value is a set of slots. */
function bitColumn(capacity: () => number, scratch: Scratch): Column {
  const sets = new Map<string, Bits>();
  return {
    add(slot, value) {
      let set = sets.get(value);
      if (!set || slot >= set.length * 32) {
        set = set ? widened(set, capacity()) : makeBits(capacity());
        sets.set(value, set);
      }
      setBit(set, slot);
    },
    having(values) {
      const union = scratch.bits();
      for (const value of values) addAll(union, sets.get(value) ?? nowhere);
      return union;
    },
    count({ bits, filled }) {
      const counts = new Map<string, number>();
      for (const [value, set] of sets) {
        const count = countCommon(bits, filled, filled.length, set);
        if (count > 0) counts.set(value, count);
      }
      return counts;
    },
  };
}

/** Each slot has the number of its value; the few slots with more values have the others aside. */
function numberColumn(capacity: () => number, scratch: Scratch): Column {
  const numbers = new Map<string, number>();
  const values: string[] = [];
  /** One more than the number of the value; 0 where there is none. */
  let firsts = new Int32Array(capacity());
  const others = new Map<number, number[]>();

  return {
    add(slot, value) {
      if (slot >= firsts.length) {
        const wider = new Int32Array(capacity());
        wider.set(firsts);
        firsts = wider;
      }
      const number = numbers.get(value) ?? values.push(value) - 1;
      numbers.set(value, number);
      if (firsts[slot] === 0) firsts[slot] = number + 1;
      else others.set(slot, [...(others.get(slot) ?? []), number]);
    },
    having(wanted) {
      const bits = scratch.bits();
      const isWanted = new Uint8Array(values.length + 1);
      for (const value of wanted) {
        const number = numbers.get(value);
        if (number !== undefined) isWanted[number + 1] = 1;
      }
      for (let slot = 0; slot < firsts.length; slot++) if (isWanted[firsts[slot] as number] === 1) setBit(bits, slot);
      for (const [slot, more] of others) if (more.some((number) => isWanted[number + 1] === 1)) setBit(bits, slot);
      return bits;
    },
    count({ slots }) {
      const found = new Int32Array(values.length + 1);
      for (let n = 0; n < slots.length; n++) {
        const first = firsts[slots[n] as number] ?? 0;
        found[first] = (found[first] as number) + 1;
      }
      if (others.size > 0) {
        for (const slot of slots) {
          for (const number of others.get(slot) ?? []) found[number + 1] = (found[number + 1] as number) + 1;
        }
      }
      const counts = new Map<string, number>();
      for (const [number, value] of values.entries()) {
        const count = found[number + 1] as number;
        if (count > 0) counts.set(value, count);
      }
      return counts;
    },
  };
}
