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
import type { ReminderFields } from "./group-meetings.forms.ts";
import { meetingsPath } from "./meeting-paths.ts";
import { optionsOf, reminderWayWords } from "./meeting-words.ts";
import type { OwnCalendar } from "./own-calendar.ts";
import { type OwnReminder, reminderWays } from "./own-reminder.ts";

interface CalendarPageProps {
  here: Inside;
  calendar: OwnCalendar | undefined;
  /** The whole new address, told this once. */
  address: string | undefined;
  fields?: { readonly title: string; readonly place: boolean };
  errors?: FieldErrors;
  ended?: boolean;
}

/** `…/kalenteri`: one's own calendar address for this group. */
export function CalendarPage({ here, calendar, address, fields, errors = {}, ended = false }: CalendarPageProps) {
  const path = `${meetingsPath(here.space.id)}/kalenteri`;
  return (
    <Page
      title={m.group_meetings_calendar_title()}
      lead={m.group_meetings_calendar_lead()}
      hasErrors={errors.title !== undefined}
    >
      {ended && <Notice kind="good" answer title={m.group_meetings_calendar_ended()} />}
      {address && (
        <Notice kind="good" answer title={m.group_meetings_calendar_made()}>
          <p>{m.group_meetings_calendar_once()}</p>
          <p>
            <code class="secret" id="address">
              {address}
            </code>
          </p>
          <p>{m.group_meetings_calendar_how()}</p>
        </Notice>
      )}
      <List
        items={[
          m.group_meetings_calendar_neutral(),
          m.group_meetings_calendar_whoever(),
          m.group_meetings_calendar_device(),
        ]}
      />
      <Form action={path} errors={errors}>
        {calendar && !address && <p>{m.group_meetings_calendar_have()}</p>}
        <Field
          name="title"
          kind="nickname"
          width="half"
          optional
          label={m.group_meetings_calendar_name()}
          hint={m.group_meetings_calendar_name_hint({ usual: m.group_meetings_neutral() })}
          value={fields?.title ?? calendar?.title ?? ""}
          error={errors.title}
        />
        <Check
          name="place"
          optional
          label={m.group_meetings_calendar_place()}
          hint={<p>{m.group_meetings_calendar_place_hint()}</p>}
          checked={fields?.place ?? calendar?.showsPlace ?? false}
        />
        <Actions>
          <Button>{calendar ? m.group_meetings_calendar_renew() : m.group_meetings_calendar_make()}</Button>
        </Actions>
      </Form>
      {calendar && (
        <Section title={m.group_meetings_calendar_end_title()}>
          <p>{m.group_meetings_calendar_end_text()}</p>
          <Form action={`${path}/lopeta`}>
            <Actions>
              <Button tone="danger">{m.group_meetings_calendar_end()}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      <Back here={here} />
    </Page>
  );
}

interface ReminderPageProps {
  here: Inside;
  reminder: OwnReminder | undefined;
  /** Text messages leave from here. */
  hasSms: boolean;
  fields?: ReminderFields | undefined;
  errors?: FieldErrors;
  done?: string | undefined;
}

/** `…/muistutus`: a neutral word the day before. */
export function ReminderPage({ here, reminder, hasSms, fields, errors = {}, done }: ReminderPageProps) {
  const path = `${meetingsPath(here.space.id)}/muistutus`;
  const words = optionsOf(reminderWayWords).filter(({ value }) => hasSms || value !== "sms");
  const only = reminderWays.filter((way) => hasSms || way !== "sms");
  return (
    <Page
      title={m.group_meetings_reminder_title()}
      lead={m.group_meetings_reminder_lead()}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      {done && <Notice kind="good" answer title={done} />}
      <List
        items={[
          m.group_meetings_reminder_neutral(),
          m.group_meetings_reminder_changes(),
          m.group_meetings_reminder_sealed(),
        ]}
      />
      <Form action={path} errors={errors}>
        <Choice
          name="way"
          legend={m.group_meetings_reminder_way()}
          options={words}
          value={fields?.way ?? reminder?.way ?? (only.length === 1 ? only[0] : "")}
          error={errors.way}
        />
        <Field
          name="address"
          kind="nickname"
          width="half"
          label={hasSms ? m.group_meetings_reminder_address() : m.group_meetings_reminder_mail_address()}
          value={fields?.address ?? reminder?.address}
          error={errors.address}
        />
        <Actions>
          <Button>{reminder ? m.group_meetings_save() : m.group_meetings_reminder_ask()}</Button>
        </Actions>
      </Form>
      {reminder && (
        <Form action={`${path}/lopeta`}>
          <Actions>
            <Button tone="danger">{m.group_meetings_reminder_end()}</Button>
          </Actions>
        </Form>
      )}
      <Back here={here} />
    </Page>
  );
}

export function Back({ here }: { here: Inside }) {
  return (
    <Actions>
      <ButtonLink to={meetingsPath(here.space.id)} tone="quiet">
        {m.group_meetings_all()}
      </ButtonLink>
    </Actions>
  );
}
