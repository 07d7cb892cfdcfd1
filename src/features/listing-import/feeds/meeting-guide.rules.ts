import * as v from "valibot";
import { ownValue } from "../../../shared/own-value.ts";
import { type Localized, type MeetingTimes, OfferingContent, type Place } from "../../directory/index.ts";
import { themesOf } from "../../themes/index.ts";
import type { Fault, ReadingContext, ReadRow } from "../import-types.ts";
import { inFinland, municipalityIn, postalCodeIn } from "./country.rules.ts";
import {
  clockTime,
  email,
  isTimeZone,
  type Json,
  list,
  minutesBetween,
  number,
  phone,
  point,
  text,
  webLink,
} from "./json-parts.ts";
import { accessTypes, audienceTypes, languageTypes } from "./meeting-guide.types.ts";

const byDay = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/** One meeting of a Meeting Guide feed as a listing. */
export function readMeeting(meeting: Json, line: number, context: ReadingContext): ReadRow {
  const name = text(meeting.name, 160) ?? "";
  const externalId = text(meeting.slug, 200) ?? text(meeting.id, 200);
  const bad = (...faults: Fault[]): ReadRow => ({ kind: "bad", line, name: name.slice(0, 80), externalId, faults });
  if (name === "") return bad({ code: "name-missing", column: "name" });
  if (!externalId) return bad({ code: "unsuitable", column: "slug" });

  const types = new Set(list(meeting.types).filter((type) => typeof type === "string"));
  const how = attendance(meeting, types);
  // A closed room and no other way: the feed keeps it until it opens again, a directory cannot send anybody there.
  if (how === "inactive") return { kind: "left-out", line, name };

  const parts = addressParts(meeting);
  const finnish = inFinland(parts);
  const languages = [...types].flatMap((type) => ownValue(languageTypes, type) ?? []);
  const spoken = languages.length > 0 ? languages : [finnish ? "fi" : "en"];
  const language = spoken[0] === "fi" || spoken[0] === "sv" ? spoken[0] : finnish ? "fi" : "en";
  const inLanguage = (words: string | undefined): Localized | undefined => (words ? { [language]: words } : undefined);

  const told = text(meeting.timezone, 60);
  const timeZone = told && isTimeZone(told) ? told : finnish ? "Europe/Helsinki" : context.timeZone;
  const meetings = meetingsOf(meeting, timeZone);
  if (meetings === "time-zone-missing") return bad({ code: "time-zone-missing", column: "timezone" });
  const place = how === "online" ? undefined : placeOf(meeting, parts, finnish, types, inLanguage);
  const site = webLink(meeting.website) ?? webLink(meeting.url);
  const contact = { phone: phone(meeting.phone), email: email(meeting.email), website: site };
  const group = text(meeting.group, 160);
  const entity = text(meeting.entity, 160);
  const [theme] = entity ? themesOf(entity) : [];
  const onlineUrl = how === "in-room" ? undefined : webLink(meeting.conference_url);
  const note = how === "in-room" ? undefined : inLanguage(text(meeting.conference_url_notes, 1_000));
  const content = {
    form: how === "online" ? "online-group" : "group",
    name: { [language]: name },
    whatHappens: inLanguage(text(meeting.notes, 4_000)),
    purpose: inLanguage(text(meeting.group_notes, 4_000)),
    themes: theme && theme.weight >= 0.4 ? [theme.theme] : [],
    audiences: [...new Set([...types].flatMap((type) => ownValue(audienceTypes, type) ?? []))],
    organisers: group ? [{ name: group }] : [],
    fellowship: entity,
    ways: [how === "in-room" ? "face-to-face" : how],
    admission: { when: "any-time", how: "walk-in", note },
    contact,
    place,
    area: [],
    onlineUrl,
    meetings,
    languages: [...new Set(spoken)],
    ...(types.has("BA") && { childCare: true }),
  };
  // Without the parts that are not there, as the schema wants it.
  const checked = v.safeParse(OfferingContent, JSON.parse(JSON.stringify(content)));
  if (checked.success) return { kind: "row", line, row: { externalId, content: checked.output } };
  const columns = new Set(checked.issues.map((issue) => v.getDotPath(issue) ?? ""));
  return bad(...[...columns].map((column): Fault => ({ code: "unsuitable", column })));
}

type Attendance = "in-room" | "online" | "hybrid" | "inactive";

/** As the feed says it, or as its clients work it out: a closed location with a link is online. */
function attendance(meeting: Json, types: ReadonlySet<unknown>): Attendance {
  const isOnline = webLink(meeting.conference_url) !== undefined || phone(meeting.conference_phone) !== undefined;
  switch (meeting.attendance_option) {
    case "in_person":
      return "in-room";
    case "online":
    case "hybrid":
    case "inactive":
      return meeting.attendance_option;
    default:
      if (types.has("TC")) return isOnline ? "online" : "inactive";
      if (!isOnline) return types.has("ONL") ? "online" : "in-room";
      return isApproximate(meeting, addressParts(meeting)) ? "online" : "hybrid";
  }
}

function addressParts(meeting: Json): readonly string[] {
  const whole = text(meeting.formatted_address, 200);
  if (whole) return whole.split(",").map((part) => part.trim());
  const parts = [meeting.address, meeting.city, meeting.state, meeting.postal_code, meeting.country];
  return parts.flatMap((part) => text(part, 120) ?? []);
}

/** Fewer parts than four are a town, unless the feed says otherwise; Finnish addresses have three. */
function isApproximate({ approximate }: Json, parts: readonly string[]): boolean {
  if (approximate === "no" || approximate === false) return false;
  if (approximate === "yes" || approximate === true) return true;
  return parts.length < (inFinland(parts) ? 3 : 4);
}

function placeOf(
  meeting: Json,
  parts: readonly string[],
  finnish: boolean,
  types: ReadonlySet<unknown>,
  inLanguage: (words: string | undefined) => Localized | undefined,
): Partial<Place> | undefined {
  if (parts.length === 0) return undefined;
  const access = [...types].flatMap((type) => ownValue(accessTypes, String(type)) ?? []);
  const municipality = finnish ? municipalityIn(parts) : undefined;
  const town = municipality ? undefined : (text(meeting.city, 120) ?? parts.at(finnish ? -2 : -3) ?? parts[0]);
  const where = {
    municipality,
    town,
    point: point(meeting.longitude, meeting.latitude),
    access,
    ringForAddress: false,
  };
  if (isApproximate(meeting, parts)) return { privacy: "approximate", ...where };
  return {
    privacy: "exact",
    ...where,
    postalCode: finnish ? postalCodeIn(parts) : undefined,
    name: text(meeting.location, 160),
    address: finnish ? parts[0] : text(parts.join(", "), 200),
    directions: inLanguage(text(meeting.location_notes, 600)),
  } as Partial<Place>;
}

/** Weekly meetings of one time on one day or several; by appointment where the feed gives none. */
function meetingsOf(meeting: Json, timeZone: string | undefined): readonly MeetingTimes[] | "time-zone-missing" {
  const days = (Array.isArray(meeting.day) ? meeting.day : [meeting.day]).flatMap(
    (day: unknown) => byDay[number(day) ?? -1] ?? [],
  );
  const at = clockTime(meeting.time);
  if (days.length === 0) return [{ timeZone: timeZone ?? "UTC" }];
  if (!timeZone) return "time-zone-missing";
  const end = clockTime(meeting.end_time);
  const minutes = at && end ? minutesBetween(at, end) : undefined;
  return [{ rule: `FREQ=WEEKLY;BYDAY=${days.join()}`, ...(at && { at }), ...(minutes && { minutes }), timeZone }];
}
