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
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { momentWords, slotWayWords } from "./admission-words.ts";
import { type TalkFields, talkChanges } from "./admissions.forms.ts";
import type { Comers, OpenedRequest } from "./carry-requests.ts";
import type { Slot } from "./own-request.ts";

/** The talk of a request: when, where, whether it was said yes to; or a time that could be given. */
export function Talk({
  request: { id, state, talk, freeSlots },
  base,
  error,
}: {
  request: OpenedRequest;
  base: string;
  error: string | undefined;
}) {
  const open = state === "asked" || state === "offered";
  if (!talk && !(open && freeSlots.length > 0)) return null;
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
            <p>{m.admissions_talk_confirmed()}</p>
          ) : (
            <Form action={`${base}/${id}/aika/vahvista`} id="vahvista">
              <p>{m.admissions_talk_unconfirmed()}</p>
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
        <GiveTime action={`${base}/${id}/aika`} slots={freeSlots} error={error} />
      )}
    </Section>
  );
}

/** One of the free times, for somebody who has been talked to already. */
export function GiveTime({
  action,
  slots,
  error,
}: {
  action: string;
  slots: readonly Slot[];
  error?: string | undefined;
}) {
  return (
    <Form action={action} id="aika" errors={{ slot: error }}>
      <Choice
        name="slot"
        legend={m.admissions_give_time()}
        error={error}
        optional
        options={slots.map(({ id, startsAt, minutes, way }) => ({
          value: id,
          label: momentWords(startsAt, minutes),
          hint: slotWayWords[way](),
        }))}
      />
      <Actions>
        <Button tone="quiet">{m.admissions_give_button()}</Button>
      </Actions>
    </Form>
  );
}

const changeWords: Record<(typeof talkChanges)[number], () => string> = {
  move: m.admissions_talk_move,
  free: m.admissions_talk_free,
  gone: m.admissions_talk_gone,
};

interface TalkPageProps {
  base: string;
  slot: Comers["slots"][number];
  fields?: TalkFields | undefined;
  errors?: FieldErrors;
}

/** `…/ajat/<id>`: a talk that somebody has, moved or cancelled with a word. */
export function TalkPage({ base, slot, fields, errors = {} }: TalkPageProps) {
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
