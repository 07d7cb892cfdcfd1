import type { ListingRow } from "../listings/index.ts";

/** What stands in a cell of a spreadsheet. */
export type Cell = string | number | boolean | Date | null;

/** Why a row cannot be brought in. `value` is never an address that is not to be shown, nor what may be a person's name. */
export type Fault =
  | { readonly code: "name-missing" | "not-an-object"; readonly column: string }
  | {
      readonly code: "not-understood";
      readonly column: string;
      readonly value: string;
      /** What could stand there instead. */
      readonly expected: readonly string[];
    }
  | {
      readonly code: "place-unknown";
      readonly column: string;
      readonly value: string;
      readonly meant: readonly string[];
    }
  | {
      readonly code: "weekday-missing" | "which-of-month" | "which-weeks" | "secret-alone" | "time-zone-missing";
      readonly column: string;
    }
  | { readonly code: "secret-told" | "secrecy" | "secrecy-line" | "taken"; readonly column: string }
  | { readonly code: "weekday-differs"; readonly column: string; readonly date: string }
  | { readonly code: "too-long"; readonly column: string; readonly most: number }
  | { readonly code: "unsuitable"; readonly column: string }
  | { readonly code: "same-id"; readonly column: string; readonly line: number };

/** One row as it was read. Lines are those of the file, in JSON the number of the entry; the first is 1. */
export type ReadRow =
  | { readonly kind: "row"; readonly line: number; readonly row: ListingRow }
  /** What says of itself that it does not take place now. */
  | { readonly kind: "left-out"; readonly line: number; readonly name: string }
  | {
      readonly kind: "bad";
      readonly line: number;
      readonly name: string;
      /** The row's own id, where that much could be read. */
      readonly externalId: string | undefined;
      readonly faults: readonly Fault[];
    };

/** What reading a row needs to know of the world around it. */
export interface ReadingContext {
  readonly today: Temporal.PlainDate;
  /** Whose listings they are. */
  readonly organisation?: { readonly slug: string; readonly name: string } | undefined;
  /** For feeds that do not say it themselves. */
  readonly timeZone?: string | undefined;
  /** Themes of rows that name none and whose words speak of none. */
  readonly themes?: readonly string[] | undefined;
}

/** A value, or what is wrong with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const good = <T>(value: T): Read<T> => ({ ok: true, value });
export const wrong = (...faults: readonly Fault[]): Read<never> => ({ ok: false, faults });

/** The file itself is not what it should be; said of the whole, before any row. */
export class FileFault extends Error {
  override name = "FileFault";
  readonly code: "no-headings" | "no-name-column" | "not-json" | "not-a-list" | "too-big" | "not-a-spreadsheet";
  constructor(code: FileFault["code"]) {
    super(code);
    this.code = code;
  }
}
