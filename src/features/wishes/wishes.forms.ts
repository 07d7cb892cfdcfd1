import * as v from "valibot";
import { type Locale, m } from "../../shared/i18n/index.ts";
import { isOneAddress } from "../../shared/mail/send-mail.ts";
import { findPlace, nameOf } from "../../shared/places/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { type OfferingForm, offeringForms } from "../directory/index.ts";
import { themeBySlug } from "../themes/index.ts";
import { areaOf, type Wish } from "./wishes.rules.ts";

const line = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), "");

export const WordsForm = v.object({ words: line, paikka: line, ammattilainen: line });

export const WishForm = v.object({
  id: v.pipe(v.string(), v.uuid()),
  /** One of the suggested themes, by its slug. */
  theme: line,
  otherTheme: line,
  place: line,
  form: line,
  email: line,
  ammattilainen: line,
});
export type WishFields = v.InferOutput<typeof WishForm>;

/** What a form holds before anything is written in it. */
export const emptyFields = { theme: "", otherTheme: "", place: "", form: "", email: "", ammattilainen: "" };

export type Checked =
  | { readonly ok: true; readonly wish: Wish & { readonly email: string | undefined } }
  | { readonly ok: false; readonly errors: FieldErrors };

/** The wish, or what is still to be changed in it. */
export function checkWish(fields: WishFields, locale: Locale): Checked {
  const theme = themeBySlug(fields.theme) ?? themeBySlug(fields.otherTheme);
  const place = fields.place === "" ? undefined : findPlace(fields.place);
  const form = offeringForms.find((one): one is OfferingForm => one === fields.form) ?? null;
  const errors: FieldErrors = {
    otherTheme: theme ? undefined : m.wishes_theme_missing(),
    place: place && !place.found ? placeError(place.suggestions.map((one) => nameOf(one, locale))) : undefined,
    email: fields.email === "" || isOneAddress(fields.email) ? undefined : m.wishes_email_wrong(),
  };
  if (!theme || Object.values(errors).some((error) => error !== undefined)) return { ok: false, errors };
  const area = areaOf(place?.found ? place.place : undefined);
  return { ok: true, wish: { theme: theme.id, form, ...area, email: fields.email || undefined } };
}

const placeError = (names: readonly string[]): string =>
  names.length > 0 ? m.wishes_place_meant({ places: names.join(", ") }) : m.wishes_place_unknown();
