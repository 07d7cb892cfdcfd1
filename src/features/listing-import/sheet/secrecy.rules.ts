import { type Fault, good, type Read, wrong } from "../import-types.ts";
import { type ColumnId, columnIds, headingOf } from "../vocabulary/headings.ts";
import { saysAddressIsSecret, saysSecret, speaksOfContact } from "../vocabulary/secrecy.ts";
import { type SheetCells, textOf } from "./cells.rules.ts";

/** What a column that is not brought in, or a title, says of not being for everyone. */
export interface Warning {
  /** The column's heading as it stands in the file, or how a line of its own begins. */
  readonly column: string;
  readonly text: string;
  /** It is no row's, but a line of its own. */
  readonly isLine?: boolean;
}

/** Where the address itself stands, with a word of it if it is secret: `placeOf` reads them. */
const placeColumns: readonly ColumnId[] = ["municipality", "placeName", "address", "postalCode", "secretAddress", "id"];
/** Texts that may well speak of secrets: only what they say of the address counts. */
const textColumns: readonly ColumnId[] = [
  "name",
  "nameSv",
  "nameEn",
  "description",
  "descriptionSv",
  "descriptionEn",
  "theme",
  "audience",
  "access",
  "signUp",
  "entry",
];
const otherColumns = columnIds.filter((column) => !placeColumns.includes(column) && !textColumns.includes(column));

/** Whether something beside the place's own columns says that the address is not for everyone. */
export const saysElsewhere = (cells: SheetCells, warnings: readonly Warning[]): boolean =>
  [...textColumns, ...otherColumns].some((column) => saysAddressIsSecret(textOf(cells[column]))) ||
  warnings.some(({ text }) => saysAddressIsSecret(text));

/**
 * A row that would be shown although something in it, in a column we do not know or above it says that it is not for
 * everyone is held back: somebody meant it. What is said of the address is heard where the place is secret anyway.
 */
export function heldBack(cells: SheetCells, warnings: readonly Warning[], isConfidential: boolean): Read<true> {
  const isHeard = (text: string) => isConfidential && !speaksOfContact(text);
  const faults: Fault[] = [
    ...textColumns
      .filter((column) => !isConfidential && saysAddressIsSecret(textOf(cells[column])))
      .map((column): Fault => ({ code: "secrecy", column: headingOf(column) })),
    ...otherColumns
      .filter((column) => saysSecret(textOf(cells[column])) && !isHeard(textOf(cells[column])))
      .map((column): Fault => ({ code: "secrecy", column: headingOf(column) })),
    ...warnings.filter(({ text }) => !isHeard(text)).map(({ column }): Fault => ({ code: "secrecy", column })),
  ];
  return faults.length > 0 ? wrong(...faults) : good(true);
}
