import type { ChangedField } from "./changed-fields.rules.ts";
import { type ColumnId, headingOf } from "./vocabulary/headings.ts";

/** The columns that say what each part of a listing is. */
const columnsOf: Partial<Record<ChangedField, readonly ColumnId[]>> = {
  name: ["name"],
  summary: ["description"],
  purpose: ["description"],
  forWhom: ["audience"],
  audiences: ["audience"],
  themes: ["theme"],
  form: ["form"],
  ways: ["form"],
  organisers: ["organiser"],
  facilitators: ["facilitator"],
  admission: ["openness", "entry", "signUp"],
  contact: ["contact"],
  anonymous: ["anonymous"],
  cost: ["cost"],
  place: ["municipality", "address"],
  area: ["municipality"],
  onlineUrl: ["onlineUrl"],
  meetings: ["day", "time", "rhythm"],
  languages: ["languages"],
  childCare: ["childCare"],
  childCareNote: ["childCare"],
  accessNote: ["access"],
  "secret-address": ["secretAddress"],
};

/** What has changed of a row, by the names of its columns; parts that no column has by their own. */
export const changedColumns = (fields: readonly ChangedField[]): string =>
  [...new Set(fields.flatMap((field) => columnsOf[field]?.map(headingOf) ?? [field]))].join(", ");
