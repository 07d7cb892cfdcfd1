import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useHref,
  useRequest,
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
  /** The code of the wish left a moment ago, to take it back by. */
  left?: string | undefined;
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
      {left && <Left code={left} dayCode={code} shared={shared} />}
      {next && (
        <Section title={m.gate_events_next_title()}>
          <p>
            <strong>{nextWords(next)}</strong>
          </p>
          {next.place && <p>{next.place}</p>}
        </Section>
      )}
      {!left && (
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
              <Link to="/tapaamme/peru">{m.gate_events_wish_take_back()}</Link>
            </p>
          )}
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

/** It is kept, and by this code it can be taken back: now, or any day later. */
function Left({ code, dayCode, shared }: { code: string; dayCode: string; shared: boolean }) {
  const { publicUrl } = useRequest();
  const href = useHref();
  return (
    <>
      <Notice kind="good" title={m.gate_events_meet_left()} answer>
        {shared ? m.gate_events_meet_pass_on() : m.gate_events_meet_left_text()}
      </Notice>
      <p>
        {m.gate_events_wish_code()} <code class="secret">{code}</code>
      </p>
      <p>{shared ? m.gate_events_wish_code_text_shared() : m.gate_events_wish_code_text()}</p>
      <p>
        <code>{`${publicUrl}${href("/tapaamme/peru")}`}</code>
      </p>
      {shared ? (
        <Actions>
          <ButtonLink to={`/tapaamme/${dayCode}?laite=yhteinen`}>{m.gate_events_meet_next_person()}</ButtonLink>
        </Actions>
      ) : (
        <Form action="/tapaamme/peru" hidden={{ code }} id="pois">
          <p class="soft">{m.gate_events_meet_back_text()}</p>
          <Actions>
            <Button tone="quiet">{m.gate_events_meet_back()}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

interface TakeBackPageProps {
  /** It is gone. */
  done?: boolean;
  code?: string;
  error?: string;
}

/** `/tapaamme/peru`: whoever left a way to be reached takes it back, by its code. */
export function TakeBackPage({ done = false, code = "", error }: TakeBackPageProps) {
  return (
    <Page
      title={m.gate_events_wish_take_back_title()}
      lead={done ? undefined : m.gate_events_wish_take_back_lead()}
      narrow
      listed={false}
      hasErrors={error !== undefined}
    >
      {done ? (
        <Notice kind="good" title={m.gate_events_wish_gone()} answer>
          {m.gate_events_wish_gone_text()}
        </Notice>
      ) : (
        <Form action="/tapaamme/peru" errors={{ code: error }}>
          <Field
            name="code"
            kind="nickname"
            width="half"
            label={m.gate_events_code()}
            hint={m.gate_events_code_hint()}
            value={code}
            error={error}
          />
          <Actions>
            <Button>{m.gate_events_meet_back()}</Button>
          </Actions>
        </Form>
      )}
    </Page>
  );
}
