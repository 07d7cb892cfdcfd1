import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  DataTable,
  DateTime,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { type CallToMake, isLate, isWaiting, slotWays } from "./admission.rules.ts";
import { dayWords, momentWords, slotWayWords, stateWords, wayWords } from "./admission-words.ts";
import type { InvitationFields, SlotFields } from "./admissions.forms.ts";
import type { Comers, RequestLine } from "./carry-requests.ts";

export interface ComersPageProps {
  comers: Comers;
  base: string;
  today: Temporal.PlainDate;
  /** An invitation code made a moment ago, told this once. */
  invitation?: string | undefined;
  saved?: boolean;
  /** The day by which somebody hears next who has just been called. */
  next?: Temporal.PlainDate | undefined;
  slot?: { fields: SlotFields; errors: FieldErrors } | undefined;
  invite?: { fields: InvitationFields; errors: FieldErrors } | undefined;
}

/** `/oma/ryhma/<id>/tulijat`: who comes, and who waits for an answer. */
export function ComersPage({ comers, base, today, invitation, saved, next, slot, invite }: ComersPageProps) {
  const { admission, requests, calls, slots, codes, coming, slug, room } = comers;
  return (
    <Page
      title={m.admissions_comers_title()}
      lead={m.admissions_comers_lead()}
      hasErrors={slot !== undefined || invite !== undefined}
    >
      {(saved || next) && (
        <Notice kind="good" title={m.admissions_saved()} answer>
          {next && <p>{m.admissions_promise_next({ day: dayWords(next) })}</p>}
        </Notice>
      )}
      {invitation && (
        <Notice kind="good" title={m.admissions_invitation_made()} answer>
          <p>
            <code class="secret">{invitation}</code>
          </p>
          <p>{m.admissions_invitation_once()}</p>
        </Notice>
      )}
      <Calls {...{ calls, base, today }} />
      <RequestTable caption={m.admissions_comers_caption()} {...{ requests, base, today }} />
      {room && <p>{m.admissions_room(room)}</p>}
      <Actions>
        <ButtonLink to={`${base}/soitto`} tone="quiet">
          {m.admissions_phone_link()}
        </ButtonLink>
        <ButtonLink to={`${base}/asetukset`} tone="quiet">
          {m.admissions_settings_link()}
        </ButtonLink>
        {slug && <Link to={`/tuki/${slug}/mukaan`}>{m.admissions_public_link()}</Link>}
      </Actions>
      {coming.length > 0 && (
        <Section title={m.admissions_coming_title()}>
          <ul>
            {coming.map(({ on, count }) => (
              <li key={on.toString()}>{m.admissions_coming_count({ day: dayWords(on), count })}</li>
            ))}
          </ul>
        </Section>
      )}
      {(admission?.how === "talk" || admission?.how === "interview") && <Slots {...{ slots, base, slot }} />}
      <Disclosure summary={m.admissions_invite_title()} open={invite !== undefined || codes.length > 0}>
        <p>{m.admissions_invite_text()}</p>
        {codes.map(({ id, uses, used, lastDay }) => (
          <Form key={id} action={`${base}/kutsut/${id}/poista`} id={`kutsu-${id}`}>
            <p>{m.admissions_invite_line({ used, uses, day: dayWords(lastDay) })}</p>
            <Actions>
              <Button tone="quiet">{m.admissions_invite_remove()}</Button>
            </Actions>
          </Form>
        ))}
        <Form action={`${base}/kutsut`} errors={invite?.errors ?? {}} id="kutsu">
          <Field
            name="uses"
            kind="number"
            width="short"
            label={m.admissions_invite_uses()}
            value={invite?.fields.uses ?? "10"}
            error={invite?.errors.uses}
          />
          <Field
            name="lastDay"
            kind="date"
            width="half"
            label={m.admissions_invite_last_day()}
            value={invite?.fields.lastDay}
            error={invite?.errors.lastDay}
          />
          <Actions>
            <Button>{m.admissions_invite_button()}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </Page>
  );
}

const callWords: Record<CallToMake["why"], (about: { number: number; day: string }) => string> = {
  asked: m.admissions_call_asked,
  promised: m.admissions_call_promised,
  talk: m.admissions_call_talk,
};

/** Whom to call, and by when. */
function Calls({ calls, base, today }: { calls: readonly CallToMake[]; base: string; today: Temporal.PlainDate }) {
  if (calls.length === 0) return null;
  return (
    <Section title={m.admissions_calls_title()}>
      <ul>
        {calls.map(({ id, number, on, why }) => {
          const words = callWords[why]({ number, day: dayWords(on) });
          const isDue = Temporal.PlainDate.compare(on, today) <= 0;
          return (
            <li key={id}>
              <Link to={`${base}/${id}`}>{isDue ? <strong>{words}</strong> : words}</Link>
              <Form action={`${base}/${id}/soitettu`} id={`soitettu-${id}`}>
                <Actions>
                  <Button tone="quiet">{m.admissions_call_done()}</Button>
                </Actions>
              </Form>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface RequestTableProps {
  caption: string;
  requests: readonly RequestLine[];
  base: string;
  today: Temporal.PlainDate;
}

/** Requests in the order in which they came; what was written is opened one at a time. */
export function RequestTable({ caption, requests, base, today }: RequestTableProps) {
  if (requests.length === 0) return <p>{m.admissions_comers_none()}</p>;
  return (
    <DataTable
      caption={caption}
      rows={requests}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "number",
          header: m.admissions_column_number(),
          cell: (row) => <Link to={`${base}/${row.id}`}>{m.admissions_request_number({ number: row.number })}</Link>,
        },
        {
          key: "way",
          header: m.admissions_column_way(),
          cell: (row) => (row.byPhone ? `${wayWords[row.way]()} (${m.admissions_by_phone()})` : wayWords[row.way]()),
        },
        {
          key: "state",
          header: m.admissions_column_state(),
          cell: (row) =>
            row.answered && row.state === "asked" ? m.admissions_state_answered() : stateWords[row.state](),
        },
        {
          key: "by",
          header: m.admissions_column_by(),
          cell: (row) => {
            if (!isWaiting(row)) return "–";
            const day = dayWords(row.answerBy);
            return isLate(row, today) ? <strong>{m.admissions_late({ day })}</strong> : day;
          },
        },
      ]}
    />
  );
}

function Slots({ slots, base, slot }: { slots: Comers["slots"]; base: string; slot: ComersPageProps["slot"] }) {
  return (
    <Section title={m.admissions_slots_title()}>
      <p>{m.admissions_slots_text()}</p>
      <ul>
        {slots.map((one) => (
          <li key={one.id}>
            {momentWords(one.startsAt)}, {slotWayWords[one.way]()}{" "}
            {one.requestId ? (
              <>
                <Link to={`${base}/${one.requestId}`}>
                  {one.name ? m.admissions_slot_has_name({ name: one.name }) : m.admissions_slot_has()}
                </Link>{" "}
                {!one.confirmed && `(${m.admissions_slot_unconfirmed()}) `}
                <Link to={`${base}/ajat/${one.id}`}>{m.admissions_talk_change()}</Link>
              </>
            ) : (
              <Form action={`${base}/ajat/${one.id}/poista`} id={`aika-${one.id}`}>
                <Button tone="quiet">{m.admissions_slot_remove()}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Form action={`${base}/ajat`} errors={slot?.errors ?? {}} id="aika">
        <DateTime
          name="start"
          legend={m.admissions_slot_start()}
          date={slot?.fields.startDate}
          time={slot?.fields.startTime}
          error={slot?.errors.start}
        />
        <Field
          name="minutes"
          kind="number"
          width="short"
          label={m.admissions_slot_length()}
          value={slot?.fields.minutes ?? "45"}
          error={slot?.errors.minutes}
        />
        <Choice
          name="way"
          legend={m.admissions_slot_way()}
          value={slot?.fields.way ?? "face-to-face"}
          options={slotWays.map((value) => ({ value, label: slotWayWords[value]() }))}
        />
        <Field
          name="place"
          kind="nickname"
          label={m.admissions_slot_place()}
          hint={m.admissions_slot_place_hint()}
          value={slot?.fields.place}
          optional
        />
        <Actions>
          <Button>{m.admissions_slot_add()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
