import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, Field, type FieldErrors, Form, Page } from "../../shared/ui/index.ts";
import type { Inside } from "../spaces/index.ts";
import { shiftedDay } from "./group-meetings.forms.ts";
import { holidayOn } from "./holidays.rules.ts";
import { meetingPath } from "./meeting-paths.ts";
import { holidayWords, whenInside } from "./meeting-words.ts";
import type { GroupMeeting } from "./open-meetings.ts";

interface ShiftPageProps {
  here: Inside;
  meeting: GroupMeeting;
  day: string;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  error: string | undefined;
}

/** To which day the first goes: the others as many days with it. */
export function ShiftPage({ here, meeting, day, today, now, error }: ShiftPageProps) {
  const path = meetingPath(here.space.id, meeting.id);
  return (
    <Page title={m.group_meetings_shift_link()} lead={m.group_meetings_shift_lead()} hasErrors={error !== undefined}>
      <Form action={`${path}/siirra`} errors={{ day: error }}>
        <Field
          name="day"
          kind="date"
          width="half"
          label={m.group_meetings_shift_day()}
          hint={m.group_meetings_shift_now({ when: whenInside(meeting, now) })}
          value={day}
          min={today.toString()}
          error={error}
        />
        <Actions>
          <Button name="do" value="show">
            {m.group_meetings_shift_show()}
          </Button>
          <ButtonLink to={path} tone="quiet">
            {m.group_meetings_back()}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

interface ShiftedDaysPageProps {
  here: Inside;
  path: string;
  meetings: readonly { readonly meeting: GroupMeeting; readonly day: string }[];
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  errors: FieldErrors;
}

/** Each one's new day, before any has moved; every one can still be another. */
export function ShiftedDaysPage({ here, path, meetings, today, now, errors }: ShiftedDaysPageProps) {
  const hasErrors = Object.values(errors).some((error) => error !== undefined);
  const hintOf = (day: string) => {
    const holiday = /^\d{4}-\d{2}-\d{2}$/.test(day) && holidayOn(Temporal.PlainDate.from(day));
    return holiday ? holidayWords[holiday]() : undefined;
  };
  return (
    <Page title={m.group_meetings_proposed_title()} lead={m.group_meetings_shift_check()} hasErrors={hasErrors}>
      <Form action={path} errors={errors}>
        {meetings.map(({ meeting, day }) => (
          <Field
            key={meeting.id}
            name={shiftedDay(meeting.id)}
            kind="date"
            width="half"
            label={m.group_meetings_shift_now({ when: whenInside(meeting, now) })}
            hint={hintOf(day)}
            value={day}
            min={today.toString()}
            error={errors[shiftedDay(meeting.id)]}
          />
        ))}
        <Actions>
          <Button name="do" value="make">
            {m.group_meetings_shift_make({ count: meetings.length })}
          </Button>
          <ButtonLink to={meetingPath(here.space.id, meetings[0]?.meeting.id ?? "")} tone="quiet">
            {m.group_meetings_back()}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
