import { createHash } from "node:crypto";
import { calendarLine, localTime, zoneLines } from "../directory/index.ts";
import { startOf, usualMinutes, type When, zone } from "./meeting.rules.ts";

export interface CalendarMeeting extends When {
  readonly id: string;
  readonly cancelled: boolean;
  readonly changes: number;
  /** Only where its owner wants it there. */
  readonly place: string | undefined;
}

export interface CalendarOf {
  /** Whose it is: the same meeting has another name in everyone's calendar. */
  readonly personaId: string;
  /** What every meeting is called there. */
  readonly title: string;
  readonly meetings: readonly CalendarMeeting[];
}

/**
 * Meetings as an iCalendar file (RFC 5545) that names neither the service nor the group. What was cancelled says so;
 * times are Finland's clocks', with the changes of summer time.
 */
export function calendarOf({ personaId, title, meetings }: CalendarOf, now: Temporal.Instant): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kalenteri//FI",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(title)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    ...zoneLines(zone, now.toZonedDateTimeISO(zone)),
    ...meetings.flatMap((meeting) => eventOf(meeting, { personaId, title }, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${calendarLine(line)}\r\n`).join("");
}

function eventOf(
  meeting: CalendarMeeting,
  { personaId, title }: Pick<CalendarOf, "personaId" | "title">,
  now: Temporal.Instant,
): string[] {
  const { id, onDay, at, minutes, cancelled, changes, place } = meeting;
  return [
    "BEGIN:VEVENT",
    `UID:${createHash("sha256").update(`${personaId}|${id}`).digest("hex").slice(0, 32)}`,
    `DTSTAMP:${now.toString({ smallestUnit: "second" }).replace(/[-:]/g, "")}`,
    `SEQUENCE:${changes}`,
    at
      ? `DTSTART;TZID=${zone}:${localTime(startOf(meeting).toPlainDateTime())}`
      : `DTSTART;VALUE=DATE:${onDay.toString().replaceAll("-", "")}`,
    ...(at ? [`DURATION:PT${minutes ?? usualMinutes}M`] : []),
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
