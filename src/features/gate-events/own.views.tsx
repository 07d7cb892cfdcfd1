import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { type OfferingContent, placeInWords, readIn } from "../directory/index.ts";
import { partyWords, timeWords } from "./event-words.ts";
import type { EventSettings } from "./gate-events.queries.ts";
import { anyError, PartyQuestions } from "./public.views.tsx";
import type { PartyFields } from "./sign-up.forms.ts";
import type { OwnSignUp } from "./sign-up.ts";

/** Where one's own sign-up is, whoever one is. */
export const ownPath = "/ilmoittautuminen/oma";

/** `/ilmoittautuminen`: back to one's own sign-up. */
export function FindSignUpPage({ code = "", error }: { code?: string; error?: string | undefined }) {
  return (
    <Page
      title={m.gate_events_find_title()}
      lead={m.gate_events_find_lead()}
      narrow
      listed={false}
      hasErrors={error !== undefined}
    >
      <Form action="/ilmoittautuminen" errors={{ code: error }}>
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
          <Button>{m.gate_events_find_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

export type EventShown = EventSettings & { readonly slug: string | null; readonly content: OfferingContent | null };

interface OwnSignUpPageProps {
  own: OwnSignUp;
  event: EventShown;
  code: string;
  /** What they have just done. */
  done: "made" | "changed" | undefined;
  /** It has not begun yet, and nothing says that it will not be. */
  open: boolean;
  /** It has begun. */
  begun: boolean;
  /** Nothing comes of the day: those who run the event say so, or its listing. */
  cancelled: boolean;
}

/** A sign-up as whoever made it sees it. What they wrote is not on the page: who looks over their shoulder reads nothing. */
export function OwnSignUpPage({ own, event, code, done, open, begun, cancelled }: OwnSignUpPageProps) {
  const { locale } = useRequest();
  const place = event.content && placeInWords(event.content, locale);
  return (
    <Page
      title={m.gate_events_own_title()}
      lead={event.content ? readIn(event.content.name, locale).text : undefined}
      listed={false}
    >
      {done && (
        <Notice kind="good" title={done === "made" ? m.gate_events_made() : m.gate_events_changed()} answer>
          {done === "made" && m.gate_events_made_text()}
        </Notice>
      )}
      {cancelled && (
        <Notice kind="warning" title={m.gate_events_cancelled_day()}>
          {own.state !== "cancelled" && !begun && <p>{m.gate_events_cancelled_own()}</p>}
        </Notice>
      )}
      {!done && open && own.day.restored && own.state !== "cancelled" && (
        <Notice title={m.gate_events_restored()}>
          <p>{m.gate_events_restored_text()}</p>
        </Notice>
      )}
      <p>
        {m.gate_events_your_code()} <code class="secret">{code}</code>
      </p>
      <Section title={m.gate_events_state()}>
        {(!cancelled || own.state === "cancelled") && (
          <p>
            <strong>{stateWords(own)}</strong>
          </p>
        )}
        {own.state === "waiting" && !cancelled && <p>{m.gate_events_waiting_text()}</p>}
        {own.state !== "cancelled" && (
          <dl class="facts">
            <div>
              <dt>{m.gate_events_when()}</dt>
              <dd>{timeWords(own.day)}</dd>
            </div>
            {place && (
              <div>
                <dt>{m.gate_events_where()}</dt>
                <dd>{place}</dd>
              </div>
            )}
            <div>
              <dt>{m.gate_events_who()}</dt>
              <dd>{partyWords(own.party)}</dd>
            </div>
          </dl>
        )}
      </Section>
      {own.state !== "cancelled" && !begun && (
        <>
          {open && (
            <Actions>
              <ButtonLink to={`${ownPath}/muuta`} tone="quiet">
                {m.gate_events_change()}
              </ButtonLink>
            </Actions>
          )}
          <Form action={`${ownPath}/peru`} id="peru">
            <p class="soft">{m.gate_events_cancel_text()}</p>
            <Actions>
              <Button tone="quiet">{m.gate_events_cancel()}</Button>
            </Actions>
          </Form>
        </>
      )}
      {own.state === "cancelled" && open && event.slug && (
        <Actions>
          <ButtonLink to={`/tuki/${event.slug}/ilmoittaudu`} tone="quiet">
            {m.gate_events_sign_up_again()}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

const stateWords = ({ state, place, moved }: OwnSignUp): string => {
  if (state === "cancelled") return m.gate_events_state_cancelled();
  if (state === "waiting") return m.gate_events_state_waiting({ place: place ?? 1 });
  return moved ? m.gate_events_state_moved() : m.gate_events_state_in();
};

interface ChangePageProps {
  event: EventShown;
  /** Text messages leave from here. */
  sms: boolean;
  fields: Partial<PartyFields>;
  errors?: FieldErrors;
}

/** Fewer or more come, or they need something else. */
export function ChangeSignUpPage({ event, sms, fields, errors = {} }: ChangePageProps) {
  return (
    <Page title={m.gate_events_change()} lead={m.gate_events_change_lead()} listed={false} hasErrors={anyError(errors)}>
      <Form action={`${ownPath}/muuta`} errors={errors}>
        <PartyQuestions event={event} sms={sms} fields={fields} errors={errors} />
        <Actions>
          <Button>{m.gate_events_save()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={ownPath}>{m.gate_events_back_to_own()}</Link>
      </p>
    </Page>
  );
}
