import { findPlace, type Place as KnownPlace, municipality } from "../../../shared/places/index.ts";
import type { OfferingContent, Place } from "../../directory/index.ts";
import { type Fault, good, type Read, type ReadingContext, wrong } from "../import-types.ts";
import { headingOf } from "../vocabulary/headings.ts";
import { finder, partsOf } from "../vocabulary/match.ts";
import { placeIsOnline, secretWords, wholeCountry } from "../vocabulary/values.ts";
import { notUnderstood, type SheetCells, textOf, yesOrNo } from "./cells.rules.ts";

const isWholeCountry = finder(wholeCountry);
const isOnline = finder(placeIsOnline);
const isSecret = finder(secretWords);

export interface SaidPlace {
  readonly place: Omit<Place, "access" | "ringForAddress"> | undefined;
  readonly area: OfferingContent["area"];
  /** An address that is shown nowhere. */
  readonly secretAddress: string | undefined;
  /** The municipality says that it meets online. */
  readonly online: boolean;
}

/** Where a row's meetings are. What is said of a secret place never comes back in a fault. */
export function placeOf(cells: SheetCells, { organisation }: ReadingContext): Read<SaidPlace> {
  const towns = townsOf(cells);
  if (!towns.ok) return towns;
  const secret = secretOf(cells);
  if (secret !== undefined && !organisation) return wrong({ code: "secret-alone", column: headingOf("secretAddress") });
  const postal = secret === undefined ? postalCodeOf(cells) : good(undefined);
  if (!postal.ok) return postal;

  const { codes, area, online } = towns.value;
  const postalCode = postal.value;
  const code = codes[0] ?? (postalCode ? townOfPostalCode(postalCode) : undefined);
  if (secret !== undefined) {
    const place = { privacy: "confidential" as const, ...(code && { municipality: code }) };
    return good({ place, area, secretAddress: secret || undefined, online });
  }
  const address = textOf(cells.address);
  const name = textOf(cells.placeName);
  const known = code !== undefined || address !== "" || name !== "" || postalCode !== undefined;
  const place = {
    privacy: "exact" as const,
    ...(code && { municipality: code }),
    ...(postalCode && { postalCode }),
    ...(name && { name: name.replaceAll("\n", ", ") }),
    ...(address && { address: address.replaceAll("\n", ", ") }),
  };
  return good({ place: known ? place : undefined, area, secretAddress: undefined, online });
}

/**
 * The secret address: in a column of its own, or the word that the address is one, there or in the address's place. An empty
 * text where nobody wrote the address down; undefined where nothing is secret.
 */
function secretOf(cells: SheetCells): string | undefined {
  const flag = yesOrNo(cells.secretAddress);
  const text = textOf(cells.secretAddress).replaceAll("\n", ", ");
  if (text === "" && isSecret(textOf(cells.address))) return "";
  if (flag === false || text === "") return undefined;
  const parts = [textOf(cells.placeName), textOf(cells.address), textOf(cells.postalCode)].filter(
    (part) => part !== "",
  );
  return flag === true ? parts.join(", ").replaceAll("\n", ", ") : text;
}

/** Whether a text tells the address that is not to be shown. */
export function tells(text: string, secret: string | undefined): boolean {
  if (!secret) return false;
  const bare = (one: string) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const street = /\p{L}[\p{L} .'-]*\s\d+/u.exec(secret)?.[0] ?? secret;
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
  const parts = partsOf(textOf(cells.municipality));
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
  const padded = typeof cells.postalCode === "number" ? text.padStart(5, "0") : text;
  return /^\d{5}$/.test(padded) ? good(padded) : wrong(notUnderstood("postalCode", text, ["00100"]));
}

function townOfPostalCode(code: string): string | undefined {
  const answer = findPlace(code);
  const [town] = answer.found ? answer.place.municipalities : [];
  return town && municipality(town)?.code;
}
