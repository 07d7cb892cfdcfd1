import { type Locale, m } from "../../../shared/i18n/index.ts";
import { type Audience, audiences, type OfferingContent } from "../../directory/index.ts";
import { themeById, themeBySlug, themeName, themes, themesOf } from "../../themes/index.ts";
import { type Fault, good, type Read, wrong } from "../import-types.ts";
import { finder, partsOf, plain, suggested } from "../vocabulary/match.ts";
import {
  accessWords,
  audienceWords,
  forms,
  free,
  languageTags,
  languageWords,
  notAccessible,
  partly,
  ways,
} from "../vocabulary/values.ts";
import { notUnderstood, type SheetCells, textOf, yesOrNo } from "./cells.rules.ts";

const findForm = finder(forms);
const findWay = finder(ways);

/** The column `muoto` tells what it is, how people meet, or both: "ryhmä, verkossa". */
export function formOf(cells: SheetCells): Read<Pick<OfferingContent, "form" | "ways"> | undefined> {
  const text = textOf(cells.form);
  if (text === "") return good(undefined);
  const whole = findForm(text);
  const parts = partsOf(text);
  let form = whole;
  const found: OfferingContent["ways"] = [];
  // Also where the whole says what it is, "kurssi, verkossa", a part beside may say how people meet.
  for (const part of whole && parts.length === 1 ? [] : parts) {
    const own = findForm(part);
    const way = whole && own ? undefined : findWay(part);
    form ??= own;
    if (way) found.push(way);
    else if (!own && !whole) return wrong(notUnderstood("form", part, [...suggested(forms), ...suggested(ways)]));
  }
  return good({ form: form ?? "group", ways: [...new Set(found)] });
}

/** Less sure than this, a word is not taken for a theme. */
const sureEnough = 0.4;

/** Names of themes in every language, as they are compared. */
let named: ReadonlyMap<string, string> | undefined;
const themesByName = () =>
  (named ??= new Map(
    themes.flatMap(({ id, slug }) =>
      [id, slug, ...(["fi", "sv", "en"] as const).map((locale) => themeName(id, locale))].map(
        (name): [string, string] => [plain(name), id],
      ),
    ),
  ));

const rememberedThemes = new Map<string, readonly string[]>();

function themesIn(text: string): readonly string[] {
  const before = rememberedThemes.get(text);
  if (before) return before;
  const exact = themesByName().get(plain(text)) ?? themeById(text)?.id ?? themeBySlug(text)?.id;
  const [first] = exact ? [] : themesOf(text);
  const found = exact ? [exact] : first && first.weight >= sureEnough ? [first.theme] : [];
  if (rememberedThemes.size < 5_000) rememberedThemes.set(text, found);
  return found;
}

/** From here the likeliest theme of a row's name is taken where the row names none. */
const surelySaid = 0.65;
/** A second one is as likely, or sure by itself. */
const surelySaidBesides = 0.7;
const asLikely = 0.05;
const mostGuessed = 2;
/** A description speaks of much besides: only of what it begins with, and only where nothing else speaks of anything. */
const surelyDescribed = 0.8;

/** What the row is called and whom it is for; else what its description says first. */
function guessedThemes(cells: SheetCells): string[] {
  const [first, ...others] = themesOf([textOf(cells.name), textOf(cells.audience)].join(". "));
  if (first && first.weight >= surelySaid) {
    const besides = others.filter(
      ({ weight }) => weight >= surelySaidBesides || weight >= Math.max(surelySaid, first.weight - asLikely),
    );
    return [first, ...besides].slice(0, mostGuessed).map(({ theme }) => theme);
  }
  const [beginning = ""] = textOf(cells.description).split(/[.!?\n]/);
  const [described] = themesOf(beginning);
  return described && described.weight >= surelyDescribed ? [described.theme] : [];
}

/** Where the row names no theme, those its words speak of. */
export function themesOfRow(cells: SheetCells): Read<OfferingContent["themes"]> {
  const text = textOf(cells.theme);
  return text === "" ? good(guessedThemes(cells)) : themesNamed(text);
}

/** Themes by their names or by any words that the search understands. */
export function themesNamed(text: string): Read<OfferingContent["themes"]> {
  const whole = themesByName().get(plain(text));
  if (whole) return good([whole]);
  const faults: Fault[] = [];
  const found = partsOf(text).flatMap((part) => {
    const ids = themesIn(part);
    if (ids.length === 0) faults.push(notUnderstood("theme", part, []));
    return ids;
  });
  return faults.length > 0 ? wrong(...faults) : good([...new Set(found)].slice(0, 12));
}

const findAudience = finder(audienceWords);

/** For whom: the groups that are known, and the writer's own words where they say more. */
export function audienceOf(cells: SheetCells): { readonly audiences: Audience[]; readonly words: string | undefined } {
  const text = textOf(cells.audience);
  const whole = findAudience(text);
  const parts = whole ? [text] : partsOf(text);
  const found = parts.map((part) => findAudience(part));
  const known = new Set(found);
  return {
    audiences: audiences.filter((one) => known.has(one)),
    words: found.includes(undefined) && text !== "" ? text : undefined,
  };
}

const findLanguage = finder(languageWords);
let languageNames: ReadonlyMap<string, string> | undefined;
/** "Venäjä", "ryska", "russian" and `ru`, as the runtime knows them. */
const tagsByName = () =>
  (languageNames ??= new Map(
    languageTags.flatMap((tag) =>
      ["fi", "sv", "en"].flatMap((locale): [string, string][] => {
        const name = new Intl.DisplayNames(locale, { type: "language" }).of(tag);
        return [[tag, tag], ...(name ? ([[plain(name), tag]] satisfies [string, string][]) : [])];
      }),
    ),
  ));

export function languagesOf(cells: SheetCells): Read<string[]> {
  const text = textOf(cells.languages);
  const whole = findLanguage(text);
  const faults: Fault[] = [];
  const found = (whole ? [text] : partsOf(text)).flatMap((part) => {
    const tag = findLanguage(part) ?? tagsByName().get(plain(part));
    if (!tag) faults.push(notUnderstood("languages", part, suggested(languageWords).slice(0, 3)));
    return tag ?? [];
  });
  if (faults.length > 0) return wrong(...faults);
  return good(found.length > 0 ? [...new Set(found)] : ["fi"]);
}

const findAccess = finder(accessWords);
const isNotAccessible = finder(notAccessible);
const isPartly = finder(partly);

export interface SaidAccess {
  readonly features: NonNullable<OfferingContent["place"]>["access"];
  /** What has no mark of its own. */
  readonly note: string | undefined;
}

export function accessOf(cells: SheetCells, language: Locale): SaidAccess {
  if (cells.access === false) return { features: [], note: undefined };
  const text = cells.access === true ? "x" : textOf(cells.access);
  if (text === "" || isNotAccessible(text)) return { features: [], note: undefined };
  if (isPartly(text)) return { features: [], note: m.listing_import_access_partly({}, { locale: language }) };
  const found = partsOf(text).map((part) => findAccess(part));
  const features = [...new Set(found.flatMap((feature) => feature ?? []))];
  return { features, note: found.includes(undefined) ? text : undefined };
}

const isFree = finder(free);

export function costOf(cells: SheetCells): OfferingContent["cost"] {
  const text = typeof cells.cost === "number" && cells.cost > 0 ? `${euros(cells.cost)} €` : textOf(cells.cost);
  if (text === "") return undefined;
  return isFree(text) ? { free: true } : { free: false, words: { fi: text } };
}
const euros = (amount: number): string =>
  Number.isInteger(amount) ? String(amount) : amount.toFixed(2).replace(".", ",");

/** A yes or no; undefined where the cell is empty. */
export function yesOrNoOf(column: "anonymous", cells: SheetCells): Read<boolean | undefined> {
  if (cells[column] === undefined) return good(undefined);
  const found = yesOrNo(cells[column]);
  return found === undefined ? wrong(notUnderstood(column, textOf(cells[column]), ["kyllä", "ei"])) : good(found);
}

/** "Ei, mutta lapset saavat olla mukana." */
const beginsWithNo = /^(?:ei|nej|no|inte)\b/i;

/** Child care is there, is not, or is or is not there as the words say. */
export function childCareOf(cells: SheetCells): { readonly childCare?: boolean; readonly words?: string } {
  if (cells.childCare === undefined) return {};
  const found = yesOrNo(cells.childCare);
  const words = textOf(cells.childCare);
  return found === undefined ? { childCare: !beginsWithNo.test(words), words } : { childCare: found };
}
