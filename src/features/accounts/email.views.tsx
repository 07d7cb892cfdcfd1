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
} from "../../shared/ui/index.ts";
import { hasSome } from "./come-in.views.tsx";
import { dayText } from "./day.ts";
import { proofKept } from "./email-proof.ts";
import { DeviceChoice, WordsField } from "./form-fields.views.tsx";
import type { OwnEmail } from "./own-email.ts";

export interface OwnEmailProps {
  own: OwnEmail;
  proofNeeded: boolean;
  email?: string;
  code?: string;
  words?: string | undefined;
  errors?: FieldErrors;
  said?: "mailed" | "confirmed" | "removed";
}

const said = {
  mailed: m.accounts_email_mailed,
  confirmed: m.accounts_email_confirmed,
  removed: m.accounts_email_removed,
} as const;

/** `/oma/sahkoposti`: what it is good for, what it may tell others, and the address. */
export function OwnEmailPage(props: OwnEmailProps) {
  const { own, proofNeeded, email = "", code = "", words = "", errors = {} } = props;
  return (
    <Page title={m.accounts_email_title()} lead={m.accounts_email_lead()} narrow hasErrors={hasSome(errors)}>
      {props.said && (
        <Notice kind="good" answer>
          {said[props.said]()}
        </Notice>
      )}
      {own.confirmed && (
        <section class="flow">
          <h2>{m.accounts_email_now()}</h2>
          <p>{m.accounts_email_since({ email: own.confirmed.email, day: dayText(own.confirmed.on) })}</p>
          <Form action="/oma/sahkoposti/poista">
            <Actions>
              <Button tone="quiet">{m.accounts_email_remove()}</Button>
            </Actions>
          </Form>
        </section>
      )}
      {own.waiting && (
        <section class="flow">
          <h2>{m.accounts_email_code_title()}</h2>
          <p>{m.accounts_email_waiting({ email: own.waiting, minutes: proofKept })}</p>
          <Form action="/oma/sahkoposti/koodi" errors={errors.code ? { code: errors.code } : {}}>
            <CodeField value={code} error={errors.code} />
            <Actions>
              <Button>{m.accounts_email_confirm_button()}</Button>
            </Actions>
          </Form>
        </section>
      )}
      <section class="flow">
        <h2>{own.confirmed || own.waiting ? m.accounts_email_other() : m.accounts_email_add()}</h2>
        <ul>
          <li>{m.accounts_email_neutral()}</li>
          <li>{m.accounts_email_readers()}</li>
          <li>{m.accounts_email_nobody()}</li>
        </ul>
        <Form action="/oma/sahkoposti" errors={errors.code ? {} : errors}>
          <Field
            name="email"
            kind="email"
            label={m.accounts_email_label()}
            autocomplete="off"
            value={email}
            error={errors.email}
          />
          {proofNeeded && <WordsField label={m.accounts_change_words()} value={words} error={errors.words} />}
          <Actions>
            <Button>{m.accounts_email_button()}</Button>
          </Actions>
        </Form>
      </section>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

function CodeField({ value, error }: { value: string; error?: string | undefined }) {
  return (
    <Field
      name="code"
      kind="number"
      width="half"
      label={m.accounts_email_code()}
      hint={m.accounts_email_code_hint()}
      autocomplete="one-time-code"
      value={value}
      error={error}
    />
  );
}

/** `/kirjaudu/posti`: the words are lost, the mailbox is not. */
export function AskByEmailPage({ email = "", errors = {} }: { email?: string; errors?: FieldErrors }) {
  return (
    <Page title={m.accounts_by_email_title()} lead={m.accounts_by_email_lead()} narrow hasErrors={hasSome(errors)}>
      <Form action="/kirjaudu/posti" errors={errors}>
        <Field
          name="email"
          kind="email"
          label={m.accounts_email_label()}
          autocomplete="off"
          value={email}
          error={errors.email}
        />
        <Actions>
          <Button>{m.accounts_by_email_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/kirjaudu">{m.accounts_recover_back()}</Link>
      </p>
    </Page>
  );
}

interface MailedCodeProps {
  form: string;
  email: string;
  device?: string;
  code?: string;
  errors?: FieldErrors;
}

/** A mail is on its way, if anybody has confirmed that address: the page is the same. */
export function MailedCodePage({ form, email, device = "shared", code = "", errors = {} }: MailedCodeProps) {
  return (
    <Page
      title={m.accounts_email_code_title()}
      lead={m.accounts_by_email_sent({ email, minutes: proofKept })}
      narrow
      hasErrors={hasSome(errors)}
    >
      <p>{m.accounts_by_email_what()}</p>
      <Form action="/kirjaudu/posti/koodi" hidden={{ form, email }} errors={errors}>
        <CodeField value={code} error={errors.code} />
        <DeviceChoice value={device} error={undefined} />
        <Actions>
          <Button>{m.accounts_recover_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/kirjaudu/posti">{m.accounts_by_email_again()}</Link>
      </p>
    </Page>
  );
}

/** Behind a mailed link: a button, because mail scanners open links and press nothing. */
export function LinkPage({ token, purpose, form }: { token: string; purpose: "confirm" | "recover"; form: string }) {
  const recovers = purpose === "recover";
  return (
    <Page
      title={recovers ? m.accounts_change_title() : m.accounts_link_confirm_title()}
      lead={recovers ? m.accounts_link_recover_lead() : m.accounts_link_confirm_lead()}
      narrow
    >
      <Form action={`/posti/${token}`} hidden={{ form }}>
        {recovers && <DeviceChoice value="shared" error={undefined} />}
        <Actions>
          <Button>{recovers ? m.accounts_recover_button() : m.accounts_email_confirm_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** Used, too old, or none of ours. */
export function LinkGonePage() {
  return (
    <Page title={m.accounts_link_gone_title()} lead={m.accounts_link_gone_lead()} narrow>
      <Actions>
        <ButtonLink to="/kirjaudu">{m.accounts_recover_back()}</ButtonLink>
      </Actions>
    </Page>
  );
}

export function EmailConfirmedPage() {
  return (
    <Page title={m.accounts_email_confirmed()} lead={m.accounts_link_done()} narrow>
      <Actions>
        <ButtonLink to="/">{m.accounts_to_front()}</ButtonLink>
      </Actions>
    </Page>
  );
}
