import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Notice,
  Section,
} from "../../shared/ui/index.ts";
import { isOver, needsNumber } from "./admission.rules.ts";
import { momentWords, reminderWords, slotWayWords } from "./admission-words.ts";
import type { ReminderFields } from "./admissions.forms.ts";
import type { OwnRequest } from "./own-request.ts";
import { ReminderAsked } from "./reminder.views.tsx";

/** Somebody else was quicker, none was chosen, or nobody could ring anybody then. */
export type SlotFault = "gone" | "none" | "number";

/** What was chosen and typed of a talk, and cannot be so. */
export interface WrongTime {
  kind: SlotFault;
  slot: string;
  number: string;
}

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
  wrong: WrongTime | undefined;
  /** One was chosen a moment ago. */
  chosen?: boolean | undefined;
}

/** The time of the talk that was chosen, and those one may choose. */
export function Times({ request, base, mark, wrong, chosen = false }: TimesProps) {
  const { slot, freeSlots, hasNumber } = request;
  if (!slot && freeSlots.length === 0 && !wrong) return null;
  const missing = wrong?.kind === "none" ? m.admissions_own_slot_needed() : undefined;
  const numberFault = wrong?.kind === "number" ? m.admissions_phone_needed() : undefined;
  const isSilent = slot !== undefined && !isOver(request.told) && needsNumber(slot, hasNumber);
  const ofMine = wrong !== undefined && wrong.slot === slot?.id;
  return (
    <Section title={m.admissions_times_title()}>
      {wrong?.kind === "gone" && (
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
              ? (slot.place ??
                (slot.way === "phone" && hasNumber
                  ? m.admissions_slot_confirmed_call()
                  : m.admissions_slot_confirmed()))
              : slot.way === "phone"
                ? m.admissions_slot_waits_call()
                : m.admissions_slot_waits()}
          </p>
          {isSilent && (
            <Form
              action={`${base}/aika`}
              hidden={{ slot: slot.id }}
              id={`numero${mark}`}
              errors={{ [`own-number${mark}`]: ofMine ? numberFault : undefined }}
            >
              <NumberField
                id={`own-number${mark}`}
                value={ofMine ? wrong.number : ""}
                error={ofMine ? numberFault : undefined}
              />
              <Actions>
                <Button>{m.admissions_slot_number_button()}</Button>
              </Actions>
            </Form>
          )}
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
        <Form
          action={`${base}/aika`}
          id={`aika${mark}`}
          errors={{ [`slot${mark}`]: missing, [`number${mark}`]: ofMine ? undefined : numberFault }}
        >
          <Choice
            name="slot"
            id={`slot${mark}`}
            legend={slot ? m.admissions_slot_change() : m.admissions_slot_choose()}
            value={wrong?.slot}
            error={missing}
            options={freeSlots.map((one) => ({
              value: one.id,
              label: `${momentWords(one.startsAt, one.minutes)}, ${slotWayWords[one.way]()}`,
            }))}
          />
          {freeSlots.some((one) => needsNumber(one, hasNumber)) && (
            <NumberField
              id={`number${mark}`}
              value={wrong?.number ?? ""}
              error={ofMine ? undefined : numberFault}
              onlyByPhone
            />
          )}
          <Actions>
            <Button>{m.admissions_slot_button()}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

interface NumberFieldProps {
  id: string;
  value: string;
  error: string | undefined;
  /** Other times than those by telephone may be chosen beside it. */
  onlyByPhone?: boolean;
}

/** By which number they are called. It is for those who carry the group, and stands on no page of theirs again. */
const NumberField = ({ id, value, error, onlyByPhone = false }: NumberFieldProps) => (
  <Field
    name="number"
    id={id}
    kind="nickname"
    width="half"
    label={m.admissions_slot_number()}
    hint={m.admissions_slot_number_hint()}
    value={value}
    error={error}
    optional={onlyByPhone && m.admissions_slot_number_when()}
  />
);

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
