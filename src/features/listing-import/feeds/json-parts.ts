import { isPhone } from "../../directory/index.ts";

/** What a feed of others holds: anything. Reads parts without trusting them. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text without markup, double spaces and control characters; undefined where there is none. */
export function text(value: unknown, longest: number): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const bare = String(value)
    .normalize("NFC")
    .replace(/<[^>]*>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&nbsp;/g, " ")
    .replace(/\p{Cc}/gu, (mark) => (mark === "\n" ? "\n" : " "))
    .replace(/[ \t]+/g, " ")
    .trim();
  if (bare === "") return undefined;
  return bare.length <= longest ? bare : `${bare.slice(0, longest - 1).trimEnd()}…`;
}

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const objects = (value: unknown): readonly Json[] => list(value).filter(isObject);
export const first = (value: unknown): Json => objects(value)[0] ?? {};

export const number = (value: unknown): number | undefined => {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : undefined;
};

export function webLink(value: unknown): string | undefined {
  const link = text(value, 500);
  return link && /^https?:\/\/[^\s<>"]+$/.test(link) && URL.canParse(link) ? link : undefined;
}

/** `18:00`, `18:00:00`, `9:30`. */
export function clockTime(value: unknown): string | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text(value, 10) ?? "");
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  return `${match[1]?.padStart(2, "0")}:${match[2]}`;
}

/** From the beginning to the end, over midnight where the end is before it. */
export function minutesBetween(from: string, to: string): number | undefined {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const length = (minutes(to) - minutes(from) + 1440) % 1440;
  return length >= 5 ? length : undefined;
}

export function isTimeZone(name: string): boolean {
  try {
    Temporal.PlainDateTime.from("2026-01-01T00:00").toZonedDateTime(name);
    return /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(name);
  } catch {
    return false;
  }
}

export function point(longitude: unknown, latitude: unknown): [number, number] | undefined {
  const [lon, lat] = [number(longitude), number(latitude)];
  if (lon === undefined || lat === undefined || Math.abs(lon) > 180 || Math.abs(lat) > 90) return undefined;
  return lon === 0 && lat === 0 ? undefined : [lon, lat];
}

export const email = (value: unknown): string | undefined => {
  const address = text(value, 200);
  return address && /^[\w+.-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(address) ? address : undefined;
};

export const phone = (value: unknown): string | undefined => {
  const bare = text(value, 60)?.replace(/,.*$/, "").replace(/[./–]/g, " ").replace(/\s+/g, " ").trim();
  return bare && isPhone(bare) ? bare : undefined;
};
