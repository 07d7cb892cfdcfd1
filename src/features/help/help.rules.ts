import type { Locale } from "../../shared/i18n/index.ts";
import type { Schedule } from "./opening-hours.rules.ts";

/** In the order of the page. `danger` is 112 and stands alone. */
const situations = ["danger", "talk", "violence", "young", "substances", "medical"] as const;
export type Situation = (typeof situations)[number];

/** Everything a page may show of a line. */
export interface Helpline {
  readonly slug: string;
  readonly situation: Situation;
  readonly position: number;
  /** Its place in the short list of other pages; null where it is not in it. */
  readonly urgentPosition: number | null;
  /** Grouped as they are read aloud, e.g. `09 2525 0111`. */
  readonly numbers: readonly string[];
  /** Language codes; empty where we do not know. */
  readonly languages: readonly string[];
  readonly cost: "free" | "as-usual" | null;
  readonly hiddenOnBill: boolean;
  readonly chatUrl: string | null;
  readonly sourceUrl: string;
  readonly checkedOn: Temporal.PlainDate;
  readonly reviewBy: Temporal.PlainDate;
  readonly schedule: Schedule;
  readonly words: HelplineWords;
}

export interface HelplineWords {
  /** Finnish where the reader's own language has no words for this line. */
  readonly locale: Locale;
  readonly name: string;
  readonly forWhom: string;
  /** Opening times in words; null where we do not know them. */
  readonly hours: string | null;
}

/** The lines of one situation; those that answer in the reader's language come first. */
export function linesFor(lines: readonly Helpline[], situation: Situation, locale: Locale): Helpline[] {
  const own = lines
    .filter((line) => line.situation === situation)
    .toSorted((one, other) => one.position - other.position);
  return [...own.filter((line) => mayAnswer(line, locale)), ...own.filter((line) => !mayAnswer(line, locale))];
}

/** The short list beside 112: one line for each place in it, and only in a language the reader speaks. */
export function urgentLines(lines: readonly Helpline[], locale: Locale): Helpline[] {
  const places = Map.groupBy(
    lines.filter((line) => mayAnswer(line, locale)),
    (line) => line.urgentPosition,
  );
  return [...places]
    .flatMap(([place, own]) => (place === null || !own[0] ? [] : [{ place, line: own[0] }]))
    .toSorted((one, other) => one.place - other.place)
    .map(({ line }) => line);
}

/** Has the day come when somebody should have looked whether the line is still as we say? */
export function isDueForReview(line: Pick<Helpline, "reviewBy">, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(today, line.reviewBy) >= 0;
}

/** Easy Finnish is read by people who call in Finnish. A line that does not tell its languages may answer anyone. */
function mayAnswer({ languages }: Helpline, locale: Locale): boolean {
  return languages.length === 0 || languages.includes(locale === "fi-simple" ? "fi" : locale);
}
