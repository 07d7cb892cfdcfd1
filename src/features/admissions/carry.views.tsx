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
import { admissionTimes, admissionWays } from "../directory/index.ts";
import { type Admission, slotWays } from "./admission.rules.ts";
import { dayWords, howWords, momentWords, slotWayWords, stateWords, wayWords, whenWords } from "./admission-words.ts";
import type { InvitationFields, SettingsFields, SlotFields } from "./admissions.forms.ts";
import type { Comers, RequestLine } from "./carry-requests.ts";
import type { GroupAtDoor } from "./find-admission.ts";
import type { AskShown } from "./public.views.tsx";
import { AskFormFields } from "./public.views.tsx";

export interface ComersPageProps {
  comers: Comers;
  base: string;
  today: Temporal.PlainDate;
  /** An invitation code made a moment ago, told this once. */
  invitation?: string | undefined;
  saved?: boolean;
  slot?: { fields: SlotFields; errors: FieldErrors } | undefined;
  invite?: { fields: InvitationFields; errors: FieldErrors } | undefined;
}

/** `/oma/ryhma/<id>/tulijat`: who comes, and who waits for an answer. */
export function ComersPage({ comers, base, today, invitation, saved, slot, invite }: ComersPageProps) {
  const { admission, requests, slots, codes, coming, slug } = comers;
  return (
    <Page
      title={m.admissions_comers_title()}
      lead={m.admissions_comers_lead()}
      hasErrors={slot !== undefined || invite !== undefined}
    >
      {saved && <Notice kind="good" title={m.admissions_saved()} answer />}
      {invitation && (
        <Notice kind="good" title={m.admissions_invitation_made()} answer>
          <p>
            <code class="secret">{invitation}</code>
          </p>
          <p>{m.admissions_invitation_once()}</p>
        </Notice>
      )}
      <RequestTable caption={m.admissions_comers_caption()} {...{ requests, base, today }} />
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
            if (row.answered || row.state !== "asked") return "–";
            const day = dayWords(row.answerBy);
            const late = Temporal.PlainDate.compare(row.answerBy, today) < 0;
            return late ? <strong>{m.admissions_late({ day })}</strong> : day;
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
              <Link to={`${base}/${one.requestId}`}>{m.admissions_slot_has()}</Link>
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

interface SettingsPageProps {
  base: string;
  admission: Admission | undefined;
  fields?: SettingsFields | undefined;
  errors?: FieldErrors;
}

/** The two questions (D5), the promise, and the group's own questions. */
export function SettingsPage({ base, admission, fields, errors = {} }: SettingsPageProps) {
  return (
    <Page
      title={m.admissions_settings_title()}
      lead={m.admissions_settings_lead()}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      <Form action={`${base}/asetukset`} errors={errors}>
        <Choice
          name="when"
          legend={m.admissions_when()}
          value={fields?.when ?? admission?.when}
          options={admissionTimes.map((value) => ({ value, label: whenWords[value]() }))}
        />
        <Choice
          name="how"
          legend={m.admissions_how()}
          value={fields?.how ?? admission?.how}
          options={admissionWays.map((value) => ({ value, label: howWords[value]() }))}
        />
        <Field
          name="promise"
          kind="number"
          width="short"
          label={m.admissions_promise()}
          hint={m.admissions_promise_hint()}
          value={fields?.promise ?? admission?.promiseDays ?? 7}
          error={errors.promise}
        />
        <Field
          name="nextIntake"
          kind="date"
          width="half"
          label={m.admissions_settings_intake()}
          value={fields?.nextIntake ?? admission?.nextIntake?.toString()}
          optional
        />
        <Field
          name="questions"
          kind="multiline"
          label={m.admissions_questions()}
          hint={m.admissions_questions_hint()}
          value={fields?.questions ?? admission?.questions.join("\n")}
          error={errors.questions}
          optional
        />
        <Actions>
          <Button>{m.admissions_settings_button()}</Button>
        </Actions>
      </Form>
      <p class="soft">{m.admissions_settings_listing()}</p>
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}

/** `…/soitto`: somebody rings, and one writes down no more than they want. */
export function PhonePage({
  base,
  shown,
  group,
}: {
  base: string;
  shown: Omit<AskShown, "group">;
  group: GroupAtDoor;
}) {
  return (
    <Page title={m.admissions_phone_title()} lead={m.admissions_phone_lead()} hasErrors={shown.errors !== undefined}>
      <AskFormFields {...shown} group={group} action={`${base}/soitto`} byPhone />
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}

/** The code to read out to the one on the telephone. */
export function PhoneDonePage({ base, code }: { base: string; code: string }) {
  return (
    <Page title={m.admissions_phone_done()} lead={m.admissions_phone_code()} narrow>
      <p>
        <code class="secret">{code}</code>
      </p>
      <p>{m.admissions_phone_code_text()}</p>
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}
