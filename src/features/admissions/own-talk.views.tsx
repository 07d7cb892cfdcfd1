import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Choice, Disclosure, type FieldErrors, Form, Notice, Section } from "../../shared/ui/index.ts";
import { isOver } from "./admission.rules.ts";
import { momentWords, reminderWords, slotWayWords } from "./admission-words.ts";
import type { ReminderFields } from "./admissions.forms.ts";
import type { OwnRequest } from "./own-request.ts";
import { ReminderAsked } from "./reminder.views.tsx";

/** Somebody else was quicker, or none was chosen. */
export type SlotFault = "gone" | "none";

/** What was typed of a reminder and cannot be so. */
export interface WrongReminder {
  fields: ReminderFields;
  errors: FieldErrors;
}

interface TimesProps {
  request: OwnRequest;
  base: string;
  /** What tells two forms of a page apart. */
  mark: string;
  fault: SlotFault | undefined;
  /** One was chosen a moment ago. */
  chosen?: boolean | undefined;
}

/** The time of the talk that was chosen, and those one may choose. */
export function Times({ request, base, mark, fault, chosen = false }: TimesProps) {
  const { slot, freeSlots } = request;
  if (!slot && freeSlots.length === 0 && !fault) return null;
  const missing = fault === "none" ? m.admissions_own_slot_needed() : undefined;
  return (
    <Section title={m.admissions_times_title()}>
      {fault === "gone" && (
        <Notice kind="warning" title={m.admissions_slot_gone()} answer>
          {freeSlots.length > 0 ? m.admissions_slot_gone_text() : m.admissions_slot_none_left()}
        </Notice>
      )}
      {chosen && slot && <Notice kind="good" title={m.admissions_slot_chosen()} answer />}
      {slot && (
        <>
          <p>
            <strong>{momentWords(slot.startsAt, slot.minutes)}</strong>, {slotWayWords[slot.way]()}
          </p>
          <p>
            {slot.confirmed
              ? (slot.place ?? m.admissions_slot_confirmed())
              : slot.way === "phone"
                ? m.admissions_slot_waits_call()
                : m.admissions_slot_waits()}
          </p>
          {!isOver(request.told) && (
            <Form action={`${base}/aika-pois`} id={`aika-pois${mark}`}>
              <Actions>
                <Button tone="quiet">{m.admissions_slot_give_back()}</Button>
              </Actions>
            </Form>
          )}
        </>
      )}
      {freeSlots.length > 0 && (
        <Form action={`${base}/aika`} id={`aika${mark}`} errors={{ [`slot${mark}`]: missing }}>
          <Choice
            name="slot"
            id={`slot${mark}`}
            legend={slot ? m.admissions_slot_change() : m.admissions_slot_choose()}
            error={missing}
            options={freeSlots.map((one) => ({
              value: one.id,
              label: `${momentWords(one.startsAt, one.minutes)}, ${slotWayWords[one.way]()}`,
            }))}
          />
          <Actions>
            <Button>{m.admissions_slot_button()}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

interface RemindingProps {
  request: OwnRequest;
  base: string;
  /** What tells two forms of a page apart. */
  mark: string;
  /** Do text messages leave from here? */
  sms: boolean;
  wrong: WrongReminder | undefined;
}

/** How one hears of an answer, is reminded of the talk, and reached when something moves. */
export function Reminding({ request, base, mark, sms, wrong }: RemindingProps) {
  const { remindBy } = request;
  return (
    <Disclosure
      summary={remindBy ? m.admissions_reach_is({ way: reminderWords[remindBy]() }) : m.admissions_reach_wish()}
      open={wrong !== undefined}
    >
      <Form
        action={`${base}/muistutus`}
        id={`muistutus${mark}`}
        errors={{ [`remindTo${mark}`]: wrong?.errors.remindTo }}
      >
        <ReminderAsked
          fields={wrong?.fields ?? { remindBy: remindBy ?? "" }}
          errors={wrong?.errors ?? {}}
          sms={sms}
          of="request"
          mark={mark}
        />
        <Actions>
          <Button tone="quiet">{m.admissions_reach_button()}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}
