import { m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { type Admission, waysOf } from "./admission.rules.ts";
import type { AskFields } from "./admissions.forms.ts";
import type { Wish } from "./ask-to-come.ts";

/** How much may be written at once, in characters. */
export const longestText = 4_000;

/** What is still to be changed before it can be sent; undefined where nothing is. */
export function askErrors(fields: AskFields, admission: Admission): FieldErrors | undefined {
  const { way, message, contact, consent } = fields;
  const errors: FieldErrors = {
    way: way === "" || !waysOf(admission).includes(way) ? m.admissions_way_needed() : undefined,
    message:
      way === "word" && message === ""
        ? m.admissions_message_needed()
        : message.length > longestText
          ? m.admissions_too_long({ most: longestText })
          : undefined,
    contact: way === "call" && !/\d{5}/.test(contact.replace(/[\s()-]/g, "")) ? m.admissions_phone_needed() : undefined,
    consent: consent === undefined ? m.admissions_consent_needed() : undefined,
  };
  return Object.values(errors).some((error) => error !== undefined) ? errors : undefined;
}

/** What was written, with each answer beside its question as it stood then. */
export const wishOf = (fields: AskFields, { questions }: Admission): Wish => ({
  name: fields.name,
  message: fields.message,
  contact: fields.contact,
  answers: questions.map((question, index) => ({
    question,
    answer: String((fields as Record<string, unknown>)[`answer${index}`] ?? "").slice(0, longestText),
  })),
});
