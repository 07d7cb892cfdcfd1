import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { nextWords, timeWords } from "./event-words.ts";
import type { EventDay, EventSettings } from "./gate-events.queries.ts";
import type { HelpedDay } from "./help-out.ts";
import { anyError } from "./public.views.tsx";
import type { NextMeeting } from "./run-event.ts";
import type { HelperFields, WishFields } from "./sign-up.forms.ts";

interface HelpPageProps {
  day: HelpedDay;
  name: string;
  code: string;
  form: string;
  /** The task they have just taken, and by which id they give it back. */
  taken?: { readonly id: string; readonly words: string } | undefined;
  fields?: Partial<HelperFields>;
  errors?: FieldErrors;
}

/** `/talkoot/<code>`: what there is to do, and what still needs somebody. */
export function HelpPage({ day, name, code, form, taken, fields = {}, errors = {} }: HelpPageProps) {
  const open = day.tasks.filter(({ needed, taken: count }) => count < needed);
  return (
    <Page title={m.gate_events_help_title()} lead={name} listed={false} hasErrors={anyError(errors)}>
      <p>{timeWords(day)}</p>
      {day.cancelled && <Notice kind="warning" title={m.gate_events_cancelled_day()} />}
      {taken && (
        <>
          <Notice kind="good" title={m.gate_events_help_thanks()} answer>
            {taken.words}
          </Notice>
          <Form action={`/talkoot/${code}/pois`} hidden={{ form: taken.id }} id="pois">
            <p class="soft">{m.gate_events_help_back_text()}</p>
            <Actions>
              <Button tone="quiet">{m.gate_events_help_back()}</Button>
            </Actions>
          </Form>
        </>
      )}
      {!day.cancelled && open.length > 0 && (
        <Form action={`/talkoot/${code}`} errors={errors} hidden={{ form }} id="ota">
          <Choice
            name="task"
            legend={m.gate_events_help_which()}
            value={fields.task}
            error={errors.task}
            options={open.map((task) => ({
              value: task.id,
              label: task.words,
              hint: m.gate_events_help_left({ left: task.needed - task.taken }),
            }))}
          />
          <Field
            name="name"
            kind="nickname"
            width="half"
            label={m.gate_events_help_name()}
            hint={m.gate_events_help_name_hint()}
            value={fields.name}
            error={errors.name}
          />
          <Actions>
            <Button>{m.gate_events_help_button()}</Button>
          </Actions>
        </Form>
      )}
      {open.length === 0 && <p>{m.gate_events_help_none()}</p>}
    </Page>
  );
}

interface MeetPageProps {
  day: EventDay;
  name: string;
  code: string;
  form: string;
  next: NextMeeting | undefined;
  /** Those who read it. */
  readers: EventSettings["wishesTo"];
  /** The organisers' device is passed round: nothing of the one before is left on the page. */
  shared: boolean;
  /** The wish left a moment ago, to take back; on a shared device only that it was. */
  left?: string | true | undefined;
  fields?: Partial<WishFields>;
  errors?: FieldErrors;
}

/** `/tapaamme/<code>`: I want to meet again. */
export function MeetPage(props: MeetPageProps) {
  const { day, name, code, form, next, readers, shared, left, fields = {}, errors = {} } = props;
  return (
    <Page
      title={m.gate_events_meet_title()}
      lead={`${name}, ${timeWords(day)}`}
      listed={false}
      hasErrors={anyError(errors)}
    >
      {left && (
        <Notice kind="good" title={m.gate_events_meet_left()} answer>
          {shared ? m.gate_events_meet_pass_on() : m.gate_events_meet_left_text()}
        </Notice>
      )}
      {next && (
        <Section title={m.gate_events_next_title()}>
          <p>
            <strong>{nextWords(next)}</strong>
          </p>
          {next.place && <p>{next.place}</p>}
        </Section>
      )}
      {typeof left === "string" ? (
        <Form action={`/tapaamme/${code}/pois`} hidden={{ form: left }} id="pois">
          <p class="soft">{m.gate_events_meet_back_text()}</p>
          <Actions>
            <Button tone="quiet">{m.gate_events_meet_back()}</Button>
          </Actions>
        </Form>
      ) : (
        <>
          <p>{m.gate_events_meet_text()}</p>
          <p>{readers === "carriers" ? m.gate_events_meet_carriers() : m.gate_events_meet_keepers()}</p>
          <Form
            action={`/tapaamme/${code}`}
            errors={errors}
            hidden={{ form, readers, ...(shared && { shared: "yes" }) }}
            id="jata"
          >
            <Field
              name="name"
              kind="nickname"
              width="half"
              label={m.gate_events_meet_name()}
              hint={m.gate_events_meet_name_hint()}
              value={fields.name}
              error={errors.name}
            />
            <Field
              name="contact"
              kind="nickname"
              label={m.gate_events_meet_contact()}
              hint={m.gate_events_meet_contact_hint()}
              value={fields.contact}
              error={errors.contact}
            />
            <Actions>
              <Button>{m.gate_events_meet_button()}</Button>
            </Actions>
          </Form>
          {!shared && (
            <p class="soft">
              <Link to="/turvallisesti">{m.gate_events_meet_safety()}</Link>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
