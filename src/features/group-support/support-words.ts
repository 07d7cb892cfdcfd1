import { clockWords } from "../../shared/i18n/clock-words.ts";
import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import { nameOf, region } from "../../shared/places/index.ts";
import {
  type AskState,
  type PartnerRole,
  type PartnerState,
  platformRegion,
  type SupportState,
  type VisitWay,
} from "./group-support.rules.ts";

type Words<Value extends string> = Readonly<Record<Value, () => string>>;

export const askStateWords: Words<AskState> = {
  asked: m.group_support_ask_state_asked,
  more: m.group_support_ask_state_more,
  accepted: m.group_support_ask_state_accepted,
  declined: m.group_support_ask_state_declined,
  withdrawn: m.group_support_ask_state_withdrawn,
};
export const supportStateWords: Words<SupportState> = {
  asked: m.group_support_state_asked,
  accepted: m.group_support_state_accepted,
  done: m.group_support_state_done,
  declined: m.group_support_state_declined,
  withdrawn: m.group_support_state_withdrawn,
};
export const visitWayWords: Words<VisitWay> = {
  visit: m.group_support_way_visit,
  remote: m.group_support_way_remote,
};
export const partnerRoleWords: Words<PartnerRole> = {
  godparent: m.group_support_role_godparent,
  consultant: m.group_support_role_consultant,
  adviser: m.group_support_role_adviser,
};
/** In a few own words, what each of them does. */
export const partnerRoleTexts: Words<PartnerRole> = {
  godparent: m.group_support_role_godparent_text,
  consultant: m.group_support_role_consultant_text,
  adviser: m.group_support_role_adviser_text,
};
export const partnerStateWords: Words<PartnerState> = {
  invited: m.group_support_partner_invited,
  active: m.group_support_partner_active,
  declined: m.group_support_partner_declined,
  ended: m.group_support_partner_ended,
};

/** Options of a question, in the order of `words`. */
export const optionsOf = <Value extends string>(words: Words<Value>, hints?: Words<Value>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value](), hint: hints?.[value]() }));

/** A day in the reader's language. */
export function dayWords(day: Temporal.PlainDate): string {
  const locale = currentLocale();
  return day.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], { dateStyle: "long" });
}

/** Who was asked: an organisation by its name, or the area centre of a region. */
export function helperWords(organisation: string | undefined, code: string | null): string {
  if (organisation === undefined && code === platformRegion) return m.group_support_platform();
  const place = region(code ?? "");
  return organisation ?? m.group_support_centre_of({ region: place ? nameOf(place, currentLocale()) : "" });
}

/** When on its day: "klo 18.30", of the time as it is kept, `18:30`. */
export const timeWords = (at: string): string =>
  m.group_support_at({ time: clockWords(Temporal.PlainTime.from(at), currentLocale()) });
