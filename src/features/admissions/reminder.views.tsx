import { m } from "../../shared/i18n/index.ts";
import { Choice, Field, type FieldErrors } from "../../shared/ui/index.ts";
import { type ReminderWay, reminderWays } from "./admission.rules.ts";
import { reminderWords } from "./admission-words.ts";
import type { ReminderFields } from "./admissions.forms.ts";

const askWords = {
  meeting: { legend: m.admissions_remind, hint: m.admissions_remind_hint, none: m.admissions_remind_none },
  request: { legend: m.admissions_reach, hint: m.admissions_reach_hint, none: m.admissions_reach_none },
};
const phoneWords: (typeof askWords)["request"] = {
  legend: m.admissions_phone_reach,
  hint: m.admissions_phone_reach_hint,
  none: m.admissions_phone_reach_none,
};

interface ReminderAskedProps {
  fields: Partial<ReminderFields>;
  errors: FieldErrors;
  /** Do text messages leave from here? */
  sms: boolean;
  /** `meeting`: a reminder of one meeting and nothing else; `request`: all there is to tell of a request, a call as well. */
  of: "meeting" | "request";
  /** Somebody else writes it down for them. */
  byPhone?: boolean;
  /** What tells two forms of a page apart. */
  mark?: string;
}

/** How one wants to be reached. What is sent says nothing of the group; the hint says when something is, and what it says. */
export function ReminderAsked({ fields, errors, sms, of, byPhone = false, mark = "" }: ReminderAskedProps) {
  const call = of === "request";
  const ways = reminderWays.filter((way: ReminderWay) => (way === "sms" ? sms : way === "call" ? call : true));
  const words = byPhone ? phoneWords : askWords[of];
  return (
    <>
      <Choice
        name="remindBy"
        id={`remindBy${mark}`}
        legend={words.legend()}
        hint={words.hint()}
        value={fields.remindBy ?? ""}
        options={[
          { value: "", label: words.none() },
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
