import { type Locale, m } from "../../shared/i18n/index.ts";
import { isTime, readDay } from "../../shared/time/read-typed.ts";
import { type FieldErrors, faults } from "../../shared/ui/index.ts";
import { isPhone, type Localized, type OfferingContent } from "../directory/index.ts";
import { readTown } from "../listings/index.ts";
import { themesOf } from "../themes/index.ts";
import { zone } from "./gate-events-context.ts";
import { type EventFields, numberIn } from "./sign-up.forms.ts";
import type { DayToAdd } from "./start-event.ts";

/** What a new event's page says. */
export interface ReadEvent {
  readonly content: OfferingContent;
  readonly days: readonly DayToAdd[];
}

const longest = { name: 160, happens: 4_000, place: 160, address: 200, programme: 4_000 } as const;
const mostThemes = 3;
export const mostCapacity = 5_000;

/** "3" or "2,5" hours as minutes; undefined where it is no length of an event. */
export function readHours(typed: string): number | undefined {
  const hours = /^\d{1,2}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(",", ".")) : Number.NaN;
  return hours >= 0.25 && hours <= 24 ? Math.round(hours * 60) : undefined;
}

/** An empty field: for as many as come. */
export const readCapacity = (typed: string): number | null | undefined =>
  typed === "" ? null : numberIn(typed, 1, mostCapacity);

/** A day and a time of Finland's clocks; undefined where either is none. */
export function momentOf(date: string, time: string): Temporal.Instant | undefined {
  const day = readDay(date);
  if (!day || !isTime(time)) return undefined;
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant();
}

/** Reads a new event. `now`: it begins later. */
export function readEvent(
  form: EventFields,
  { now, locale }: { readonly now: Temporal.Instant; readonly locale: Locale },
): { readonly errors: FieldErrors; readonly read?: ReadEvent } {
  const town = readTown(form.town);
  const minutes = readHours(form.hours);
  const capacity = readCapacity(form.capacity);
  const dates = ([form.date1, form.date2, form.date3, form.date4] as const).map((typed) => ({
    typed,
    day: readDay(typed),
    fault: dateFault(typed, form.time, now),
  }));
  const tooLong = (field: keyof typeof longest) =>
    form[field].length > longest[field] && m.gate_events_too_long({ most: longest[field] });
  const errors = faults({
    name: (form.name === "" && m.gate_events_name_missing()) || tooLong("name"),
    happens: (form.happens === "" && m.gate_events_happens_missing()) || tooLong("happens"),
    town: town.fault,
    place: tooLong("place"),
    address: tooLong("address"),
    date1: (form.date1 === "" && m.gate_events_date_fault()) || dates[0]?.fault,
    date2: dates[1]?.fault,
    date3: dates[2]?.fault,
    date4: dates[3]?.fault,
    time: !isTime(form.time) && m.gate_events_time_fault(),
    hours: minutes === undefined && m.gate_events_hours_fault(),
    capacity: capacity === undefined && m.gate_events_capacity_fault({ most: mostCapacity }),
    programme: tooLong("programme"),
    phone: form.phone !== "" && !isPhone(form.phone) && m.groups_phone_fault(),
  });
  if (Object.keys(errors).length > 0 || minutes === undefined || capacity === undefined || !town.code)
    return { errors };
  // Each day once, in order.
  const days = [...new Set(dates.flatMap(({ day }) => day ?? []))].toSorted();
  const told = (words: string): Localized => ({ [locale]: words });
  const content: OfferingContent = {
    form: "gate-event",
    name: told(form.name),
    whatHappens: told(form.happens),
    ...(form.professionals && { forWhom: told(m.gate_events_open_to_all_text()) }),
    themes: themesOf(`${form.name} ${form.happens}`)
      .slice(0, mostThemes)
      .map(({ theme }) => theme),
    audiences: [],
    organisers: [],
    ways: ["face-to-face"],
    admission: { when: "any-time", how: "sign-up" },
    contact: form.phone === "" ? {} : { phone: form.phone },
    anonymous: true,
    cost: { free: true },
    place: {
      // An empty place is not kept from anyone: it is not known yet.
      privacy: "exact",
      municipality: town.code,
      ...(form.place !== "" && { name: form.place }),
      ...(form.address !== "" && { address: form.address }),
      access: [],
      ringForAddress: false,
    },
    area: [],
    meetings: [{ dates: days, at: form.time, minutes, timeZone: zone }],
    languages: [locale],
    ...(form.childCare && { childCare: true }),
  };
  return {
    errors,
    read: {
      content,
      days: days.flatMap((day) => {
        const startsAt = momentOf(day, form.time);
        return startsAt ? [{ startsAt, minutes, capacity }] : [];
      }),
    },
  };
}

/** What is wrong with a day; nothing where none was given. */
export function dateFault(typed: string, time: string, now: Temporal.Instant): string | undefined {
  if (typed === "") return undefined;
  const moment = momentOf(typed, isTime(time) ? time : "23:59");
  if (!moment) return m.gate_events_date_fault();
  return Temporal.Instant.compare(moment, now) <= 0 ? m.gate_events_date_past() : undefined;
}
