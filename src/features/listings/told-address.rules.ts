import { fold } from "../themes/index.ts";
import { fieldOf, fields } from "./changes.rules.ts";
import type { DraftContent } from "./draft.rules.ts";

/**
 * How streets end in Finnish and Swedish, in the forms in which one says where something is: data, as words of places are. A
 * number follows, and perhaps a stair: "Piilokuja 7 B 12", "Piilokujalla 7", "Gömgränden 3".
 */
const finnish =
  "katu|kadu|kuja|tie|polku|polu|väylä|raitti|raiti|aukio|tori|penger|penkere|ranta|ranna|kaari|kaare|rinne|rintee|mäki|mäe|puisto|puistikko|puistiko|bulevardi|esplanadi|laituri|piha|portti|porti|taival|taipalee|linja|silta|silla|kulma|niitty|kenttä|kentä";
const swedish =
  "gata|gatan|väg|vägen|gränd|gränden|stig|stigen|allé|allén|torg|torget|kaj|kajen|strand|stranden|backe|backen|esplanad|esplanaden";
const english = "street|road|lane|avenue|alley";
const street = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}[\p{L}-]*?(?:${finnish})(?:n|lla|llä|ssa|ssä|lle|lta|ltä)?|\p{L}[\p{L}-]*?\s?(?:${swedish})|\p{Lu}\p{L}+\s(?:${english}))\s+[1-9]\d{0,2}(?![\p{N}:.]*\d|\.\d|\s?(?:€|eur|min|h\b|v\b|vuo))(?:\s?[A-Za-zÅÄÖ](?![\p{L}])(?:\s?\d{1,3}(?!\d))?)?`,
  "giu",
);

/** What looks like street addresses in a text. */
const streetsIn = (text: string): readonly string[] => [...text.matchAll(street)].map(([found]) => found);

/** What everyone reads of an offering and is not its place. */
const textFields = fields.filter((field) => !field.startsWith("place.") && field !== "meetings");

/**
 * What looks like a street address in the texts of an offering whose place is secret: nobody here knows that address, so
 * somebody has to see whether this is it. None where the place may be shown.
 */
export function toldAddresses(content: DraftContent): readonly string[] {
  if (content.place?.privacy !== "confidential") return [];
  const found = textFields.flatMap((field) => textsOf(fieldOf(content, field)).flatMap(streetsIn));
  return [...new Map(found.map((one) => [fold(one), one])).values()];
}

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** A house or a street without its municipality: a search for a place does not find it. */
export const lacksTown = ({ place }: Pick<DraftContent, "place">): boolean =>
  place?.privacy === "exact" && !place.municipality && !place.town && Boolean(place.address || place.name);
