/** Children by age, as a day's child care is planned. */
export const ageBands = ["infants", "small", "school", "young"] as const;
export type AgeBand = (typeof ageBands)[number];

/** The oldest of each band, in years. */
const oldest: Readonly<Record<AgeBand, number>> = { infants: 2, small: 6, school: 12, young: 17 };

/** How many come together: adults, and children by age. */
export interface Party extends Readonly<Record<AgeBand, number>> {
  readonly adults: number;
}

export const childrenIn = (party: Party): number => ageBands.reduce((sum, band) => sum + party[band], 0);
export const peopleIn = (party: Party): number => party.adults + childrenIn(party);

/** A party is a family or a few friends, not a bus. */
export const mostPeople = 20;

export const noOne: Party = { adults: 0, infants: 0, small: 0, school: 0, young: 0 };

/** All of these together. */
export const together = (parties: readonly Party[]): Party =>
  parties.reduce<Party>(
    (sum, one) => ({
      adults: sum.adults + one.adults,
      infants: sum.infants + one.infants,
      small: sum.small + one.small,
      school: sum.school + one.school,
      young: sum.young + one.young,
    }),
    noOne,
  );

/**
 * Ages in whole years as people write them, "2, 5 ja 9" or "8 kk"; undefined where something is no age of a child. Nothing
 * written: no children.
 */
export function readAges(typed: string): readonly number[] | undefined {
  const ages = typed
    .toLowerCase()
    // "Vauva 8 kk" is one child, told twice.
    .replace(/(?<!\p{L})(?:vauva|baby|bebis)\s*(\(?)(?=\d+\s*(?:kk|kuukau|m[åa]n|months?))/gu, " $1")
    .replace(/(\d+\s*(?:kk|kuukau|m[åa]n|months?)\p{L}*\.?)\s*(?:vauva|baby|bebis)(?!\p{L})/gu, "$1 ")
    .replace(
      /(\d+)\s*(?:kk|kuukau|m[åa]n|months?)\p{L}*\.?/gu,
      (_, months: string) => `${Math.floor(Number(months) / 12)} `,
    )
    .replace(/(?<!\p{L})(?:vauva|baby|bebis)(?!\p{L})/gu, "0")
    .replace(/(?<!\p{L})(?:ja|och|and|v|vuot\p{L}*|år|years?)(?!\p{L})\.?/gu, " ")
    .split(/[\s,;&+()]+/)
    .filter((word) => word !== "")
    .map((word) => (/^\d{1,2}(?:\.5|½)?$/.test(word) ? Number.parseInt(word, 10) : Number.NaN));
  return ages.every((age) => age <= oldest.young) ? ages : undefined;
}

/** Adults, and children by their ages. */
export function partyOf(adults: number, ages: readonly number[]): Party {
  const counted = { ...noOne, adults };
  for (const age of ages) counted[ageBands.find((band) => age <= oldest[band]) ?? "young"] += 1;
  return counted;
}

/** A party that comes, or waits for a place, as far as the queue knows it. */
export interface InLine {
  readonly id: string;
  /** Its turn. */
  readonly number: number;
  readonly people: number;
  readonly state: "in" | "waiting";
}

/**
 * Who comes in now. Strictly the first in line, and never anybody past them: where there is no room for the whole of the
 * first party, everyone behind waits as well. Only a party for which the whole room would not be enough is passed by.
 * `capacity` null: for everyone.
 */
export function nowIn(line: readonly InLine[], capacity: number | null): readonly string[] {
  const waiting = line
    .filter(({ state, people }) => state === "waiting" && people <= (capacity ?? people))
    .toSorted((one, other) => one.number - other.number);
  let taken = takenIn(line);
  const moved: string[] = [];
  for (const { id, people } of waiting) {
    if (capacity !== null && taken + people > capacity) break;
    taken += people;
    moved.push(id);
  }
  return moved;
}

const takenIn = (line: readonly InLine[]) =>
  line.reduce((sum, { state, people }) => sum + (state === "in" ? people : 0), 0);

/** How many more fit, for whoever comes next: none while somebody waits. Undefined: as many as come. */
export function freeIn(line: readonly InLine[], capacity: number | null): number | undefined {
  if (capacity === null) return undefined;
  const waits = line.some(({ state, people }) => state === "waiting" && people <= capacity);
  return waits ? 0 : Math.max(capacity - takenIn(line), 0);
}

/** How many parties are before this one, and itself: its place in the queue. */
export const placeOf = (line: readonly InLine[], { number }: Pick<InLine, "number">): number =>
  line.filter((one) => one.state === "waiting" && one.number <= number).length;

/**
 * May the party be so large from now on? Who waits keeps its place, as long as the room would be enough. Who comes may
 * always be fewer; more only where there is room that nobody waits for.
 */
export function maySize(line: readonly InLine[], mine: InLine, people: number, capacity: number | null): boolean {
  if (capacity === null) return true;
  if (mine.state === "waiting") return people <= capacity;
  return people <= mine.people || people - mine.people <= (freeIn(line, capacity) ?? people);
}

/** One line of a programme: a time, where it begins with one, and words. */
export interface ProgrammeLine {
  readonly time: string | undefined;
  readonly words: string;
}

/** "17.30 Ruokaa kaikille" is a time and words. Written with a point or a colon; shown as it was written. */
export const programmeLines = (text: string): readonly ProgrammeLine[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, time, words] =
        /^((?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?(?:\s*[–-]\s*(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?)?)\s*[:,]?\s+(\S.*)$/.exec(
          line,
        ) ?? [];
      return time && words ? { time, words } : { time: undefined, words: line };
    });

/** Words are kept so many days after an event, wishes to meet again so many after they were left. */
const wordsKept = 7;
export const wishesKept = 90;

/** What ended before these moments, or was left on this day or earlier, has had its time. */
export const hadItsTime = (now: Temporal.Instant, today: Temporal.PlainDate) => ({
  endedBefore: now.subtract({ hours: wordsKept * 24 }),
  longAgo: now.subtract({ hours: wishesKept * 24 }),
  leftOn: today.subtract({ days: wishesKept }),
});

/** Days that are over stay in the list of events so many days. */
export const recentDays = 183;

/** Days that are not over yet, the next first; and those that are, the latest first. `days` in order. */
export function partDays<D extends { readonly startsAt: Temporal.Instant; readonly minutes: number }>(
  days: readonly D[],
  now: Temporal.Instant,
): { readonly coming: readonly D[]; readonly recent: readonly D[] } {
  const isOver = ({ startsAt, minutes }: D) => Temporal.Instant.compare(startsAt.add({ minutes }), now) <= 0;
  return { coming: days.filter((day) => !isOver(day)), recent: days.filter(isOver).toReversed() };
}

/** Has it begun? Until then one may take a sign-up back, whatever becomes of the day. */
export const hasBegun = ({ startsAt }: { readonly startsAt: Temporal.Instant }, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, startsAt) >= 0;

/** One signs up until it begins. */
export const isOpen = (
  day: { readonly startsAt: Temporal.Instant; readonly cancelled: boolean },
  now: Temporal.Instant,
): boolean => !day.cancelled && !hasBegun(day, now);
