import { type Locale, m } from "../../shared/i18n/index.ts";
import { type FieldErrors, faults } from "../../shared/ui/index.ts";
import { mostPeople, partyOf, peopleIn, readAges } from "./event.rules.ts";
import { readContact } from "./read-contact.ts";
import { numberIn, type PartyFields } from "./sign-up.forms.ts";
import type { PartyToCome } from "./sign-up.ts";

/** How much may be written of diets or needs, in characters. */
const longestText = 1_000;

/** Reads who comes, or says what is still to be changed. `sms`: text messages leave from here. */
export function readParty(
  fields: PartyFields,
  { locale, sms }: { readonly locale: Locale; readonly sms: boolean },
): { readonly errors: FieldErrors; readonly read?: PartyToCome } {
  const adults = fields.adults === "" ? 0 : numberIn(fields.adults, 0, mostPeople);
  const ages = readAges(fields.ages);
  const party = partyOf(adults ?? 0, ages ?? []);
  const people = peopleIn(party);
  const contact = fields.contact === "" ? undefined : readContact(fields.contact, sms);
  const tellsSomething = [fields.diets, fields.access, fields.contact].some((typed) => typed !== "");
  const tooLong = (typed: string) => typed.length > longestText && m.gate_events_too_long({ most: longestText });
  const errors = faults({
    adults:
      (adults === undefined && m.gate_events_adults_fault({ most: mostPeople })) ||
      (ages && people === 0 && m.gate_events_nobody()) ||
      (people > mostPeople && m.gate_events_many({ most: mostPeople })),
    ages: ages === undefined && m.gate_events_ages_fault(),
    diets: tooLong(fields.diets),
    access: tooLong(fields.access),
    contact:
      fields.contact !== "" && !contact && (sms ? m.gate_events_contact_fault() : m.gate_events_contact_mail_fault()),
    consent: tellsSomething && fields.consent === undefined && m.gate_events_consent_needed(),
  });
  if (Object.keys(errors).length > 0 || !ages) return { errors };
  return { errors, read: { party, words: { ages, diets: fields.diets, access: fields.access }, contact, locale } };
}
