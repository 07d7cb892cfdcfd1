import type {
  AdmissionWay,
  EntryToPut,
  MeetingTimes,
  MeetingWay,
  OfferingContent,
  OfferingForm,
} from "../features/directory/index.ts";
import { accessFeatures, audiences, facilitatorKinds } from "../features/directory/index.ts";
import { type Municipality, municipalities } from "../shared/places/index.ts";
import organisations from "./demo-organisations.json" with { type: "json" };
import texts from "./offerings/offering-texts.json" with { type: "json" };

/**
 * Believable offerings, all invented: any number, the same ones for the same seed. Most are groups, most meet weekly, most
 * are where most people live. For the demo, measurements and tests; every one passes the schema.
 */
export function* generateOfferings(size: number, now: Temporal.Instant, seed = 1): Generator<EntryToPut> {
  const dice = diceOf(seed);
  const towns = municipalities().map((town) => ({
    value: town,
    weight: (texts.municipalityWeights as Record<string, number>)[town.code] ?? 8,
  }));
  for (let n = 0; n < size; n++) {
    const content = offering(dice, dice.weighted(towns));
    const changedAt = now.subtract({ hours: dice.upTo(24 * 400) });
    yield {
      id: uuid(dice),
      slug: `${slugOf(content.name.fi ?? content.name.sv ?? "")}-${n.toString(36)}`,
      organisationId: null,
      standing: dice.chance(0.95) ? "listed" : "unconfirmed",
      content,
      confirmedOn: changedAt.toZonedDateTimeISO("Europe/Helsinki").toPlainDate(),
      now: changedAt,
    };
  }
}

type Dice = ReturnType<typeof diceOf>;
type Texts = { readonly names: readonly string[]; readonly about: readonly string[]; readonly who: readonly string[] };

/** Mulberry32: small, and the same everywhere. */
function diceOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (limit: number) => Math.floor(next() * limit);
  const one = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;
  return {
    next,
    upTo,
    one,
    chance: (share: number) => next() < share,
    some<T>(values: readonly T[], count: number): T[] {
      const left = [...values];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(upTo(left.length), 1)[0] as T);
    },
    weighted<T>(values: readonly { readonly value: T; readonly weight: number }[]): T {
      let at = next() * values.reduce((sum, { weight }) => sum + weight, 0);
      for (const { value, weight } of values) {
        at -= weight;
        if (at < 0) return value;
      }
      return (values.at(-1) as { value: T }).value;
    },
  };
}

const formShares: readonly { value: OfferingForm; weight: number }[] = [
  { value: "group", weight: 68 },
  { value: "online-group", weight: 9 },
  { value: "one-to-one", weight: 8 },
  { value: "course", weight: 5 },
  { value: "gate-event", weight: 3 },
  { value: "chat", weight: 3 },
  { value: "helpline", weight: 2 },
  { value: "reading", weight: 2 },
];

const waysOf: Record<OfferingForm, readonly (readonly MeetingWay[])[]> = {
  group: [["face-to-face"], ["face-to-face"], ["face-to-face"], ["hybrid"]],
  "one-to-one": [["face-to-face", "phone"], ["phone"], ["in-writing"]],
  "online-group": [["online"]],
  chat: [["in-writing"]],
  "gate-event": [["face-to-face"]],
  course: [["face-to-face"], ["online"]],
  helpline: [["phone"]],
  reading: [["in-writing"]],
};

function offering(dice: Dice, town: Municipality): OfferingContent {
  const theme = dice.one(texts.themes);
  const second = dice.chance(0.25) ? dice.one(texts.themes) : undefined;
  const form = dice.weighted(formShares);
  const ways = dice.one(waysOf[form]);
  const isSomewhere = ways.some((way) => way === "face-to-face" || way === "hybrid");
  const { happens, competence, summary, associations, venues, streets, words } = texts.general;
  const swedish = "sv" in theme && dice.chance(0.2) ? (theme.sv as Texts) : undefined;
  const name = `${dice.one(theme.fi.names)} ${dice.one(texts.general.forms[form])}`.trim();
  const house = `${dice.one(words)}${dice.one(words).toLowerCase()}`;
  // Some by the demo's organisations, which have pages; most by others, some by nobody.
  const own = dice.chance(0.15) ? dice.one(organisations) : undefined;
  const organiser = own?.name ?? `${dice.one(associations)}, ${town.names.fi}`;
  const asksIn = form !== "helpline" && form !== "reading";
  const meetings = asksIn && form !== "one-to-one" && dice.chance(0.92) ? [rhythm(dice)] : [];
  return {
    form,
    name: {
      fi: isSomewhere && dice.chance(0.5) ? `${name}, ${house}` : name,
      ...(swedish && { sv: dice.one(swedish.names) }),
    },
    summary: { fi: dice.one(theme.fi.about), ...(swedish && { sv: dice.one(texts.generalSwedish.summary) }) },
    purpose: {
      fi: [dice.one(theme.fi.about), ...dice.some(summary, 2)].join(" "),
      ...(swedish && { sv: swedish.about.join(" ") }),
    },
    forWhom: { fi: theme.fi.who.join(" "), ...(swedish && { sv: swedish.who.join(" ") }) },
    whatHappens: {
      fi: dice.some(happens, 5 + dice.upTo(6)).join(" "),
      ...(swedish && { sv: dice.some(texts.generalSwedish.happens, 3).join(" ") }),
    },
    competence: { fi: dice.one(competence) },
    themes: [...new Set(second ? [theme.id, second.id] : [theme.id])],
    audiences: dice.some(audiences, dice.upTo(3)),
    organisers: own || dice.chance(0.9) ? [{ name: organiser, ...(own && { slug: own.slug }) }] : [],
    ways: [...ways],
    facilitators: dice.one(facilitatorKinds),
    ...(asksIn && {
      admission: {
        when: dice.one(["any-time", "any-time", "agreed-times", "before-start"] as const),
        how: dice.one(admissions),
      },
    }),
    contact: { phone: `040 000 ${String(dice.upTo(10_000)).padStart(4, "0")}` },
    anonymous: dice.chance(0.4),
    cost: { free: dice.chance(0.93) },
    ...(isSomewhere && {
      place: place(dice, town, `${house}, ${dice.one(venues)}`, `${dice.one(streets)} ${1 + dice.upTo(80)}`),
    }),
    area: isSomewhere ? dice.one([[], [town.code], [`region:${town.region}`]]) : ["country"],
    meetings,
    languages: swedish ? ["fi", "sv"] : dice.chance(0.04) ? ["en"] : ["fi"],
    ...(dice.chance(0.15) && { childCare: true }),
    maintainer: organiser,
  };
}

const admissions: readonly AdmissionWay[] = ["walk-in", "walk-in", "sign-up", "sign-up", "talk", "interview"];

function place(dice: Dice, town: Municipality, name: string, address: string): NonNullable<OfferingContent["place"]> {
  const access = dice.some(accessFeatures, dice.upTo(4));
  if (dice.chance(0.08)) {
    return { privacy: "confidential", municipality: town.code, access, ringForAddress: dice.chance(0.5) };
  }
  const near = (degrees: number) => Math.round((degrees + (dice.next() - 0.5) * 0.12) * 10_000) / 10_000;
  const point: [number, number] = [near(town.point.lon), near(town.point.lat)];
  return { privacy: "exact", municipality: town.code, name, address, point, access, ringForAddress: false };
}

function rhythm(dice: Dice): MeetingTimes {
  const day = dice.one(["MO", "TU", "TU", "WE", "WE", "TH", "TH", "FR", "SA", "SU"]);
  const rule = dice.one([
    `FREQ=WEEKLY;BYDAY=${day}`,
    `FREQ=WEEKLY;BYDAY=${day}`,
    `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`,
    `FREQ=MONTHLY;BYDAY=${1 + dice.upTo(4)}${day}`,
  ]);
  const hour = dice.one([10, 11, 13, 14, 17, 18, 18, 18, 19]);
  return {
    rule,
    from: `2026-01-${String(5 + dice.upTo(14)).padStart(2, "0")}`,
    at: `${hour}:${dice.one(["00", "00", "30"])}`,
    minutes: dice.one([60, 90, 120]),
    timeZone: "Europe/Helsinki",
    ...(dice.chance(0.4) && { breaks: [{ from: "2027-06-01", to: "2027-08-15", why: "season" as const }] }),
  };
}

function uuid({ upTo }: Dice): string {
  const hex = (digits: number) => Array.from({ length: digits }, () => upTo(16).toString(16)).join("");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
