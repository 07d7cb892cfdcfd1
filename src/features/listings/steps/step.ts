import type { ComponentChildren } from "preact";
import { type Locale, m } from "../../../shared/i18n/index.ts";
import type { FieldErrors } from "../../../shared/ui/index.ts";
import { readWebAddress } from "../../../shared/web-address.ts";
import type { Localized } from "../../directory/index.ts";
import { type DraftContent, withText } from "../draft.rules.ts";

/** What stands in a form's fields, by name; several where several may be chosen. */
export type Values = Readonly<Record<string, readonly string[]>>;

export interface StepContext {
  /** The language its keepers write in. */
  readonly writtenIn: Locale;
  /** An address that is not shown has been given before. */
  readonly hasSecretAddress: boolean;
}

export interface StepRead {
  readonly draft: DraftContent;
  readonly errors: FieldErrors;
}

export interface FieldsProps {
  readonly values: Values;
  readonly errors: FieldErrors;
  readonly draft: DraftContent;
  readonly context: StepContext;
}

/** One page of the form: a theme of its own, with what it asks and how it is read. */
export interface Step {
  /** The last step of its address. */
  readonly slug: string;
  readonly title: () => string;
  readonly lead?: () => string;
  /** Not every offering is asked this. */
  readonly asks?: (draft: DraftContent) => boolean;
  /** What the fields hold of a draft. */
  readonly valuesOf: (draft: DraftContent, context: StepContext) => Values;
  /** The draft with what was typed, and what is still to be changed. Every fault stands beside its field. */
  readonly read: (values: Values, draft: DraftContent, context: StepContext) => StepRead;
  readonly Fields: (props: FieldsProps) => ComponentChildren;
}

export const one = (values: Values, name: string): string => values[name]?.[0] ?? "";
export const many = (values: Values, name: string): readonly string[] => values[name] ?? [];

/** Those of `known` that were chosen, in the order of `known`: what nobody could have chosen is left out. */
export const chosen = <Value extends string>(values: Values, name: string, known: readonly Value[]): Value[] =>
  known.filter((value) => many(values, name).includes(value));

export const oneOf = <Value extends string>(values: Values, name: string, known: readonly Value[]): Value | undefined =>
  known.find((value) => value === one(values, name));

/** Values of single fields, as a step holds them. */
export const single = (fields: Readonly<Record<string, string | undefined>>): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ? [value] : []]));

export const tooLong = (text: string, most: number): string | undefined =>
  text.length > most ? m.listings_too_long({ most }) : undefined;

/** A text in the keepers' own language, as the form has it. */
export const textIn = (texts: Localized | undefined, { writtenIn }: StepContext): string => texts?.[writtenIn] ?? "";

/** The texts with what was typed in the keepers' own language. */
export const written = (
  texts: Localized | undefined,
  { writtenIn }: StepContext,
  values: Values,
  name: string,
): Localized | undefined => withText(texts, writtenIn, one(values, name));

/** A three-way answer: yes, no, or not said. */
export const yesNo = (value: string): boolean | undefined =>
  value === "yes" ? true : value === "no" ? false : undefined;
export const asYesNo = (value: boolean | undefined): string => (value === undefined ? "" : value ? "yes" : "no");

/** A web address whole; what is none stays as it was typed, to be told beside its field. */
export const webAddressIn = (values: Values, name: string): string =>
  readWebAddress(one(values, name)) ?? one(values, name);
export const webAddressFault = (text: string): string | undefined =>
  text !== "" && !readWebAddress(text) ? m.listings_website_fault() : undefined;
