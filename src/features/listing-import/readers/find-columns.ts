import { fold } from "../../themes/index.ts";
import type { Cell } from "../import-types.ts";
import { type ColumnId, columnIds, fillers, headings } from "../vocabulary/headings.ts";
import { finder, plain } from "../vocabulary/match.ts";
import { isSecrecyHeading, saysSecret } from "../vocabulary/secrecy.ts";
import { languageWords } from "../vocabulary/values.ts";

/** A heading without anything people write in different ways: "Salainen osoite", "SALAINEN_OSOITE". */
const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, "");
const byHeading = new Map<string, ColumnId>(
  columnIds.flatMap((column) => headings[column].map((name): [string, ColumnId] => [bare(name), column])),
);

/** The column of a heading that is written as we know it, or says nothing but that the address is secret. */
export function knownColumn(cell: Cell | undefined): ColumnId | undefined {
  if (typeof cell !== "string") return undefined;
  return byHeading.get(bare(cell)) ?? (isSecrecyHeading(cell) ? "secretAddress" : undefined);
}

/**
 * The column somebody most likely means: without brackets, abbreviated, with words that say nothing more, or with several
 * names of which one column holds all. Undefined where two could be meant, or where what stands there is not for everyone.
 */
export function likelyColumn(cell: Cell | undefined): ColumnId | undefined {
  if (typeof cell !== "string" || saysSecret(cell)) return undefined;
  const inner = [...cell.matchAll(/\(([^()]*)\)/g)].map(([, text = ""]) => text);
  const outside = together(cell.replace(/\([^()]*\)/g, " "));
  const inside = inner.length > 0 ? together(inner.join(", ")) : undefined;
  // "Nimi (ruotsiksi)" is another column than "nimi".
  if (inner.some((text) => isLanguage(text))) return undefined;
  // "Missä (katu)": of a place the more exact word.
  return outside && inside && familyOf(outside) === placeColumns && placeColumns.has(inside) ? inside : outside;
}

const isLanguage = (text: string): boolean => findLanguage(text) !== undefined;
const findLanguage = finder(languageWords);

const placeColumns: ReadonlySet<ColumnId> = new Set<ColumnId>(["municipality", "placeName", "address", "postalCode"]);
/** Columns that are written in one, and the one that reads all of them. */
const families: readonly { readonly of: ReadonlySet<ColumnId>; readonly as: ColumnId }[] = [
  { of: new Set<ColumnId>(["contact", "phone", "email", "website"]), as: "contact" },
  { of: new Set<ColumnId>(["day", "time", "rhythm"]), as: "day" },
  { of: new Set<ColumnId>(["postalCode", "municipality"]), as: "postalCode" },
  { of: placeColumns, as: "address" },
];
const familyOf = (column: ColumnId) => families.find(({ of }) => of.has(column) && of !== families[2]?.of)?.of;

/** "Yht.tiedot / puh": every part must be known. */
function together(text: string): ColumnId | undefined {
  const whole = oneColumn(text);
  if (whole) return whole;
  const parts = text
    .split(/[/,;&+]|\s(?:ja|tai|sekä|och|eller|and|or)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const found = new Set(parts.map(oneColumn));
  const [first] = found;
  if (found.size < 2) return first;
  return families.find(({ of }) => [...found].every((column) => column && of.has(column)))?.as;
}

function oneColumn(text: string): ColumnId | undefined {
  const words = (fold(text).match(/[\p{L}\p{N}]+(?:\.(?=\p{L}))?/gu) ?? []).filter((one) => !isFiller(one));
  return byHeading.get(words.join("").replaceAll(".", "")) ?? abbreviated(text);
}

const filler = new Set(fillers.map(bare));
const isFiller = (one: string): boolean => filler.has(one) || /^\d+$/.test(one);

/** "Ohj.", "Yht.tiedot": where all headings that begin and end so are of one column. */
function abbreviated(text: string): ColumnId | undefined {
  const written = fold(text).trim();
  if (!/^\p{L}{3,}\.\s?[\p{L}]*$/u.test(written)) return undefined;
  const [beginning = "", end = ""] = written.split(/\.\s?/);
  const found = new Set(
    [...byHeading].flatMap(([name, column]) => (name.startsWith(beginning) && name.endsWith(end) ? [column] : [])),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
