import { type Locale, localPath, m } from "../../../shared/i18n/index.ts";
import {
  type DirectoryEntry,
  type MeetingTimes,
  readIn,
  readRule,
  rhythmInWords,
  weekdayCodes,
} from "../../directory/index.ts";
import { stableId } from "../stable-id.ts";
import type { Reading } from "./reading.ts";

/** One of HSDS's schedules, by the names of its fields. */
export interface Schedule {
  readonly id: string;
  readonly service_id: string;
  readonly [field: string]: string | number;
}

/** How many single days are told, from today on. */
const mostDays = 60;

/**
 * When an offering meets, as HSDS has it: it knows weeks and months, so a rhythm of another kind is told in words alone. What
 * is cancelled, moved or on a break stands in the notes; the calendar file that is linked knows all of it.
 */
export function schedulesOf(
  { id, slug, content }: DirectoryEntry,
  { locale, publicUrl, now }: Reading,
): readonly Schedule[] {
  return content.meetings.flatMap((times, index): Schedule[] => {
    const today = now.toZonedDateTimeISO(times.timeZone).toPlainDate().toString();
    const last = earliest(times.until, content.endsOn);
    if (last !== undefined && last < today) return [];
    const common = {
      service_id: id,
      timezone: offsetAt(times.timeZone, now).nanoseconds / 3.6e12,
      description: rhythmInWords(times, locale),
      ...clockOf(times, now),
      schedule_link: `${publicUrl}${localPath(locale, `/tuki/${slug}.ics`)}`,
      ...notesOf(times, today, locale),
    };
    const at = (name: string | number) => ({ id: stableId("schedule", id, index, name) });
    if (times.rule === undefined) {
      const days = (times.dates ?? []).filter((day) => day >= today && (last === undefined || day <= last));
      if (!times.dates?.length) return [{ ...at("appointment"), ...common }];
      return [...new Set(days)]
        .toSorted()
        .slice(0, mostDays)
        .map((day) => ({ ...at(day), ...common, dtstart: day, valid_from: day, valid_to: day }));
    }
    const rhythm = {
      ...(times.from && { dtstart: times.from, valid_from: times.from }),
      ...(last && { until: last, valid_to: last }),
    };
    return [{ ...at("rhythm"), ...common, ...rhythm, ...frequencyOf(times) }];
  });
}

/** The rhythm itself, where HSDS can say it. */
function frequencyOf({ rule = "", from }: MeetingTimes) {
  const { freq, interval, days, monthDays, special } = readRule(rule);
  if (special) return {};
  const code = (weekday: number) => weekdayCodes[weekday - 1] ?? "";
  if (freq === "DAILY" && interval === 1 && days.length === 0) {
    return { freq: "WEEKLY", interval: 1, byday: weekdayCodes.join(",") };
  }
  if (freq === "WEEKLY" && days.every(({ nth }) => nth === undefined)) {
    const weekdays = days.map(({ weekday }) => weekday);
    const known = weekdays.length > 0 || !from ? weekdays : [Temporal.PlainDate.from(from).dayOfWeek];
    return { freq: "WEEKLY", interval, wkst: "MO", ...(known.length > 0 && { byday: known.map(code).join(",") }) };
  }
  if (freq === "MONTHLY" && days.length > 0 && monthDays.length === 0) {
    return {
      freq: "MONTHLY",
      interval,
      byday: days.map(({ weekday, nth }) => `${nth ?? ""}${code(weekday)}`).join(","),
    };
  }
  if (freq === "MONTHLY" && monthDays.length > 0 && days.length === 0) {
    return { freq: "MONTHLY", interval, bymonthday: monthDays.join(",") };
  }
  return {};
}

/** Clock times with the offset in force now, as HSDS asks. */
function clockOf({ at, minutes, timeZone }: MeetingTimes, now: Temporal.Instant) {
  if (!at) return {};
  const { text } = offsetAt(timeZone, now);
  const start = Temporal.PlainTime.from(at);
  const clock = (time: Temporal.PlainTime) => `${time.toString({ smallestUnit: "minute" })}${text}`;
  const ends = minutes && minutes < 24 * 60 ? { closes_at: clock(start.add({ minutes })) } : {};
  return { opens_at: clock(start), ...ends };
}

function offsetAt(timeZone: string, now: Temporal.Instant) {
  const { offset, offsetNanoseconds } = now.toZonedDateTimeISO(timeZone);
  return { text: offset, nanoseconds: offsetNanoseconds };
}

/** What does not happen as usual, from today on. */
function notesOf({ exceptions = [], breaks = [], timeZone }: MeetingTimes, today: string, locale: Locale) {
  const at = { locale };
  const notes = [
    m.open_data_time_zone({ zone: timeZone }, at),
    ...exceptions
      .filter(({ on }) => on >= today)
      .map(({ on, movedTo, note }) => {
        const what = movedTo
          ? m.open_data_moved({ day: on, to: `${movedTo.on} ${movedTo.at}` }, at)
          : m.open_data_cancelled({ day: on }, at);
        return note ? `${what} ${readIn(note, locale).text}` : what;
      }),
    ...breaks.filter(({ to }) => to >= today).map(({ from, to }) => m.open_data_break({ from, to }, at)),
  ];
  return { notes: notes.join("\n") };
}

const earliest = (...days: readonly (string | undefined)[]) => days.filter((day) => day !== undefined).toSorted()[0];
