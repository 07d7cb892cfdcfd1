import type { Tx } from "../../shared/db/types.ts";
import { defaultLocale, type Locale } from "../../shared/i18n/index.ts";
import { type Helpline, type Situation, urgentLines } from "./help.rules.ts";
import type { OpeningSpan, Schedule } from "./opening-hours.rules.ts";

/** Every line, with its words in `locale` or, where there are none yet, in Finnish. */
export async function findHelplines(
  tx: Tx,
  locale: Locale,
  { urgentOnly = false }: { readonly urgentOnly?: boolean } = {},
): Promise<Helpline[]> {
  const spans = await findSpans(tx);
  const rows = await tx
    .selectFrom("helpline as h")
    .innerJoin("helpline_text as t", "t.helpline_id", "h.id")
    .distinctOn("h.id")
    .select(["h.id", "h.slug", "h.situation", "h.position", "h.urgent_position", "h.numbers", "h.languages", "h.cost"])
    .select(["h.hidden_on_bill", "h.chat_url", "h.round_the_clock", "h.source_url", "h.checked_on", "h.review_by"])
    .select(["t.locale", "t.name", "t.for_whom", "t.hours"])
    .where("t.locale", "in", [locale, defaultLocale])
    .$if(urgentOnly, (query) => query.where("h.urgent_position", "is not", null))
    .orderBy("h.id")
    .orderBy((eb) => eb("t.locale", "=", locale), "desc")
    .execute();
  return rows.map((row) => ({
    slug: row.slug,
    situation: row.situation as Situation,
    position: row.position,
    urgentPosition: row.urgent_position,
    numbers: row.numbers,
    languages: row.languages,
    cost: row.cost as Helpline["cost"],
    hiddenOnBill: row.hidden_on_bill,
    chatUrl: row.chat_url,
    sourceUrl: row.source_url,
    checkedOn: row.checked_on,
    reviewBy: row.review_by,
    schedule: scheduleOf(row.round_the_clock, spans.get(row.id) ?? []),
    words: { locale: row.locale as Locale, name: row.name, forWhom: row.for_whom, hours: row.hours },
  }));
}

/** The few lines that stand beside 112 on other pages, for a reader of `locale`. */
export async function findUrgentHelplines(tx: Tx, locale: Locale): Promise<Helpline[]> {
  return urgentLines(await findHelplines(tx, locale, { urgentOnly: true }), locale);
}

export interface HelplineDueForReview {
  readonly slug: string;
  readonly checkedOn: Temporal.PlainDate;
  readonly reviewBy: Temporal.PlainDate;
  /** False as long as nobody has compared the line with its source with their own eyes. */
  readonly checkedByPerson: boolean;
}

/** The lines somebody should go through: their day has come, or no person has looked at them yet. Oldest first. */
export async function listHelplinesDueForReview(tx: Tx, today: Temporal.PlainDate): Promise<HelplineDueForReview[]> {
  const rows = await tx
    .selectFrom("helpline")
    .select(["slug", "checked_on", "review_by", "checked_by"])
    .where((eb) => eb.or([eb("review_by", "<=", today), eb("checked_by", "<>", "person")]))
    .orderBy("review_by")
    .orderBy("slug")
    .execute();
  return rows.map((row) => ({
    slug: row.slug,
    checkedOn: row.checked_on,
    reviewBy: row.review_by,
    checkedByPerson: row.checked_by === "person",
  }));
}

async function findSpans(tx: Tx): Promise<Map<string, OpeningSpan[]>> {
  const rows = await tx.selectFrom("helpline_hours").select(["helpline_id", "weekday", "opens", "closes"]).execute();
  return Map.groupBy(rows, (row) => row.helpline_id);
}

function scheduleOf(roundTheClock: boolean, spans: readonly OpeningSpan[]): Schedule {
  if (roundTheClock) return { kind: "always" };
  return spans.length > 0 ? { kind: "weekly", spans } : { kind: "unknown" };
}
