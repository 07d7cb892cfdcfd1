import { m } from "../../shared/i18n/index.ts";
import { Choice, Field, type FieldErrors } from "../../shared/ui/index.ts";
import { type ReminderWay, reminderWays } from "./admission.rules.ts";
import { reminderWords } from "./admission-words.ts";
import type { ReminderFields } from "./admissions.forms.ts";

interface ReminderAskedProps {
  fields: Partial<ReminderFields>;
  errors: FieldErrors;
  /** Do text messages leave from here? */
  sms: boolean;
  /** May one ask to be called? */
  call: boolean;
  /** Somebody else writes it down for them. */
  byPhone?: boolean;
  /** What tells two forms of a page apart. */
  mark?: string;
}

/** How one wants to be reminded. What is sent says nothing of the group, and the hint says what it says. */
export function ReminderAsked({ fields, errors, sms, call, byPhone = false, mark = "" }: ReminderAskedProps) {
  const ways = reminderWays.filter((way: ReminderWay) => (way === "sms" ? sms : way === "call" ? call : true));
  return (
    <>
      <Choice
        name="remindBy"
        id={`remindBy${mark}`}
        legend={byPhone ? m.admissions_phone_remind() : m.admissions_remind()}
        hint={m.admissions_remind_hint()}
        value={fields.remindBy ?? ""}
        options={[
          { value: "", label: m.admissions_remind_none() },
          ...ways.map((value) => ({ value, label: reminderWords[value]() })),
        ]}
      />
      <Field
        name="remindTo"
        id={`remindTo${mark}`}
        kind="nickname"
        width="half"
        label={sms ? m.admissions_remind_to() : m.admissions_remind_to_mail()}
        hint={call ? (byPhone ? m.admissions_phone_remind_to_hint() : m.admissions_remind_to_hint()) : undefined}
        value={fields.remindTo}
        error={errors.remindTo}
        optional
      />
    </>
  );
}
