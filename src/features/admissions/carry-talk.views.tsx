import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  DateTime,
  Fact,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { isOutOfReach, type SlotWay } from "./admission.rules.ts";
import { momentWords, slotWayWords } from "./admission-words.ts";
import { type TalkFields, talkChanges } from "./admissions.forms.ts";
import type { Comers, OpenedRequest } from "./carry-requests.ts";
import type { Slot } from "./own-request.ts";

/** What was typed of a talk: the time to give, and where or by what number or link it is held. */
export interface TypedTalk {
  readonly slot?: string;
  readonly place: string;
}

/** The talk of a request: when, where, whether it was said yes to; or a time that could be given. */
export function Talk({
  request: { id, state, talk, freeSlots, hasNumber },
  base,
  typed,
  errors,
}: {
  request: OpenedRequest;
  base: string;
  typed: TypedTalk | undefined;
  errors: FieldErrors;
}) {
  const open = state === "asked" || state === "offered";
  if (!talk && !(open && freeSlots.length > 0)) return null;
  // By telephone, and the group's own number does not stand with it: the group rings.
  const isRung = talk?.way === "phone" && !talk.leadsThere;
  return (
    <Section title={m.admissions_times_title()}>
      {talk ? (
        <>
          <dl class="facts">
            <Fact
              term={m.admissions_slot_start()}
            >{`${momentWords(talk.startsAt, talk.minutes)}, ${slotWayWords[talk.way]()}`}</Fact>
            {talk.place && <Fact term={m.admissions_slot_place()}>{talk.place}</Fact>}
          </dl>
          {talk.confirmed ? (
            <p>{isRung ? m.admissions_talk_confirmed_call() : m.admissions_talk_confirmed()}</p>
          ) : (
            <Form action={`${base}/${id}/aika/vahvista`} id="vahvista" errors={{ place: errors.place }}>
              <p>{isRung ? m.admissions_talk_unconfirmed_call() : m.admissions_talk_unconfirmed()}</p>
              {isOutOfReach(talk, hasNumber) && (
                <>
                  <Notice kind="warning" title={outOfReachWords(talk.way)} />
                  <PlaceField value={typed?.place} error={errors.place} />
                </>
              )}
              <Actions>
                <Button>{m.admissions_talk_confirm()}</Button>
              </Actions>
            </Form>
          )}
          <p>
            <Link to={`${base}/ajat/${talk.id}`}>{m.admissions_talk_change()}</Link>
          </p>
        </>
      ) : (
        <GiveTime action={`${base}/${id}/aika`} slots={freeSlots} hasNumber={hasNumber} typed={typed} errors={errors} />
      )}
    </Section>
  );
}

/** One of the free times, for somebody who has been talked to already. */
export function GiveTime({
  action,
  slots,
  hasNumber,
  typed,
  errors = {},
}: {
  action: string;
  slots: readonly Slot[];
  hasNumber: boolean;
  typed?: TypedTalk | undefined;
  errors?: FieldErrors;
}) {
  const asksPlace = slots.some((slot) => isOutOfReach(slot, hasNumber));
  return (
    <Form action={action} id="aika" errors={{ slot: errors.slot, place: errors.place }}>
      <Choice
        name="slot"
        legend={m.admissions_give_time()}
        value={typed?.slot}
        error={errors.slot}
        optional
        options={slots.map(({ id, startsAt, minutes, way }) => ({
          value: id,
          label: momentWords(startsAt, minutes),
          hint: slotWayWords[way](),
        }))}
      />
      {asksPlace && <PlaceField value={typed?.place} error={errors.place} optional />}
      <Actions>
        <Button tone="quiet">{m.admissions_give_button()}</Button>
      </Actions>
    </Form>
  );
}

/** Neither side could begin the talk. */
const outOfReachWords = (way: SlotWay): string =>
  way === "phone" ? m.admissions_talk_no_number() : m.admissions_talk_no_link();

const PlaceField = ({
  value,
  error,
  optional = false,
}: {
  value: string | undefined;
  error: string | undefined;
  optional?: boolean;
}) => (
  <Field
    name="place"
    kind="nickname"
    label={m.admissions_slot_place()}
    hint={m.admissions_talk_place_hint()}
    value={value}
    error={error}
    optional={optional}
  />
);

const changeWords: Record<(typeof talkChanges)[number], () => string> = {
  move: m.admissions_talk_move,
  free: m.admissions_talk_free,
  gone: m.admissions_talk_gone,
};

interface TalkPageProps {
  base: string;
  slot: Comers["slots"][number];
  /** It stands nowhere yet how the two reach each other. */
  outOfReach: boolean;
  fields?: TalkFields | undefined;
  errors?: FieldErrors;
}

/** `…/ajat/<id>`: a talk that somebody has, moved or cancelled with a word. */
export function TalkPage({ base, slot, outOfReach, fields, errors = {} }: TalkPageProps) {
  return (
    <Page
      title={m.admissions_talk_title()}
      lead={`${momentWords(slot.startsAt, slot.minutes)}, ${slotWayWords[slot.way]()}`}
      narrow
      hasErrors={Object.keys(errors).length > 0}
    >
      <p>{m.admissions_talk_lead()}</p>
      <Form action={`${base}/ajat/${slot.id}`} errors={errors}>
        <Choice
          name="what"
          legend={m.admissions_talk_what()}
          value={fields?.what}
          error={errors.what}
          options={talkChanges.map((value) => ({ value, label: changeWords[value]() }))}
        />
        <DateTime
          name="start"
          legend={m.admissions_talk_when()}
          date={fields?.startDate}
          time={fields?.startTime}
          error={errors.start}
          optional
        />
        {outOfReach && <PlaceField value={fields?.place} error={errors.place} optional />}
        <Field
          name="text"
          kind="message"
          label={m.admissions_talk_word()}
          hint={m.admissions_talk_word_hint()}
          value={fields?.text}
          error={errors.text}
        />
        <Actions>
          <Button>{m.admissions_talk_save()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}
