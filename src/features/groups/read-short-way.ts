import { type Locale, m } from "../../shared/i18n/index.ts";
import { findPlace, nameOf } from "../../shared/places/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import type { Localized, OfferingContent } from "../directory/index.ts";
import { themeBySlug, themesOf } from "../themes/index.ts";
import { isTime, meetingsFrom, readDay } from "./group.rules.ts";
import type { ShortWay } from "./groups.forms.ts";

/** What a new group's one page says, as its listing says it. */
export interface ReadShortWay {
  readonly content: OfferingContent;
  readonly startsOn: Temporal.PlainDate | undefined;
}

const longest = { name: 160, happens: 4_000, forWhom: 2_000, place: 160 } as const;
const mostThemes = 3;

/** Reads the page. `today`: a group begins no earlier. */
export function readShortWay(
  form: ShortWay,
  { today, locale }: { readonly today: Temporal.PlainDate; readonly locale: Locale },
): { readonly errors: FieldErrors; readonly read: ReadShortWay | undefined } {
  const first = readDay(form.firstDate);
  const town = form.way === "face-to-face" ? readTown(form.town) : undefined;
  const errors = faults({
    name: form.name === "" ? m.groups_name_needed() : tooLong("name", form.name),
    happens: form.happens === "" ? m.groups_happens_needed() : tooLong("happens", form.happens),
    forWhom: tooLong("forWhom", form.forWhom),
    way: form.way === "" && m.groups_way_needed(),
    town: form.way === "face-to-face" && town?.fault,
    place: tooLong("place", form.place),
    first:
      (form.firstDate !== "" && !first && m.groups_day_fault()) ||
      (first && first < today.toString() && m.groups_day_past()) ||
      (form.firstTime !== "" && !isTime(form.firstTime) && m.groups_time_fault()),
    rhythm: form.rhythm === "" && m.groups_rhythm_needed(),
    entry: form.entry === "" && m.groups_entry_needed(),
    // G18: an adult professional is always with children.
    facilitator:
      form.children === "yes" && form.facilitator !== "professional" && m.groups_children_facilitator_needed(),
    phone: form.phone !== "" && !/^\+?[0-9][0-9 ()-]{2,38}$/.test(form.phone) && m.groups_phone_fault(),
  });
  if (Object.keys(errors).length > 0) return { errors, read: undefined };
  const told = (words: string): Localized => ({ [locale]: words });
  const content: OfferingContent = {
    form: form.way === "online" ? "online-group" : "group",
    name: told(form.name),
    whatHappens: told(form.happens),
    ...(form.forWhom !== "" && { forWhom: told(form.forWhom) }),
    themes: themesIn(form),
    audiences: form.children === "yes" ? ["children"] : [],
    organisers: [],
    ways: [form.way || "online"],
    facilitators: form.facilitator || "peer",
    admission: {
      when: "any-time",
      how: form.entry === "walk-in" ? "walk-in" : "talk",
      ...(first && { startsOn: first }),
    },
    contact: {
      ...(form.phone !== "" && { phone: form.phone }),
      ...(form.nickname !== "" && { person: form.nickname.slice(0, 80) }),
    },
    cost: { free: true },
    ...(town?.code !== undefined && {
      place: {
        // There may be no room yet; then there is no address that would be told later either.
        privacy: "exact" as const,
        municipality: town.code,
        ...(form.place !== "" && { name: form.place }),
        access: [],
        ringForAddress: false,
      },
    }),
    area: form.way === "online" ? ["country"] : [],
    meetings: [meetingsFrom(first ?? "", form.firstTime, form.rhythm || "later")],
    languages: [locale],
  };
  return { errors, read: { content, startsOn: first ? Temporal.PlainDate.from(first) : undefined } };
}

/** The theme one comes from, and those the words speak of. */
function themesIn({ theme, name, happens, forWhom }: ShortWay) {
  const from = themeBySlug(theme);
  const spoken = themesOf([name, happens, forWhom].join(" ")).map((one) => one.theme);
  return [...new Set([...(from ? [from.id] : []), ...spoken])].slice(0, mostThemes);
}

/** The municipality somebody means, or what is wrong with what they typed. */
export function readTown(typed: string): { readonly code?: string; readonly fault?: string } {
  if (typed === "") return { fault: m.listings_town_needed() };
  const answer = findPlace(typed);
  if (!answer.found) {
    const names = answer.suggestions.map((place) => nameOf(place, "fi")).join(", ");
    return { fault: names === "" ? m.listings_town_unknown() : m.listings_town_meant({ names }) };
  }
  const { place } = answer;
  const code =
    place.kind === "municipality"
      ? place.code
      : place.municipalities.length === 1
        ? place.municipalities[0]
        : undefined;
  return code === undefined ? { fault: m.listings_town_unknown() } : { code };
}

const tooLong = (field: keyof typeof longest, typed: string): string | undefined =>
  typed.length > longest[field] ? m.listings_too_long({ most: longest[field] }) : undefined;

const faults = (found: Readonly<Record<string, string | false | undefined>>): FieldErrors =>
  Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])));
