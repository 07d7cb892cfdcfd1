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
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { placeInWords, readIn } from "../directory/index.ts";
import { programmeLines } from "./event.rules.ts";
import { timeWords } from "./event-words.ts";
import type { EventAtDoor, OpenDay } from "./find-event.ts";
import type { EventSettings } from "./gate-events.queries.ts";
import type { PartyFields, SignUpFields } from "./sign-up.forms.ts";

export const anyError = (errors: FieldErrors): boolean => Object.values(errors).some((error) => error !== undefined);

const freeWords = ({ free, capacity }: OpenDay): string => {
  if (free === undefined || capacity === null) return m.gate_events_free_all();
  return free === 0 ? m.gate_events_full() : m.gate_events_free({ free });
};

export interface SignUpShown {
  readonly event: EventAtDoor;
  readonly form: string;
  /** Text messages leave from here. */
  readonly sms: boolean;
  readonly fields?: Partial<SignUpFields>;
  readonly errors?: FieldErrors;
}

/** `/tuki/<slug>/ilmoittaudu`: one says how many come, and what they need. */
export function SignUpPage({ event, form, sms, fields = {}, errors = {} }: SignUpShown) {
  const { locale } = useRequest();
  const { slug, content, days } = event;
  const place = placeInWords(content, locale);
  const [only] = days;
  return (
    <Page
      title={readIn(content.name, locale).text}
      lead={m.gate_events_sign_up_lead()}
      hasErrors={anyError(errors)}
      listed={false}
    >
      {event.openToProfessionals && <OpenToAll />}
      {days.length === 1 && only && (
        <p>
          <strong>{timeWords(only)}</strong>
          {place && <>, {place}</>}. {freeWords(only)}
        </p>
      )}
      {days.length > 1 && place && <p>{place}</p>}
      <Programme text={event.programme} />
      <Section title={m.gate_events_sign_up_title()}>
        {days.some(({ free }) => free === 0) && (
          <Notice title={m.gate_events_queue_title()}>{m.gate_events_queue_text()}</Notice>
        )}
        <Form
          action={`/tuki/${slug}/ilmoittaudu`}
          errors={errors}
          hidden={{ form, ...(days.length === 1 && only && { day: only.id }) }}
        >
          {days.length > 1 && (
            <Choice
              name="day"
              legend={m.gate_events_day()}
              value={fields.day}
              error={errors.day}
              options={days.map((day) => ({ value: day.id, label: timeWords(day), hint: freeWords(day) }))}
            />
          )}
          <PartyQuestions event={event} sms={sms} fields={fields} errors={errors} />
          <Actions>
            <Button>{m.gate_events_sign_up_button()}</Button>
          </Actions>
        </Form>
      </Section>
      <p>
        <Link to="/ilmoittautuminen">{m.gate_events_come_back()}</Link>
      </p>
      <p>
        <Link to={`/tuki/${slug}`}>{m.gate_events_back_to_offering()}</Link>
      </p>
    </Page>
  );
}

/** Being here marks nobody. */
const OpenToAll = () => (
  <Notice title={m.gate_events_open_to_all()}>
    <p>{m.gate_events_open_to_all_text()}</p>
  </Notice>
);

/** What happens, and when. */
function Programme({ text }: { text: string }) {
  const lines = programmeLines(text);
  if (lines.length === 0) return null;
  return (
    <Section title={m.gate_events_programme()}>
      <ul class="event-programme">
        {lines.map(({ time, words }, index) => (
          <li key={index}>
            {time && <strong>{time} </strong>}
            {words}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PartyQuestionsProps {
  event: Pick<EventSettings, "childCare" | "food">;
  /** Text messages leave from here: a telephone number is asked too. */
  sms: boolean;
  fields: Partial<PartyFields>;
  errors: FieldErrors;
}

/** How many, and what they need: numbers, and words nobody has to write. */
export function PartyQuestions({ event, sms, fields, errors }: PartyQuestionsProps) {
  return (
    <>
      <Field
        name="adults"
        kind="number"
        width="short"
        label={m.gate_events_adults()}
        value={fields.adults}
        error={errors.adults}
      />
      <Field
        name="ages"
        kind="nickname"
        width="half"
        label={m.gate_events_ages()}
        hint={event.childCare ? m.gate_events_ages_hint_care() : m.gate_events_ages_hint()}
        value={fields.ages}
        error={errors.ages}
        optional
      />
      {event.food && (
        <Field
          name="diets"
          kind="message"
          rows={2}
          label={m.gate_events_diets()}
          hint={m.gate_events_diets_hint()}
          value={fields.diets}
          error={errors.diets}
          optional
        />
      )}
      <Field
        name="access"
        kind="message"
        rows={2}
        label={m.gate_events_access()}
        hint={m.gate_events_access_hint()}
        value={fields.access}
        error={errors.access}
        optional
      />
      <Field
        name="contact"
        kind="nickname"
        width="half"
        label={sms ? m.gate_events_contact() : m.gate_events_contact_mail()}
        hint={m.gate_events_contact_hint()}
        value={fields.contact}
        error={errors.contact}
        optional
      />
      <Check
        name="consent"
        label={m.gate_events_consent()}
        hint={m.gate_events_consent_hint()}
        checked={fields.consent === "yes"}
        error={errors.consent}
        optional
      />
    </>
  );
}

/** It has begun, or nothing comes of it. */
export function SignUpClosedPage({ slug }: { slug: string | undefined }) {
  return (
    <Page title={m.gate_events_closed_title()} lead={m.gate_events_closed_text()} narrow listed={false}>
      <Actions>
        <ButtonLink to="/haku">{m.admissions_closed_search()}</ButtonLink>
      </Actions>
      {slug && (
        <p>
          <Link to={`/tuki/${slug}`}>{m.gate_events_back_to_offering()}</Link>
        </p>
      )}
    </Page>
  );
}
