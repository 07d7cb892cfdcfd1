import { type Locale, m } from "../../shared/i18n/index.ts";
import { capital, type FlyerSize, type PictureShape, type TextKind } from "./outreach.rules.ts";

type Words<Value extends string> = Readonly<Record<Value, () => string>>;

export const kindWords: Words<TextKind> = {
  professionals: m.outreach_kind_professionals,
  invitations: m.outreach_kind_invitations,
  schools: m.outreach_kind_schools,
  grapevine: m.outreach_kind_grapevine,
  associations: m.outreach_kind_associations,
  papers: m.outreach_kind_papers,
  radio: m.outreach_kind_radio,
  email: m.outreach_kind_email,
  social: m.outreach_kind_social,
  boards: m.outreach_kind_boards,
  press: m.outreach_kind_press,
};

export const sizeWords: Words<FlyerSize> = {
  a4: m.outreach_size_a4,
  a5: m.outreach_size_a5,
  nelja: m.outreach_size_four,
  liuskat: m.outreach_size_strips,
};

export const shapeWords: Words<PictureShape> = {
  nelio: m.outreach_picture_shape_square,
  levea: m.outreach_picture_shape_wide,
};

/** Languages by their own names, Easy Finnish beside Finnish. */
export const languageWords: Words<Locale> = {
  fi: m.ui_language_fi,
  "fi-simple": m.ui_language_fi_simple,
  sv: m.ui_language_sv,
  en: m.ui_language_en,
};

export const languageOptions = () =>
  (["fi", "fi-simple", "sv", "en"] as const).map((value) => ({ value, label: languageWords[value]() }));

/** For whom it is, on a line of its own; who writes "For parents" has said so already. */
export const whomWords = (whom: string, locale: Locale): string =>
  capital(/^(?:för|for)\s/iu.test(whom) ? whom : m.outreach_part_whom({ whom }, { locale }));
