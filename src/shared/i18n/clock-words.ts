import type { Locale } from "./locale.ts";

/** "18", "18.30", "18:00" in English: a time of day as its language writes it. */
export function clockWords({ hour, minute }: Pick<Temporal.PlainTime, "hour" | "minute">, locale: Locale): string {
  const minutes = String(minute).padStart(2, "0");
  if (locale === "en") return `${hour}:${minutes}`;
  return minute === 0 ? String(hour) : `${hour}.${minutes}`;
}
