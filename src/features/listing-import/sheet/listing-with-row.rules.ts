import * as v from "valibot";
import { type Localized, OfferingContent } from "../../directory/index.ts";
import type { ReadingContext } from "../import-types.ts";
import { readSheetRow } from "./offering-of-row.rules.ts";
import { rowOf } from "./row-of-offering.rules.ts";

type Shown = { readonly id: string; readonly content: OfferingContent };
type Context = Pick<ReadingContext, "today" | "organisation">;

/**
 * What is shown of a listing, with what a row of its own spreadsheet says otherwise. A spreadsheet holds less than a listing,
 * so the row is compared with what the listing would be in one: only what somebody has changed there changes, and what has
 * no column stays.
 */
export function listingWithRow(shown: Shown, row: OfferingContent, context: Context): OfferingContent {
  const told = asTold(shown, context);
  const next: Record<string, unknown> = { ...shown.content };
  for (const field of wholeFields) {
    if (!alike(told[field], row[field])) put(next, field, row[field]);
  }
  for (const field of textFields) put(next, field, textsOf(shown.content[field], told[field], row[field]));
  Object.assign(next, descriptionsOf(shown.content, told, row));
  for (const field of partedFields) put(next, field, partsOf(shown.content[field], told[field], row[field]));
  if (!alike(namesOf(told), namesOf(row))) next.organisers = organisersOf(shown.content, row);
  put(next, "place", placeOf(shown.content.place, told.place, row.place));
  const checked = v.safeParse(OfferingContent, next);
  // What the two say together cannot be: then it is as the row says.
  return checked.success ? checked.output : row;
}

type Fields = Partial<OfferingContent>;

/** What a spreadsheet tells of the listing; without its meetings, where these cannot stand in one. */
function asTold({ id, content }: Shown, context: Context): Fields {
  const read = (offering: OfferingContent) => readSheetRow(rowOf({ id, content: offering }), 1, context);
  const whole = read(content);
  const told = whole.kind === "row" ? whole : read({ ...content, meetings: [] });
  return told.kind === "row" ? told.row.content : {};
}

const wholeFields = [
  "form",
  "themes",
  "audiences",
  "ways",
  "facilitators",
  "anonymous",
  "area",
  "onlineUrl",
  "meetings",
  "languages",
  "childCare",
] as const satisfies readonly (keyof OfferingContent)[];

const textFields = [
  "name",
  "forWhom",
  "childCareNote",
  "accessNote",
] as const satisfies readonly (keyof OfferingContent)[];

const partedFields = ["admission", "contact", "cost"] as const satisfies readonly (keyof OfferingContent)[];

const languages = ["fi", "sv", "en", "fi-simple"] as const;

/** A text, language by language: the spreadsheet has no column for some of them. */
function textsOf(shown: Localized = {}, told: Localized = {}, row: Localized = {}): Localized | undefined {
  const next: Record<string, string | undefined> = { ...shown };
  for (const language of languages) if (told[language] !== row[language]) put(next, language, row[language]);
  return Object.keys(next).length > 0 ? next : undefined;
}

/** One column describes what the listing describes in three: where it was changed, it alone holds. */
function descriptionsOf(shown: OfferingContent, told: Fields, row: OfferingContent): Fields {
  const changed = languages.filter(
    (one) => told.summary?.[one] !== row.summary?.[one] || told.purpose?.[one] !== row.purpose?.[one],
  );
  const texts = { summary: { ...shown.summary }, purpose: { ...shown.purpose }, whatHappens: { ...shown.whatHappens } };
  for (const one of changed) {
    put(texts.summary, one, row.summary?.[one]);
    put(texts.purpose, one, row.purpose?.[one]);
    put(texts.whatHappens, one, undefined);
  }
  return Object.fromEntries(
    Object.entries(texts).map(([field, all]) => [field, Object.keys(all).length > 0 ? all : undefined]),
  );
}

/** What has parts of its own: those that differ. Gone from the row it is gone, new in the row it is new. */
function partsOf(shown: object | undefined, told: object | undefined, row: object | undefined): object | undefined {
  if (alike(told, row)) return shown;
  if (!shown || !row) return row;
  const next: Record<string, unknown> = { ...shown };
  const [before, after] = [told ?? {}, row].map((one) => new Map<string, unknown>(Object.entries(one)));
  for (const part of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
    if (!alike(before?.get(part), after?.get(part))) put(next, part, after?.get(part));
  }
  return next;
}

/** A place that may not be shown exactly is what the row says, and nothing of what stood there before. */
function placeOf(
  shown: OfferingContent["place"],
  told: OfferingContent["place"],
  row: OfferingContent["place"],
): object | undefined {
  if (alike(told, row)) return shown;
  if (shown?.privacy !== "exact" || row?.privacy !== "exact") return row;
  const { point, venueId, ...place } = shown;
  const next = partsOf(place, told, row) as typeof place;
  const isThere = (["municipality", "postalCode", "name", "address"] as const).every((one) => next[one] === shown[one]);
  return isThere ? { ...next, ...(point && { point }), ...(venueId && { venueId }) } : next;
}

const namesOf = ({ organisers = [] }: Fields) => organisers.map(({ name }) => name);

/** Organisers whose page is known keep it. */
const organisersOf = (shown: OfferingContent, { organisers }: OfferingContent) =>
  organisers.map((one) => shown.organisers.find(({ name }) => name === one.name) ?? one);

function put(all: Record<string, unknown>, field: string, value: unknown): void {
  if (value === undefined) delete all[field];
  else all[field] = value;
}

const alike = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "";
