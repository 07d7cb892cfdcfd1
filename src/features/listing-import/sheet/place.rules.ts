import { findPlace, type Place as KnownPlace, municipalities, municipality } from "../../../shared/places/index.ts";
import type { OfferingContent, Place } from "../../directory/index.ts";
import { type Fault, good, type Read, type ReadingContext, wrong } from "../import-types.ts";
import { headingOf } from "../vocabulary/headings.ts";
import { finder, partsOf, plain } from "../vocabulary/match.ts";
import { saysPlaceIsSecret, withoutSecrecy } from "../vocabulary/secrecy.ts";
import { mayBeShown, placeIsOnline, wholeCountry } from "../vocabulary/values.ts";
import { notUnderstood, type SheetCells, textOf, yesOrNo } from "./cells.rules.ts";
import { saysElsewhere, type Warning } from "./secrecy.rules.ts";

const isWholeCountry = finder(wholeCountry);
const isOnline = finder(placeIsOnline);
const isForAll = finder(mayBeShown);

export interface SaidPlace {
  readonly place: Omit<Place, "access" | "ringForAddress"> | undefined;
  readonly area: OfferingContent["area"];
  /** An address that is shown nowhere. */
  readonly secretAddress: string | undefined;
  /** The municipality says that it meets online. */
  readonly online: boolean;
}

/**
 * Where a row's meetings are. What is said of a secret place never comes back in a fault. A row that says somewhere beside
 * that its address is not for everyone, and has none, is a place of which only the town is shown.
 */
export function placeOf(
  cells: SheetCells,
  { organisation }: ReadingContext,
  warnings: readonly Warning[] = [],
): Read<SaidPlace> {
  const towns = townsOf(cells);
  if (!towns.ok) return towns;
  const secret = secretOf(cells) ?? (!hasAddress(cells) && saysElsewhere(cells, warnings) ? "" : undefined);
  if (secret && !organisation) return wrong({ code: "secret-alone", column: headingOf("secretAddress") });
  const postal = secret === undefined ? postalCodeOf(cells) : good(undefined);
  if (!postal.ok) return postal;

  const { codes, area, online } = towns.value;
  const said = addressOf(cells, codes[0]);
  const postalCode = postal.value ?? said.postalCode;
  const code = codes[0] ?? said.town ?? (postalCode ? townOfPostalCode(postalCode) : undefined);
  if (secret !== undefined) {
    const place = { privacy: "confidential" as const, ...(code && { municipality: code }) };
    return good({ place, area, secretAddress: secret || undefined, online });
  }
  const { address, name } = said;
  const known = code !== undefined || address !== "" || name !== "" || postalCode !== undefined;
  const place = {
    privacy: "exact" as const,
    ...(code && { municipality: code }),
    ...(postalCode && { postalCode }),
    ...(name && { name }),
    ...(address && { address }),
  };
  return good({ place: known ? place : undefined, area, secretAddress: undefined, online });
}

const onOneLine = (cell: SheetCells["address"]): string => textOf(cell).replaceAll("\n", ", ");
const addressColumns = ["placeName", "address", "postalCode"] as const;
const hasAddress = (cells: SheetCells): boolean => addressColumns.some((column) => textOf(cells[column]) !== "");

/**
 * The secret address: in a column of its own, or where the address stands with a word that it is one; there the word holds
 * whatever the other column says. An empty text where nobody wrote the address down; undefined where nothing is secret.
 */
function secretOf(cells: SheetCells): string | undefined {
  const isTold = [...addressColumns, "municipality" as const].some((column) =>
    saysPlaceIsSecret(textOf(cells[column])),
  );
  const text = onOneLine(cells.secretAddress);
  const own = saysPlaceIsSecret(text) ? withoutSecrecy(text) : text;
  const flag = isForAll(text)
    ? false
    : (yesOrNo(cells.secretAddress) ?? (text !== "" && own === "" ? true : undefined));
  if (flag === undefined && own !== "") return own;
  if (!isTold && !flag) return undefined;
  return addressColumns
    .map((column) => onOneLine(cells[column]))
    .map((part) => (saysPlaceIsSecret(part) ? withoutSecrecy(part) : part))
    .filter((part) => part !== "")
    .join(", ");
}

interface SaidAddress {
  readonly name: string;
  readonly address: string;
  readonly town?: string;
  readonly postalCode?: string;
}

/** "Vapaudenkatu 12, 40100 Jyväskylä": a town that stands behind the street, or alone, is the row's where it names no other. */
function addressOf(cells: SheetCells, town: string | undefined): SaidAddress {
  const [address, name] = [onOneLine(cells.address), onOneLine(cells.placeName)];
  const parted = address === "" ? partedAddress(name, town) : partedAddress(address, town);
  if (!parted) return { name, address };
  const { street, ...where } = parted;
  if (address !== "") return { name, address: street, ...where };
  return /\d/.test(street) ? { name: "", address: street, ...where } : { name: street, address: "", ...where };
}

function partedAddress(text: string, town: string | undefined) {
  const match = townAtEnd.exec(text);
  const code = match?.[3] === undefined ? undefined : townsByName().get(plain(match[3]));
  if (!match || !code || (town !== undefined && town !== code)) return undefined;
  return { street: match[1] ?? "", town: code, ...(match[2] && { postalCode: match[2] }) };
}

/** A street up to its number or a comma, a postal code, a town of one word or two. */
const townAtEnd = /^(?:(.+?)(?:,\s*|(?<=\d\s?\p{L}?)\s+))??(?:(?:FI-)?(\d{5})\s+)?([\p{L}-]+(?: [\p{L}-]+)?)$/u;

let townNames: ReadonlyMap<string, string> | undefined;
const townsByName = () =>
  (townNames ??= new Map(
    municipalities().flatMap(({ code, names }) => [names.fi, names.sv].map((name) => [plain(name), code] as const)),
  ));

/** Whether a text tells the address that is not to be shown. */
export function tells(text: string, secret: string | undefined): boolean {
  if (!secret) return false;
  const bare = (one: string) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  // Of a house's name only one of several words: "Jyväskylä" or "turvakoti" stands in many texts.
  const street = /\p{L}[\p{L} .'-]*\s\d+/u.exec(secret)?.[0] ?? (/\s/.test(secret) ? secret : "");
  const wanted = bare(street);
  return wanted.length > 3 && ` ${bare(text)} `.includes(` ${wanted} `);
}

interface Towns {
  readonly codes: readonly string[];
  readonly area: OfferingContent["area"];
  readonly online: boolean;
}

function townsOf(cells: SheetCells): Read<Towns> {
  const codes: string[] = [];
  const area: string[] = [];
  const faults: Fault[] = [];
  let online = false;
  const text = textOf(cells.municipality);
  const parts = partsOf(saysPlaceIsSecret(text) ? withoutSecrecy(text) : text);
  for (const part of parts) {
    if (isOnline(part)) online = true;
    else if (isWholeCountry(part)) area.push("country");
    else {
      const found = knownTown(part);
      if (!found.ok) faults.push(...found.faults);
      else if (found.value.kind === "region") area.push(`region:${found.value.code}`);
      else codes.push(...found.value.municipalities);
    }
  }
  if (faults.length > 0) return wrong(...faults);
  const several = codes.length > 1 ? codes : [];
  return good({ codes: [...new Set(codes)], area: [...new Set([...several, ...area])], online });
}

const kinds: ReadonlySet<KnownPlace["kind"]> = new Set(["municipality", "region", "village", "postal-code"]);
/** The same town stands in many rows. */
const remembered = new Map<string, Read<KnownPlace>>();
const mostRemembered = 5_000;

function knownTown(text: string): Read<KnownPlace> {
  const before = remembered.get(text);
  if (before) return before;
  const answer = lookUp(text);
  if (remembered.size < mostRemembered) remembered.set(text, answer);
  return answer;
}

function lookUp(text: string): Read<KnownPlace> {
  const answer = findPlace(text);
  if (answer.found && answer.exact && kinds.has(answer.place.kind)) return good(answer.place);
  const meant = answer.found ? [answer.place] : answer.suggestions;
  const names = meant.filter(({ kind }) => kinds.has(kind)).map((one) => one.names.fi);
  const { value } = notUnderstood("municipality", text, []) as Extract<Fault, { code: "not-understood" }>;
  return wrong({ code: "place-unknown", column: headingOf("municipality"), value, meant: names.slice(0, 3) });
}

/** Spreadsheets take the zeros in front away. */
function postalCodeOf(cells: SheetCells): Read<string | undefined> {
  const text = textOf(cells.postalCode).replace(/^FI-?/i, "");
  if (text === "") return good(undefined);
  const [, own = text] = /^(\d{5}),?\s+\p{L}[\p{L} -]*$/u.exec(text) ?? [];
  const padded = typeof cells.postalCode === "number" ? own.padStart(5, "0") : own;
  return /^\d{5}$/.test(padded) ? good(padded) : wrong(notUnderstood("postalCode", text, ["00100"]));
}

function townOfPostalCode(code: string): string | undefined {
  const answer = findPlace(code);
  const [town] = answer.found ? answer.place.municipalities : [];
  return town && municipality(town)?.code;
}
