import { localTime, zoneLines } from "./calendar-zone.rules.ts";
import { meetingDates } from "./meeting-dates.rules.ts";
import type { MeetingTimes, OfferingContent } from "./offering.ts";

/** What a calendar file tells: nothing by which someone who looks over a shoulder would know what it is about. */
export interface CalendarFacts {
  readonly content: Pick<OfferingContent, "meetings" | "endsOn">;
  /** Unique and lasting, without meaning. */
  readonly code: string;
  /** The neutral name of every meeting. */
  readonly title: string;
  /** Only where the address is public. */
  readonly location: string | undefined;
  readonly url: string;
  readonly host: string;
  readonly changedAt: Temporal.Instant;
}

/** How far back and forth single days are written out: breaks and days that do not follow a rule. */
const farthest = { years: 2 };

/**
 * The meetings to come as an iCalendar file (RFC 5545): rhythms as rules with their exceptions, what has been moved and
 * single days as events of their own. `now` decides what is to come.
 */
export function calendarFile(facts: CalendarFacts, now: Temporal.Instant): string {
  const zones = [...new Set(facts.content.meetings.map(({ timeZone }) => timeZone))];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Vertaiskeha//FI",
    "METHOD:PUBLISH",
    ...zones.flatMap((zone) => zoneLines(zone, now.toZonedDateTimeISO(zone))),
    ...facts.content.meetings.flatMap((times, index) =>
      eventsOf(facts, ending(times, facts.content.endsOn), index, now),
    ),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${calendarLine(line)}\r\n`).join("");
}

/** The rhythm with the offering's own end taken into it. */
function ending(times: MeetingTimes, endsOn: string | undefined): MeetingTimes {
  const until = [times.until, endsOn].filter((day) => day !== undefined).toSorted()[0];
  return until === undefined ? times : { ...times, until };
}

function eventsOf(facts: CalendarFacts, times: MeetingTimes, index: number, now: Temporal.Instant): readonly string[] {
  const today = now.toZonedDateTimeISO(times.timeZone).toPlainDate();
  const event = (name: string, day: Temporal.PlainDate, at: string | undefined, more: readonly string[] = []) =>
    eventLines(facts, `${index}-${name}`, { ...times, ...(at && { at }) }, day, more);
  const exceptions = new Map(times.exceptions?.map((exception) => [exception.on, exception]));
  const closed = (day: Temporal.PlainDate) =>
    times.breaks?.some(({ from, to }) => from <= day.toString() && day.toString() <= to) ?? false;
  const skipped = (day: Temporal.PlainDate) => closed(day) || exceptions.has(day.toString());

  const moved = [...exceptions.values()].flatMap(({ on, movedTo }) => {
    const day = movedTo && Temporal.PlainDate.from(movedTo.on);
    return day && !closed(day) && Temporal.PlainDate.compare(day, today) >= 0
      ? event(`moved-${on}`, day, movedTo.at)
      : [];
  });
  if (times.rule === undefined) {
    const days = [...meetingDates(times, today)].filter((day) => !skipped(day));
    return [...days.flatMap((day) => event(day.toString(), day, times.at)), ...moved];
  }
  // A rule that counts its meetings is counted from its first; any other goes on from the next.
  const counts = /;COUNT=/.test(times.rule) && times.from !== undefined;
  const start = counts ? Temporal.PlainDate.from(times.from ?? today) : today;
  const [first] = meetingDates(times, start).take(1);
  if (!first) return moved;
  const limit = today.add(farthest);
  const left: Temporal.PlainDate[] = [];
  for (const day of meetingDates(times, first)) {
    if (Temporal.PlainDate.compare(day, limit) > 0) break;
    if (skipped(day)) left.push(day);
  }
  const rule = [
    `RRULE:${withUntil(times)}`,
    ...left.map((day) => (times.at ? `EXDATE;${zoned(times, day)}` : `EXDATE;VALUE=DATE:${plain(day)}`)),
  ];
  return [...event("rhythm", first, times.at, rule), ...moved];
}

/** The rule with its last day, unless it tells its own end. */
function withUntil({ rule = "", until, at, timeZone }: MeetingTimes): string {
  if (until === undefined || /;(COUNT|UNTIL)=/.test(rule)) return rule;
  const day = Temporal.PlainDate.from(until);
  if (!at) return `${rule};UNTIL=${plain(day)}`;
  const last = day.toZonedDateTime({ timeZone, plainTime: at }).toInstant();
  return `${rule};UNTIL=${utc(last)}`;
}

function eventLines(
  { code, title, location, url, host, changedAt }: CalendarFacts,
  name: string,
  times: MeetingTimes,
  day: Temporal.PlainDate,
  more: readonly string[],
): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${code}-${name}@${host}`,
    `DTSTAMP:${utc(changedAt)}`,
    times.at ? `DTSTART;${zoned(times, day)}` : `DTSTART;VALUE=DATE:${plain(day)}`,
    ...(times.at && times.minutes ? [`DURATION:PT${times.minutes}M`] : []),
    ...more,
    `SUMMARY:${escaped(title)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    `URL:${url}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

const zoned = ({ at = "00:00", timeZone }: MeetingTimes, day: Temporal.PlainDate) =>
  `TZID=${timeZone}:${localTime(day.toPlainDateTime(at))}`;
const plain = (day: Temporal.PlainDate) => day.toString().replaceAll("-", "");
const utc = (instant: Temporal.Instant) => instant.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A line as a calendar file has it: at most 75 octets, the rest on lines that begin with a space. */
export function calendarLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part].join("\r\n ");
}
