import { municipality, region } from "../../../shared/places/index.ts";
import {
  type DirectoryEntry,
  type Localized,
  languageName,
  type OfferingContent,
  opennessOf,
} from "../../directory/index.ts";
import { themeById, themeName } from "../../themes/index.ts";
import type { ColumnId } from "../vocabulary/headings.ts";
import {
  accessWords,
  audienceWords,
  entries,
  facilitators,
  forms,
  free,
  languageWords,
  opennesses,
  placeIsOnline,
  ways,
  wholeCountry,
  yesNo,
} from "../vocabulary/values.ts";
import { meetingCells } from "./meeting-cells.rules.ts";

export type OfferingRow = Readonly<Partial<Record<ColumnId, string | number>>>;

type WordsOf<Value extends string> = Readonly<Record<Value, readonly string[]>>;
/** The word the import suggests for a value. */
const wordFor = <Value extends string>(list: WordsOf<Value>, value: Value): string => list[value][0] ?? "";
const yesOrNo = (is: boolean | undefined) => (is === undefined ? "" : wordFor(yesNo, is ? "yes" : "no"));
const listed = (words: readonly string[]) => words.join(", ");

/**
 * An offering as a row of the import's spreadsheet, in its words. The spreadsheet holds less than the directory: what it has
 * no column for is left out. An address that is not shown is not in the directory, so it cannot be here.
 */
export function rowOf({ id, content }: Pick<DirectoryEntry, "id" | "content">): OfferingRow {
  const language = languageOfTexts(content.languages);
  const told = descriptionsOf(content);
  const others = (texts: Localized, other: "sv" | "en") => (other === language ? "" : (texts[other] ?? ""));
  const { admission, place, contact } = content;
  const openness = opennessOf({ admission });
  const row: Record<ColumnId, string | number> = {
    name: firstOf(content.name, language),
    nameSv: others(content.name, "sv"),
    nameEn: others(content.name, "en"),
    description: firstOf(told, language),
    descriptionSv: others(told, "sv"),
    descriptionEn: others(told, "en"),
    theme: listed(content.themes.flatMap(themeWord)),
    audience: content.forWhom
      ? firstOf(content.forWhom, language)
      : listed(content.audiences.map((audience) => wordFor(audienceWords, audience))),
    // The way first: of a cell that begins like a form the import reads no further.
    form: listed([...content.ways.map((way) => wordFor(ways, way)), wordFor(forms, content.form)]),
    openness: openness ? wordFor(opennesses, openness) : "",
    entry: admission ? wordFor(entries, admission.how) : "",
    facilitator: content.facilitators ? wordFor(facilitators, content.facilitators) : "",
    municipality: whereOf(content),
    placeName: place?.name ?? "",
    address: place?.address ?? "",
    postalCode: place?.postalCode ?? "",
    // That there is such an address is public; the address is in no row of the directory.
    secretAddress: place?.privacy === "confidential" ? wordFor(yesNo, "yes") : "",
    ...meetingCells(content.meetings),
    languages: listed(content.languages.map(languageWord)),
    access: accessOf(content, language),
    childCare: content.childCareNote ? firstOf(content.childCareNote, language) : yesOrNo(content.childCare),
    cost: costOf(content, language),
    anonymous: yesOrNo(content.anonymous),
    signUp: admission?.signUpUrl ?? (admission?.note ? firstOf(admission.note, language) : ""),
    contact: contact.person ?? "",
    phone: contact.phone ?? "",
    email: contact.email ?? "",
    website: contact.website ?? "",
    organiser: content.organisers.map(({ name }) => name.replaceAll(";", ",")).join("; "),
    onlineUrl: content.onlineUrl ?? "",
    id,
  };
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ""));
}

/** As the import takes it: texts are in the language that is spoken, where that is only Swedish or English. */
function languageOfTexts(languages: readonly string[]): "fi" | "sv" | "en" {
  const [only] = languages;
  return languages.length === 1 && (only === "sv" || only === "en") ? only : "fi";
}

const firstOf = (texts: Localized, language: "fi" | "sv" | "en"): string =>
  texts[language] ?? texts.fi ?? texts["fi-simple"] ?? texts.sv ?? texts.en ?? "";

/** The long text where there is one, after what a list shows unless it begins with that already. */
function descriptionsOf({ summary = {}, purpose = {}, whatHappens = {} }: OfferingContent): Localized {
  const texts = (["fi", "sv", "en"] as const).flatMap((language) => {
    const [short, long, happens] = [summary[language], purpose[language], whatHappens[language]];
    const isBeginning = long && short && long.replaceAll("\n", " ").startsWith(short.replace(/…$/, "").trim());
    const parts = [isBeginning ? undefined : short, long, happens].filter(Boolean);
    return parts.length > 0 ? [[language, parts.join("\n").slice(0, 4_000)]] : [];
  });
  return Object.fromEntries(texts);
}

/** Municipalities and regions where it is or whom it serves. */
function whereOf({ place, area, ways: how }: OfferingContent): string {
  const own = place?.municipality;
  const served = area.map((code) => {
    if (code === "country") return wordFor(wholeCountry, "country");
    return code.startsWith("region:") ? region(code.slice("region:".length))?.names.fi : municipality(code)?.names.fi;
  });
  const town = own === undefined ? undefined : municipality(own)?.names.fi;
  const found = [...new Set([town, ...served].filter((name) => name !== undefined))];
  if (found.length > 0) return listed(found);
  return !place && how.includes("online") ? wordFor(placeIsOnline, "online") : "";
}

/** A theme's name; where the import would part it in two, what stands in its address. */
function themeWord(id: string): string | readonly string[] {
  const theme = themeById(id);
  if (!theme) return [];
  const name = themeName(theme.id, "fi");
  return /[,;/&+]|\s(ja|sekä)\s/.test(name) ? theme.slug : name;
}

const languageWord = (tag: string) => languageWords[tag]?.[0] ?? languageName(tag, "fi");

function accessOf({ place, accessNote }: OfferingContent, language: "fi" | "sv" | "en"): string {
  const words = (place?.access ?? []).map((feature) => wordFor(accessWords, feature));
  if (words.length === 0) return accessNote ? firstOf(accessNote, language) : "";
  return listed(words);
}

function costOf({ cost }: OfferingContent, language: "fi" | "sv" | "en"): string {
  if (!cost) return "";
  return cost.free || !cost.words ? (cost.free ? wordFor(free, "free") : "") : firstOf(cost.words, language);
}
