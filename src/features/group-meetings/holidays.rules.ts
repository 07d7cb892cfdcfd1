export const holidays = [
  "new-year",
  "epiphany",
  "good-friday",
  "easter",
  "easter-monday",
  "may-day",
  "ascension",
  "pentecost",
  "midsummer-eve",
  "midsummer",
  "all-saints",
  "independence",
  "christmas-eve",
  "christmas",
  "st-stephen",
  "new-years-eve",
] as const;
export type Holiday = (typeof holidays)[number];

const fixed: Readonly<Record<string, Holiday>> = {
  "01-01": "new-year",
  "01-06": "epiphany",
  "05-01": "may-day",
  "12-06": "independence",
  "12-24": "christmas-eve",
  "12-25": "christmas",
  "12-26": "st-stephen",
  "12-31": "new-years-eve",
};

/** In days after Easter. */
const byEaster = new Map<number, Holiday>([
  [-2, "good-friday"],
  [0, "easter"],
  [1, "easter-monday"],
  [39, "ascension"],
  [49, "pentecost"],
]);

/** What is celebrated in Finland on this day, when most doors are closed; undefined on other days. */
export function holidayOn(day: Temporal.PlainDate): Holiday | undefined {
  const known = fixed[day.toString().slice(5)] ?? byEaster.get(easterOf(day.year).until(day).days);
  if (known) return known;
  const date = day.month * 100 + day.day;
  if (day.dayOfWeek === 5 && date >= 619 && date <= 625) return "midsummer-eve";
  if (day.dayOfWeek !== 6) return undefined;
  if (date >= 620 && date <= 626) return "midsummer";
  return date >= 1031 && date <= 1106 ? "all-saints" : undefined;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterOf(year: number): Temporal.PlainDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const h = (19 * a + skipped + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const correction = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * correction + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
