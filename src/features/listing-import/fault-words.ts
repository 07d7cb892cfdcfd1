import { currentLocale, type Locale, m } from "../../shared/i18n/index.ts";
import type { Fault, FileFault } from "./import-types.ts";
import type { Doubt } from "./plan-import.ts";
import { headingOf } from "./vocabulary/headings.ts";

/** Why a row cannot be brought in, and what to write instead, in the reader's language. */
export function faultInWords(fault: Fault, locale: Locale = currentLocale()): string {
  const at = { locale };
  switch (fault.code) {
    case "name-missing":
      return m.listing_import_fault_name_missing(fault, at);
    case "not-an-object":
      return m.listing_import_fault_not_an_object({}, at);
    case "not-understood": {
      if (fault.column === headingOf("theme")) return m.listing_import_fault_theme(fault, at);
      const what =
        fault.value === ""
          ? m.listing_import_fault_not_understood_hidden(fault, at)
          : m.listing_import_fault_not_understood(fault, at);
      const list = fault.expected.join(", ");
      return list === "" ? what : `${what} ${m.listing_import_fault_expected({ list }, at)}`;
    }
    case "place-unknown": {
      const what = m.listing_import_fault_place_unknown(fault, at);
      const names = fault.meant.join(", ");
      return names === "" ? what : `${what} ${m.listing_import_fault_place_meant({ names }, at)}`;
    }
    case "weekday-missing":
      return m.listing_import_fault_weekday_missing(fault, at);
    case "which-of-month":
      return m.listing_import_fault_which_of_month(fault, at);
    case "which-weeks":
      return m.listing_import_fault_which_weeks(fault, at);
    case "secret-alone":
      return m.listing_import_fault_secret_alone({}, at);
    case "secret-told":
      return m.listing_import_fault_secret_told(fault, at);
    case "secrecy":
      return m.listing_import_fault_secrecy(fault, at);
    case "secrecy-line":
      return m.listing_import_fault_secrecy_line(fault, at);
    case "weekday-differs":
      return m.listing_import_fault_weekday_differs(fault, at);
    case "taken":
      return m.listing_import_fault_taken(fault, at);
    case "time-zone-missing":
      return m.listing_import_fault_time_zone_missing({}, at);
    case "too-long":
      return m.listing_import_fault_too_long(fault, at);
    case "unsuitable":
      return m.listing_import_fault_unsuitable(fault, at);
    case "same-id":
      return m.listing_import_fault_same_id(fault, at);
  }
}

/** Why the whole file cannot be read. */
export function fileFaultInWords({ code }: FileFault, locale: Locale = currentLocale()): string {
  const words = {
    "no-headings": m.listing_import_file_no_headings,
    "no-name-column": m.listing_import_file_no_name_column,
    "not-json": m.listing_import_file_not_json,
    "not-a-list": m.listing_import_file_not_a_list,
    "too-big": m.listing_import_file_too_big,
    "not-a-spreadsheet": m.listing_import_file_not_a_spreadsheet,
  } as const;
  return words[code]({}, { locale });
}

/** Kinds of doubt, the gravest first. */
export const doubtKinds = ["address-told", "no-town", "unreachable"] as const satisfies readonly Doubt[];

export const doubtTitles: Readonly<Record<Doubt, () => string>> = {
  "address-told": m.listing_import_told_title,
  "no-town": m.listing_import_no_town_title,
  unreachable: m.listing_import_unreachable_title,
};

/** What somebody should look at in these lines before they are shown. */
export function doubtInWords(doubt: Doubt, lines: string, locale: Locale = currentLocale()): string {
  const words = {
    "address-told": m.listing_import_told_text,
    "no-town": m.listing_import_no_town_text,
    unreachable: m.listing_import_unreachable_text,
  } as const;
  return words[doubt]({ lines }, { locale });
}
