import { createHash } from "node:crypto";
import * as v from "valibot";
import { readWebAddress } from "../../../shared/web-address.ts";
import { type Localized, OfferingContent } from "../../directory/index.ts";
import { type Fault, good, type Read, type ReadingContext, type ReadRow, wrong } from "../import-types.ts";
import { exampleRow } from "../vocabulary/examples.ts";
import { type ColumnId, headingOf, headings } from "../vocabulary/headings.ts";
import { plain } from "../vocabulary/match.ts";
import { facilitators, notKnown } from "../vocabulary/values.ts";
import { chosen, notUnderstood, type SheetCells, textOf, together } from "./cells.rules.ts";
import {
  accessOf,
  audienceOf,
  childCareOf,
  costOf,
  formOf,
  languagesOf,
  themesOfRow,
  yesOrNoOf,
} from "./choices.rules.ts";
import { contactOf } from "./contact.rules.ts";
import { meetingsOf } from "./meetings.rules.ts";
import { placeOf, tells } from "./place.rules.ts";
import { heldBack, type Warning } from "./secrecy.rules.ts";
import { wayInOf } from "./way-in.rules.ts";

const readFacilitators = chosen("facilitator", facilitators);
const longestSummary = 400;
/** A row that was given out here has the listing's own id. */
const ourId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One row of a spreadsheet as a listing, or every reason why it is none. `warnings`: what stands beside or above it. */
export function readSheetRow(
  given: SheetCells,
  line: number,
  context: ReadingContext,
  warnings: readonly Warning[] = [],
): ReadRow {
  const note = warnings.find(({ isLine }) => isLine);
  if (note) {
    return {
      kind: "bad",
      line,
      name: "",
      externalId: undefined,
      faults: [{ code: "secrecy-line", column: note.column }],
    };
  }
  const cells = withoutUnknown(given);
  const name = textOf(cells.name).replaceAll("\n", " ");
  // The template's own row, which people leave where it is.
  if (name === exampleRow.name) return { kind: "left-out", line, name };
  const read = contentOf(cells, name, context, warnings);
  if (read.ok) {
    const { content, secretAddress } = read.value;
    const externalId = idOf(cells, context);
    const ours = ourId.test(externalId) ? { ourId: externalId.toLowerCase() } : {};
    return { kind: "row", line, row: { externalId, content, ...(secretAddress && { secretAddress }), ...ours } };
  }
  // An id made of what the row says may be another once it is mended, so it is none yet.
  const externalId = textOf(cells.id) === "" ? undefined : idOf(cells, context);
  return { kind: "bad", line, name: name.slice(0, 80), externalId, faults: read.faults };
}

/** Without these a row would be another, or would be shown to everyone. */
const neverLeftOut: ReadonlySet<string> = new Set<ColumnId>([
  "name",
  "id",
  "municipality",
  "secretAddress",
  "day",
  "time",
  "rhythm",
  "from",
  "until",
]);
const isNotKnown = (cell: SheetCells[ColumnId]): boolean =>
  typeof cell === "string" && notKnown.has(cell.trim().toLowerCase());
/** A question mark is no answer: its cell is as good as empty. */
const withoutUnknown = (cells: SheetCells): SheetCells =>
  Object.fromEntries(Object.entries(cells).filter(([column, cell]) => neverLeftOut.has(column) || !isNotKnown(cell)));

interface ReadContent {
  readonly content: OfferingContent;
  readonly secretAddress: string | undefined;
}

function contentOf(
  cells: SheetCells,
  name: string,
  context: ReadingContext,
  warnings: readonly Warning[],
): Read<ReadContent> {
  const form = formOf(cells);
  const place = placeOf(cells, context, warnings);
  const isConfidential = place.ok && place.value.place?.privacy === "confidential";
  const kind = form.ok ? (form.value?.form ?? "group") : "group";
  const read = together({
    name: name === "" ? wrong({ code: "name-missing", column: headingOf("name") }) : good(name),
    form,
    themes: themesOfRow(cells),
    wayIn: wayInOf(cells, kind),
    facilitators: hidingNames(readFacilitators(cells)),
    place,
    shown: heldBack(cells, warnings, isConfidential),
    meetings: meetingsOf(cells, context.today),
    languages: languagesOf(cells),
    contact: contactOf(cells),
    anonymous: yesOrNoOf("anonymous", cells),
    link: linkOf(cells),
    lengths: lengthsOf(cells),
  });
  if (!read.ok) return read;
  const said = read.value;
  const language = languageOfTexts(said.languages);
  const texts = textsOf(cells, language);
  const audience = audienceOf(cells);
  const access = accessOf(cells, language);
  const child = childCareOf(cells);
  const cost = costOf(cells);
  const ways = waysOf(said.form?.ways ?? [], kind, said.place, said.link);
  const isOnline = ways.some((way) => way === "online" || way === "hybrid") || kind === "chat";
  const contact = { ...said.wayIn.contact, ...said.contact };
  const { admission } = said.wayIn;
  const { secretAddress } = said.place;
  const where = said.place.place && {
    ...said.place.place,
    access: access.features,
    ringForAddress: said.place.place.privacy === "confidential" && admission?.how === "walk-in" && !!contact.phone,
  };
  const note = access.note ?? undefined;
  const content = {
    form: kind,
    name: { [language]: name, ...other(cells.nameSv, "sv"), ...other(cells.nameEn, "en") },
    ...texts,
    ...(audience.words && { forWhom: { [language]: audience.words } }),
    themes: said.themes,
    audiences: audience.audiences,
    organisers: organisersOf(cells, context),
    ways,
    ...(said.facilitators && { facilitators: said.facilitators }),
    ...(admission && { admission }),
    contact: { ...contact, ...(!isOnline && said.link && !contact.website && { website: said.link }) },
    ...(said.anonymous !== undefined && { anonymous: said.anonymous }),
    ...(cost && { cost }),
    ...(where && { place: where }),
    area: said.place.area,
    ...(isOnline && said.link && { onlineUrl: said.link }),
    meetings: said.meetings,
    languages: said.languages,
    ...(child.childCare !== undefined && { childCare: child.childCare }),
    ...(child.words && { childCareNote: { [language]: child.words } }),
    ...(note && { accessNote: { [language]: note } }),
  };
  const telling = secretAddress === undefined ? undefined : columnThatTells(cells, secretAddress);
  if (telling) return wrong({ code: "secret-told", column: headingOf(telling) });
  return checked(content, secretAddress);
}

/** What the contract of offerings lets pass. */
function checked(content: unknown, secretAddress: string | undefined): Read<ReadContent> {
  const result = v.safeParse(OfferingContent, content);
  if (result.success) return good({ content: result.output, secretAddress });
  const parts = result.issues.map((issue) => v.getDotPath(issue) ?? "");
  return wrong(...[...new Set(parts)].map((part): Fault => ({ code: "unsuitable", column: part })));
}

/** What is no facilitator's kind may be somebody's name, and is not repeated. */
function hidingNames<T>(read: Read<T>): Read<T> {
  if (read.ok) return read;
  return wrong(...read.faults.map((fault) => (fault.code === "not-understood" ? { ...fault, value: "" } : fault)));
}

/** Texts stand in the language that is spoken, where it is only Swedish or English. */
function languageOfTexts(languages: readonly string[]): "fi" | "sv" | "en" {
  const [only] = languages;
  return languages.length === 1 && (only === "sv" || only === "en") ? only : "fi";
}

const other = (cell: SheetCells[ColumnId], language: "sv" | "en"): Localized => {
  const text = textOf(cell).replaceAll("\n", " ");
  return text === "" ? {} : { [language]: text };
};

/** A short description is what a list shows; a long one has its first sentences there. */
function textsOf(cells: SheetCells, language: "fi" | "sv" | "en"): Pick<OfferingContent, "summary" | "purpose"> {
  const all = {
    ...(textOf(cells.description) && { [language]: textOf(cells.description) }),
    ...(textOf(cells.descriptionSv) && { sv: textOf(cells.descriptionSv) }),
    ...(textOf(cells.descriptionEn) && { en: textOf(cells.descriptionEn) }),
  };
  const texts = Object.entries(all);
  if (texts.length === 0) return {};
  const isLong = texts.some(([, text]) => text.length > longestSummary);
  const summary = Object.fromEntries(texts.map(([key, text]) => [key, beginningOf(text)]));
  return { summary, ...(isLong && { purpose: all }) };
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= longestSummary) return line;
  const part = line.slice(0, longestSummary - 1);
  const sentence = Math.max(part.lastIndexOf(". "), part.lastIndexOf("! "), part.lastIndexOf("? "));
  return sentence > 80 ? part.slice(0, sentence + 1) : `${part.slice(0, part.lastIndexOf(" ", longestSummary - 1))}…`;
}

type Said = { readonly place: unknown; readonly online: boolean };

function waysOf(
  named: OfferingContent["ways"],
  form: OfferingContent["form"],
  { place, online }: Said,
  link: string | undefined,
): OfferingContent["ways"] {
  if (named.length > 0) return named;
  if (form === "helpline") return ["phone"];
  if (form === "chat") return ["in-writing"];
  if (form === "reading") return [];
  if (form === "online-group" || online) return place ? ["hybrid"] : ["online"];
  return place || !link ? ["face-to-face"] : ["online"];
}

function linkOf(cells: SheetCells): Read<string | undefined> {
  const text = textOf(cells.onlineUrl);
  if (text === "") return good(undefined);
  const link = readWebAddress(text);
  return link ? good(link) : wrong(notUnderstood("onlineUrl", text, ["https://www.example.org"]));
}

function organisersOf(cells: SheetCells, { organisation }: ReadingContext): OfferingContent["organisers"] {
  const names = textOf(cells.organiser)
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) return organisation ? [{ slug: organisation.slug, name: organisation.name }] : [];
  return names.map((name) =>
    organisation && plain(name) === plain(organisation.name) ? { slug: organisation.slug, name } : { name },
  );
}

/** What the schema would call too long, by the names people know. */
const longest: Partial<Record<ColumnId, number>> = {
  name: 160,
  nameSv: 160,
  nameEn: 160,
  description: 4_000,
  descriptionSv: 4_000,
  descriptionEn: 4_000,
  audience: 2_000,
  placeName: 160,
  address: 200,
  secretAddress: 200,
  cost: 400,
  access: 600,
  childCare: 400,
  signUp: 1_000,
  organiser: 1_000,
  id: 200,
};

function lengthsOf(cells: SheetCells): Read<true> {
  const faults = (Object.entries(longest) as [ColumnId, number][])
    .filter(([column, most]) => textOf(cells[column]).length > most)
    .map(([column, most]): Fault => ({ code: "too-long", column: headingOf(column), most }));
  return faults.length > 0 ? wrong(...faults) : good(true);
}

const publicColumns = (Object.keys(headings) as ColumnId[]).filter(
  (column) => !["secretAddress", "address", "placeName", "postalCode", "id"].includes(column),
);
const columnThatTells = (cells: SheetCells, secret: string): ColumnId | undefined =>
  publicColumns.find((column) => tells(textOf(cells[column]), secret));

/** A row's own id; without one, what hardly changes of it: whose it is, its name, where and when. */
function idOf(cells: SheetCells, { organisation }: ReadingContext): string {
  const own = textOf(cells.id).replaceAll("\n", " ");
  if (own !== "") return own.slice(0, 200);
  const key = [
    plain(textOf(cells.organiser)) || (organisation?.slug ?? ""),
    ...[cells.name, cells.municipality, cells.day, cells.time, cells.rhythm].map((cell) => plain(timeless(cell))),
  ];
  return `row:${createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 32)}`;
}
const timeless = (cell: SheetCells[ColumnId]): string => (cell instanceof Date ? cell.toISOString() : textOf(cell));
