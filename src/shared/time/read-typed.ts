/** `24.11.2026` and `2026-11-24` as an ISO date; undefined where it is no day. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim();
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  try {
    return Temporal.PlainDate.from(iso, { overflow: "reject" }).toString() === iso ? iso : undefined;
  } catch {
    return undefined;
  }
}

/** Is it a time of the clock, as `18:30`? */
export const isTime = (typed: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed);
