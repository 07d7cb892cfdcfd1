import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
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
import { dayWords, momentWords, slotWayWords, standingWords, wayWords } from "./admission-words.ts";
import type { InvitationFields, SlotFields } from "./admissions.forms.ts";
import type { Comers, NamedCall, NamedLine, RequestLine } from "./carry-requests.ts";

export interface ComersPageProps {
  comers: Comers;
  base: string;
  today: Temporal.PlainDate;
  /** An invitation code made a moment ago, told this once. */
  invitation?: string | undefined;
  saved?: boolean;
  /** The day by which somebody hears next who has just been called. */
  next?: Temporal.PlainDate | undefined;
  /** `several`: somebody else may hold another talk at the same time. */
  slot?: { fields: SlotFields; errors: FieldErrors; several?: boolean } | undefined;
  invite?: { fields: InvitationFields; errors: FieldErrors } | undefined;
}

/** `/oma/ryhma/<id>/tulijat`: who comes, and who waits for an answer. */
export function ComersPage({ comers, base, today, invitation, saved, next, slot, invite }: ComersPageProps) {
  const { admission, requests, calls, slots, codes, coming, slug, room, organised } = comers;
  return (
    <Page
      title={m.admissions_comers_title()}
      lead={m.admissions_comers_short()}
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
      {organised !== undefined && (
        <p class="soft">{organised ? m.admissions_comers_late_organised() : m.admissions_comers_late()}</p>
      )}
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
        {codes.map(({ id, label, uses, used, lastDay }) => (
          <Form key={id} action={`${base}/kutsut/${id}/poista`} id={`kutsu-${id}`}>
            {label && (
              <p>
                <strong>{label}</strong>
              </p>
            )}
            <p>{m.admissions_invite_line({ used, uses, day: dayWords(lastDay) })}</p>
            <Actions>
              <Button tone="quiet">{m.admissions_invite_remove()}</Button>
            </Actions>
          </Form>
        ))}
        <Form action={`${base}/kutsut`} errors={invite?.errors ?? {}} id="kutsu">
          <Field
            name="label"
            kind="nickname"
            width="half"
            label={m.admissions_invite_label()}
            hint={m.admissions_invite_label_hint()}
            value={invite?.fields.label}
            optional
          />
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

/** The same where the group has ended: nobody comes, and somebody may still have to be called. */
export function EndedComersPage({ comers: { calls }, base, today, saved }: ComersPageProps) {
  return (
    <Page title={m.admissions_comers_title()} lead={m.groups_ended()}>
      {saved && <Notice kind="good" title={m.admissions_saved()} answer />}
      {calls.length === 0 && <p>{m.admissions_at_end_nobody()}</p>}
      <Calls {...{ calls, base, today }} ended />
    </Page>
  );
}

const callWords: Record<CallToMake["why"], (about: { who: string; day: string }) => string> = {
  asked: m.admissions_call_asked,
  promised: m.admissions_call_promised,
  news: m.admissions_call_news,
  over: m.admissions_call_shut,
  talk: m.admissions_call_talk,
};

/** Why somebody is to be called, and by when. `ended`: their group is over, and not only its door shut. */
export function callInWords({ number, name, on, why }: NamedCall, ended: boolean): string {
  const who = name ? m.admissions_call_named({ number, name }) : m.admissions_call_number({ number });
  return (why === "over" && ended ? m.admissions_call_ended : callWords[why])({ who, day: dayWords(on) });
}

interface CallsProps {
  calls: readonly NamedCall[];
  base: string;
  today: Temporal.PlainDate;
  ended?: boolean;
}

/** Whom to call, and by when. */
function Calls(props: CallsProps) {
  if (props.calls.length === 0) return null;
  return (
    <Section title={m.admissions_calls_title()}>
      <CallList {...props} />
    </Section>
  );
}

export function CallList({ calls, base, today, ended = false }: CallsProps) {
  return (
    <ul>
      {calls.map((call) => {
        const { id, on } = call;
        const words = callInWords(call, ended);
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
  );
}

interface RequestTableProps {
  caption: string;
  requests: readonly (RequestLine & Partial<NamedLine>)[];
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
          cell: (row) => (
            <Link to={`${base}/${row.id}`}>
              {row.name
                ? m.admissions_request_named({ number: row.number, name: row.name })
                : m.admissions_request_number({ number: row.number })}
            </Link>
          ),
        },
        {
          key: "way",
          header: m.admissions_column_way(),
          cell: (row) => (row.byPhone ? `${wayWords[row.way]()} (${m.admissions_by_phone()})` : wayWords[row.way]()),
        },
        {
          key: "state",
          header: m.admissions_column_state(),
          cell: (row) => {
            if (row.talkWaits) return <strong>{m.admissions_state_talk_waits()}</strong>;
            return standingWords(row);
          },
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

/** Whose a time is: by the name they want to be called by, or by their turn. */
function takenBy({ name, number }: Comers["slots"][number]): string {
  if (name) return m.admissions_slot_has_name({ name });
  return number === undefined
    ? m.admissions_slot_has()
    : m.admissions_slot_has_name({ name: m.admissions_request_number({ number }) });
}

function Slots({ slots, base, slot }: { slots: Comers["slots"]; base: string; slot: ComersPageProps["slot"] }) {
  return (
    <Section title={m.admissions_slots_title()}>
      <p>{m.admissions_slots_text()}</p>
      <ul>
        {slots.map((one) => (
          <li key={one.id}>
            {momentWords(one.startsAt, one.minutes)}, {slotWayWords[one.way]()}{" "}
            {one.requestId ? (
              <>
                <Link to={`${base}/${one.requestId}`}>{takenBy(one)}</Link>{" "}
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
        {slot?.several && (
          <Check name="anyway" label={m.admissions_slot_anyway()} checked={slot.fields.anyway === "yes"} optional />
        )}
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
