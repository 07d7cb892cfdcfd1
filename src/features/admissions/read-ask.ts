import { m } from "../../shared/i18n/index.ts";
import { isOneAddress } from "../../shared/mail/send-mail.ts";
import { readPhone } from "../../shared/sms/send-sms.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { holdsNumber, type RequestWay, waysOf } from "./admission.rules.ts";
import { type AskFields, numberIn, type ReminderFields } from "./admissions.forms.ts";
import type { Part, Reminder, RequestToMake, Wish } from "./ask-to-come.ts";
import type { GroupAtDoor } from "./find-admission.ts";

/** How much may be written at once, in characters. */
export const longestText = 4_000;

type Prefix = "" | "beside-";
const typedIn = (fields: AskFields, prefix: Prefix, name: string): string =>
  String((fields as Record<string, unknown>)[`${prefix}${name}`] ?? "");

/** What is still to be changed before it can be sent; undefined where nothing is. */
export function askErrors(fields: AskFields, group: GroupAtDoor, beside?: GroupAtDoor): FieldErrors | undefined {
  const { way, message, contact, consent } = fields;
  const errors: FieldErrors = {
    way: way === "" || !waysOf(group.admission).includes(way) ? m.admissions_way_needed() : undefined,
    message: way === "word" && message === "" ? m.admissions_message_needed() : tooLong(message),
    introduction: tooLong(fields.introduction),
    contact:
      (way === "call" || fields.remindBy === "call") && !holdsNumber(contact) ? m.admissions_phone_needed() : undefined,
    ...(way !== "word" && group.forChildren && { age: ageFault(fields.age) }),
    ...(beside && !fields.both && hasBeside(fields) && { both: m.admissions_together_tick() }),
    ...(beside &&
      fields.both && {
        "beside-message": tooLong(typedIn(fields, "beside-", "message")),
        "beside-introduction": tooLong(typedIn(fields, "beside-", "introduction")),
        ...(beside.forChildren && { "beside-age": ageFault(fields["beside-age"]) }),
      }),
    ...reminderErrors(fields),
    consent: consent === undefined ? m.admissions_consent_needed() : undefined,
  };
  return Object.values(errors).some((error) => error !== undefined) ? errors : undefined;
}

/** Something was written to the other group. */
const hasBeside = (fields: AskFields): boolean =>
  Object.entries(fields).some(([name, typed]) => name.startsWith("beside-") && typed !== "");

const tooLong = (text: string): string | undefined =>
  text.length > longestText ? m.admissions_too_long({ most: longestText }) : undefined;

/** Years, and nothing closer to a birthday. */
const ageFault = (typed: string): string | undefined =>
  numberIn(typed, 0, 17) === undefined ? m.admissions_age_fault() : undefined;

/** Where a reminder cannot be sent as it was asked for. */
export function reminderErrors({ remindBy, remindTo }: ReminderFields): FieldErrors {
  if (remindBy === "sms" && !readPhone(remindTo)) return { remindTo: m.admissions_remind_phone_fault() };
  return remindBy === "mail" && !isOneAddress(remindTo) ? { remindTo: m.admissions_remind_mail_fault() } : {};
}

/** The same of somebody who has asked already: whom nobody could ring is asked for a number. */
export const changedReminderErrors = (fields: ReminderFields, hasNumber: boolean): FieldErrors =>
  fields.remindBy === "call" && !hasNumber && !holdsNumber(fields.remindTo)
    ? { remindTo: m.admissions_phone_needed() }
    : reminderErrors(fields);

/** The reminder as it was asked for; undefined for none. */
export function reminderOf({ remindBy, remindTo }: ReminderFields): Reminder | undefined {
  if (remindBy === "") return undefined;
  const to = remindBy === "sms" ? readPhone(remindTo) : remindBy === "mail" ? remindTo : "";
  return to === undefined ? undefined : { way: remindBy, to };
}

/** What is asked of the groups: this one, and the one beside it where the family comes to both. */
export function requestOf(
  fields: AskFields,
  way: RequestWay,
  group: GroupAtDoor,
  beside?: GroupAtDoor,
): Pick<RequestToMake, keyof Part | "reminder" | "together"> {
  return {
    ...partOf(fields, "", way, group),
    reminder: reminderOf(fields),
    together:
      beside && fields.both && way !== "word"
        ? {
            ...partOf(fields, "beside-", wayInto(beside, way), beside),
            group: beside,
            eitherAlone: fields.either === "yes",
          }
        : undefined,
  };
}

/** A group that takes the same way is asked in the same way, any other in its own. */
const wayInto = ({ admission }: GroupAtDoor, way: RequestWay): RequestWay => {
  const ways = waysOf(admission);
  return ways.includes(way) ? way : (ways[0] ?? "message");
};

/** May a family ask this group together with another? A group one walks into needs no asking, one of codes has its code. */
export const takesFamilies = ({ admission }: GroupAtDoor): boolean =>
  admission.how !== "walk-in" && admission.how !== "invited";

const partOf = (fields: AskFields, prefix: Prefix, way: RequestWay, group: GroupAtDoor): Part => ({
  way,
  wish: wishOf(fields, prefix, way, group),
  introduction: group.admission.membersHeardDays ? typedIn(fields, prefix, "introduction") : "",
});

/** What was written, with each answer beside its question as it stood then. Of a child: the age, and who comes along. */
function wishOf(fields: AskFields, prefix: Prefix, way: RequestWay, { admission, forChildren }: GroupAtDoor): Wish {
  const { contact } = fields;
  if (forChildren && way !== "word") {
    const child = { age: Number(typedIn(fields, prefix, "age")), along: typedIn(fields, prefix, "along") };
    return { name: "", message: "", contact, answers: [], child };
  }
  return {
    name: fields.name,
    message: typedIn(fields, prefix, "message"),
    contact,
    answers: admission.questions.map((question, index) => ({
      question,
      answer: typedIn(fields, prefix, `answer${index}`).slice(0, longestText),
    })),
  };
}
