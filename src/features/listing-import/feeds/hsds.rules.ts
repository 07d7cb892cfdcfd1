import * as v from "valibot";
import { type Localized, type MeetingTimes, OfferingContent } from "../../directory/index.ts";
import { themesOf } from "../../themes/index.ts";
import type { Fault, ReadingContext, ReadRow } from "../import-types.ts";
import { inFinland, municipalityIn } from "./country.rules.ts";
import {
  clockTime,
  email,
  first,
  isObject,
  isTimeZone,
  type Json,
  minutesBetween,
  number,
  objects,
  phone,
  point,
  text,
  webLink,
} from "./json-parts.ts";

/** One service of an HSDS directory (Open Referral, 3.1) as a listing. */
export function readService(service: Json, line: number, context: ReadingContext): ReadRow {
  const name = text(service.name, 160) ?? "";
  const externalId = text(service.id, 200);
  const bad = (...faults: Fault[]): ReadRow => ({ kind: "bad", line, name: name.slice(0, 80), externalId, faults });
  if (name === "") return bad({ code: "name-missing", column: "name" });
  if (!externalId) return bad({ code: "unsuitable", column: "id" });
  if (service.status !== undefined && service.status !== "active") return { kind: "left-out", line, name };

  const locations = objects(service.service_at_locations);
  const location = locations.map((one) => one.location).find(isObject);
  const address = addressOf(location);
  const finnish = inFinland([text(address.country, 60) ?? ""]);
  const spoken = objects(service.languages).flatMap(({ code }) => languageTag(code) ?? []);
  const language = finnish || (!address.country && spoken[0] === "fi") ? "fi" : spoken[0] === "sv" ? "sv" : "en";
  const inLanguage = (words: string | undefined): Localized | undefined => (words ? { [language]: words } : undefined);

  const schedules = [...objects(service.schedules), ...locations.flatMap((one) => objects(one.schedules))];
  const meetings = schedulesOf(schedules, finnish ? "Europe/Helsinki" : context.timeZone);
  if (meetings === "time-zone-missing") return bad({ code: "time-zone-missing", column: "schedules" });
  const description = text(service.description, 4_000);
  const organisation = isObject(service.organization) ? text(service.organization.name, 160) : undefined;
  const terms = objects(service.attributes).flatMap(({ taxonomy_term: term }) =>
    isObject(term) ? (text(term.name, 100) ?? []) : [],
  );
  const themes = terms.flatMap((term) =>
    themesOf(term)
      .filter(({ weight }) => weight >= 0.6)
      .slice(0, 1),
  );
  const content = {
    form: "group",
    name: { [language]: name },
    summary: inLanguage(text(description, 400)),
    purpose: description && description.length > 400 ? inLanguage(description) : undefined,
    forWhom: inLanguage(text(service.eligibility_description, 2_000)),
    themes: [...new Set(themes.map(({ theme }) => theme))].slice(0, 12),
    audiences: [],
    organisers: organisation ? [{ name: organisation }] : [],
    ways: waysOf(locations.map((one) => one.location).filter(isObject)),
    contact: contactOf(service, locations),
    cost: costOf(service, inLanguage),
    place: placeOf(location, address, finnish, inLanguage),
    area: [],
    meetings,
    languages: [...new Set(spoken)].slice(0, 20),
    admission: admissionOf(service, inLanguage),
  };
  const checked = v.safeParse(OfferingContent, JSON.parse(JSON.stringify(content)));
  if (checked.success) return { kind: "row", line, row: { externalId, content: checked.output } };
  const columns = new Set(checked.issues.map((issue) => v.getDotPath(issue) ?? ""));
  return bad(...[...columns].map((column): Fault => ({ code: "unsuitable", column })));
}

const languageTag = (code: unknown): string | undefined => {
  const tag = text(code, 20);
  return tag && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined;
};

/** The physical address goes before the postal one. */
function addressOf(location: Json | undefined): Json {
  const addresses = objects(location?.addresses);
  return addresses.find(({ address_type: type }) => type === "physical") ?? addresses[0] ?? {};
}

function waysOf(locations: readonly Json[]) {
  const ways = locations.flatMap(({ location_type: type }) =>
    type === "physical" ? ["face-to-face"] : type === "virtual" ? ["online"] : [],
  );
  return [...new Set(ways)];
}

function placeOf(
  location: Json | undefined,
  address: Json,
  finnish: boolean,
  inLanguage: (words: string | undefined) => Localized | undefined,
) {
  if (!location || location.location_type === "virtual") return undefined;
  const city = text(address.city, 120);
  const municipality = finnish && city ? municipalityIn([city]) : undefined;
  const postal = text(address.postal_code, 20);
  const street = [text(address.address_1, 160), text(address.address_2, 60)].filter(Boolean).join(", ");
  const isStreet = address.address_type !== "postal" && street !== "";
  const note = text(first(location.accessibility).description, 600);
  return {
    privacy: "exact",
    municipality,
    town: municipality ? undefined : city,
    postalCode: finnish && postal && /^\d{5}$/.test(postal) ? postal : undefined,
    name: text(location.name, 160),
    address: isStreet ? text(street, 200) : undefined,
    directions: inLanguage(text(location.transportation, 600)),
    point: point(location.longitude, location.latitude),
    access: [],
    accessNote: inLanguage(note),
    ringForAddress: false,
  };
}

function contactOf(service: Json, locations: readonly Json[]) {
  const phones = [...objects(service.phones), ...locations.flatMap((one) => objects(one.phones))];
  const numbers = phones.filter(({ type }) => type === undefined || type === "voice" || type === "cell");
  return {
    phone: numbers.flatMap((one) => phone(one.number) ?? [])[0],
    email: email(service.email),
    website: webLink(service.url),
  };
}

function costOf(service: Json, inLanguage: (words: string | undefined) => Localized | undefined) {
  const options = objects(service.cost_options);
  const words = text(service.fees_description, 400);
  if (words) return { free: false, words: inLanguage(words) };
  return options.length > 0 && options.every(({ amount }) => number(amount) === 0) ? { free: true } : undefined;
}

function admissionOf(service: Json, inLanguage: (words: string | undefined) => Localized | undefined) {
  const note = text(service.application_process, 1_000);
  return note ? { when: "agreed-times", how: "sign-up", note: inLanguage(note) } : undefined;
}

const dayCode = /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/;

/** Rhythms of weeks and months; anything else, and opening hours without one, is left out. */
function schedulesOf(
  schedules: readonly Json[],
  zone: string | undefined,
): readonly MeetingTimes[] | "time-zone-missing" {
  const seen = new Map<string, MeetingTimes>();
  for (const schedule of schedules.slice(0, 20)) {
    const times = scheduleOf(schedule, zone);
    if (times === "time-zone-missing") return times;
    if (times) seen.set(JSON.stringify(times), times);
  }
  return [...seen.values()];
}

function scheduleOf(schedule: Json, zone: string | undefined): MeetingTimes | "time-zone-missing" | undefined {
  const { freq } = schedule;
  if (freq !== "WEEKLY" && freq !== "MONTHLY") return undefined;
  const days = (text(schedule.byday, 60) ?? "").split(",").map((day) => day.trim());
  if (!days.every((day) => dayCode.test(day))) return undefined;
  const told = text(schedule.timezone, 60);
  const timeZone = told && isTimeZone(told) && told.includes("/") ? told : zone;
  if (!timeZone) return "time-zone-missing";
  const interval = number(schedule.interval) ?? 1;
  const position = text(schedule.bysetpos, 20);
  const rule = [
    `FREQ=${freq}`,
    ...(Number.isInteger(interval) && interval > 1 && interval < 100 ? [`INTERVAL=${interval}`] : []),
    `BYDAY=${days.join()}`,
    ...(freq === "MONTHLY" && position && /^-?[1-5](,-?[1-5])*$/.test(position) ? [`BYSETPOS=${position}`] : []),
  ].join(";");
  const at = clockTime(schedule.opens_at);
  const end = clockTime(schedule.closes_at);
  const minutes = at && end ? minutesBetween(at, end) : undefined;
  const from = dayIn(schedule.dtstart) ?? dayIn(schedule.valid_from);
  const until = dayIn(schedule.until) ?? dayIn(schedule.valid_to);
  return {
    rule,
    ...(from && { from }),
    ...(until && { until }),
    ...(at && { at }),
    ...(minutes && { minutes }),
    timeZone,
  };
}

function dayIn(value: unknown): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text(value, 40) ?? "")?.[0];
  try {
    return day && Temporal.PlainDate.from(day).toString();
  } catch {
    return undefined;
  }
}
