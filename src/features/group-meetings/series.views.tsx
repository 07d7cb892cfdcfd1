import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  Choice,
  Field,
  type FieldErrors,
  Form,
  List,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { Inside } from "../spaces/index.ts";
import { FrameFields } from "./fields.views.tsx";
import type { MeetingFields, SeriesFields } from "./group-meetings.forms.ts";
import { type Holiday, holidayOn } from "./holidays.rules.ts";
import { meetingPath, meetingsPath } from "./meeting-paths.ts";
import { dayWords, holidayWords, optionsOf, rhythmWords } from "./meeting-words.ts";
import type { Room } from "./open-meetings.ts";
import { beginnings } from "./series.rules.ts";

interface SeriesPageProps {
  here: Inside;
  fields: Partial<SeriesFields>;
  rooms: readonly Room[];
  today: Temporal.PlainDate;
  errors?: FieldErrors;
}

/** `…/sarja`: what the meetings would be, before any of them is made. */
export function SeriesPage({ here, fields, rooms, today, errors = {} }: SeriesPageProps) {
  const beginningWords: Readonly<Record<string, () => string>> = {
    4: m.group_meetings_beginning_four,
    3: m.group_meetings_beginning_three,
    0: m.group_meetings_beginning_none,
  };
  return (
    <Page
      title={m.group_meetings_series_title()}
      lead={m.group_meetings_series_lead()}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      <Form action={`${meetingsPath(here.space.id)}/sarja`} errors={errors}>
        <FrameFields fields={fields} errors={errors} rooms={rooms} legend={m.group_meetings_first()} today={today} />
        <Choice
          name="beginning"
          legend={m.group_meetings_beginning()}
          hint={m.group_meetings_beginning_hint()}
          options={beginnings.map((value) => ({ value: String(value), label: beginningWords[value]?.() ?? "" }))}
          value={fields.beginning ?? "4"}
        />
        <Choice
          name="rhythm"
          legend={m.group_meetings_rhythm()}
          options={optionsOf(rhythmWords)}
          value={fields.rhythm ?? ""}
          error={errors.rhythm}
        />
        <Field
          name="until"
          kind="date"
          width="half"
          label={m.group_meetings_until()}
          hint={m.group_meetings_until_hint()}
          value={fields.until}
          error={errors.until}
        />
        <fieldset class="fieldset">
          <legend class="legend">{m.group_meetings_break()}</legend>
          <p>{m.group_meetings_break_text()}</p>
          <div class="pair">
            <Field
              name="breakFrom"
              kind="date"
              optional
              label={m.group_meetings_break_from()}
              value={fields.breakFrom}
              error={errors.breakFrom}
            />
            <Field name="breakTo" kind="date" optional label={m.group_meetings_break_to()} value={fields.breakTo} />
          </div>
        </fieldset>
        <p>{m.group_meetings_series_next()}</p>
        <Actions>
          <Button name="do" value="show">
            {m.group_meetings_series_show()}
          </Button>
          <ButtonLink to={meetingsPath(here.space.id)} tone="quiet">
            {m.group_meetings_back()}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

interface ProposedPageProps {
  here: Inside;
  fields: SeriesFields;
  days: readonly Temporal.PlainDate[];
  /** Days that have a meeting already. */
  taken: readonly Temporal.PlainDate[];
  now: Temporal.Instant;
  /** They keep the group's listing. */
  keeps: boolean;
  errors?: FieldErrors;
}

/** The days as they would be; what does not suit is left out. */
export function ProposedPage({ here, fields, days, taken, now, keeps, errors = {} }: ProposedPageProps) {
  const isTaken = (day: Temporal.PlainDate) => taken.some((one) => one.equals(day));
  const free = days.filter((day) => !isTaken(day));
  const { do: deed, publish, ...kept } = fields;
  return (
    <Page
      title={m.group_meetings_proposed_title()}
      lead={m.group_meetings_proposed_lead()}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      {free.length < days.length && (
        <Notice title={m.group_meetings_proposed_taken()}>
          <List items={days.filter(isTaken).map((day) => dayWords(day, now))} />
        </Notice>
      )}
      <Form action={`${meetingsPath(here.space.id)}/sarja`} hidden={kept} errors={errors}>
        {free.length > 0 && (
          <Choice
            name="days"
            many
            legend={m.group_meetings_proposed_days({ count: free.length })}
            hint={free.some(holidayOn) ? m.group_meetings_proposed_hint() : undefined}
            options={free.map((day) => ({ value: day.toString(), label: <Day day={day} now={now} /> }))}
            value={free.filter((day) => !holidayOn(day)).map(String)}
            error={errors.days}
          />
        )}
        {free.length === 0 && <p>{m.group_meetings_proposed_none()}</p>}
        {free.length > 0 && keeps && <Publish checked={deed !== "make" || publish === "yes"} many />}
        <Actions>
          {free.length > 0 && (
            <Button name="do" value="make">
              {m.group_meetings_proposed_make()}
            </Button>
          )}
          <Button name="do" value="edit" tone="quiet">
            {m.group_meetings_proposed_edit()}
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** The listing follows, unless they say no. */
function Publish({ checked, many = false }: { checked: boolean; many?: boolean }) {
  return (
    <Check
      name="publish"
      label={m.group_meetings_publish()}
      hint={many ? m.group_meetings_publish_hint() : m.group_meetings_publish_one_hint()}
      checked={checked}
      optional
    />
  );
}

function Day({ day, now }: { day: Temporal.PlainDate; now: Temporal.Instant }) {
  const holiday: Holiday | undefined = holidayOn(day);
  return (
    <>
      {dayWords(day, now)}
      {holiday && ` (${holidayWords[holiday]()})`}
    </>
  );
}

interface MeetingFormPageProps {
  here: Inside;
  fields: Partial<MeetingFields> & Pick<MeetingFields, "form">;
  rooms: readonly Room[];
  today: Temporal.PlainDate;
  /** The meeting that is changed; a new one otherwise. */
  meetingId?: string;
  /** Others follow it, and may be moved with it. */
  shifts?: boolean;
  /** They keep the group's listing. */
  keeps?: boolean;
  errors?: FieldErrors;
}

/** One meeting more, or another time and place for one. */
export function MeetingFormPage(props: MeetingFormPageProps) {
  const { here, fields, rooms, today, meetingId, shifts, keeps, errors = {} } = props;
  const base = meetingsPath(here.space.id);
  const back = meetingId ? meetingPath(here.space.id, meetingId) : base;
  return (
    <Page
      title={meetingId ? m.group_meetings_move_title() : m.group_meetings_add_title()}
      lead={meetingId ? m.group_meetings_move_lead() : m.group_meetings_add_lead()}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      <Form action={meetingId ? `${back}/muuta` : `${base}/uusi`} hidden={{ form: fields.form }} errors={errors}>
        <FrameFields fields={fields} errors={errors} rooms={rooms} legend={m.group_meetings_when()} today={today} />
        {meetingId && (
          <Field
            name="word"
            kind="nickname"
            optional
            label={m.group_meetings_word()}
            hint={m.group_meetings_word_hint()}
            value={fields.word}
            error={errors.word}
          />
        )}
        {!meetingId && keeps && <Publish checked={fields.publish === "yes"} />}
        <Actions>
          <Button>{meetingId ? m.group_meetings_move_button() : m.group_meetings_add_button()}</Button>
          <ButtonLink to={back} tone="quiet">
            {m.group_meetings_back()}
          </ButtonLink>
        </Actions>
      </Form>
      {shifts && (
        <Section title={m.group_meetings_shift_link()}>
          <p>{m.group_meetings_shift_lead()}</p>
          <Actions>
            <ButtonLink
              to={`${back}/siirra${fields.dayDate ? `?paiva=${encodeURIComponent(fields.dayDate)}` : ""}`}
              tone="quiet"
            >
              {m.group_meetings_shift_link()}
            </ButtonLink>
          </Actions>
        </Section>
      )}
      {!meetingId && (
        <Section title={m.group_meetings_bare_title()}>
          <p>{m.group_meetings_bare()}</p>
        </Section>
      )}
    </Page>
  );
}
