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
import { DeviceChoice, OwnNicknameField, WordsField } from "./form-fields.views.tsx";
import { withReturn } from "./return-path.rules.ts";
import { leadsToTyped } from "./typed-aside.ts";
import { KeptNotice } from "./typed-aside.views.tsx";

interface SignInProps {
  form: string;
  /** Where to go afterwards: a path of ours, already found safe. */
  returnPath?: string;
  device?: string;
  nickname?: string;
  words?: string;
  errors?: FieldErrors;
  /** The words were shown before, to a browser that has forgotten its session. */
  shownBefore?: boolean;
  /** The device remembered somebody until a moment ago. */
  forgotten?: boolean;
}

/** `/kirjaudu`: nickname, words, and who may see the device. */
export function SignInPage(props: SignInProps) {
  const { form, returnPath = "/oma", device = "shared", nickname = "", words = "", errors = {} } = props;
  return (
    <Page title={m.accounts_sign_in_title()} lead={m.accounts_sign_in_lead()} narrow hasErrors={hasSome(errors)}>
      {props.shownBefore && <Notice>{m.accounts_sign_in_shown_before()}</Notice>}
      {props.forgotten && (
        <Notice title={m.accounts_pictures_forgotten()} answer>
          {m.accounts_pictures_forgotten_text()}
        </Notice>
      )}
      {leadsToTyped(returnPath) && <KeptNotice />}
      <Form action="/kirjaudu" hidden={{ form, jatka: returnPath }} errors={errors}>
        <OwnNicknameField value={nickname} error={errors.nickname} />
        <WordsField label={m.accounts_words_label()} value={words} error={errors.words} />
        <DeviceChoice value={device} error={errors.device} />
        <Actions>
          <Button>{m.accounts_sign_in_button()}</Button>
        </Actions>
      </Form>
      <ul>
        <li>
          {m.accounts_sign_in_lost()} <Link to="/kirjaudu/palautus">{m.accounts_sign_in_lost_link()}</Link>
        </li>
        <li>
          {m.accounts_sign_in_new()} <Link to={withReturn("/tule", returnPath)}>{m.accounts_come_title()}</Link>
        </li>
        <li>
          {m.passkeys_sign_in_have()}{" "}
          <Link to={withReturn("/kirjaudu/avain", returnPath)}>{m.passkeys_come_in_title()}</Link>
        </li>
      </ul>
    </Page>
  );
}

interface RecoverProps {
  form: string;
  device?: string;
  nickname?: string;
  code?: string;
  errors?: FieldErrors;
}

/** `/kirjaudu/palautus`: the words are lost, the code is not. */
export function RecoverPage({ form, device = "shared", nickname = "", code = "", errors = {} }: RecoverProps) {
  return (
    <Page title={m.accounts_recover_title()} lead={m.accounts_recover_lead()} narrow hasErrors={hasSome(errors)}>
      <Form action="/kirjaudu/palautus" hidden={{ form }} errors={errors}>
        <OwnNicknameField value={nickname} error={errors.nickname} />
        <Field
          name="code"
          kind="nickname"
          label={m.accounts_words_code()}
          hint={m.accounts_recover_code_hint()}
          value={code}
          error={errors.code}
        />
        <DeviceChoice value={device} error={errors.device} />
        <Actions>
          <Button>{m.accounts_recover_button()}</Button>
        </Actions>
      </Form>
      <section class="flow">
        <h2>{m.accounts_recover_no_code()}</h2>
        <ul>
          <li>
            {m.accounts_recover_email()} <Link to="/kirjaudu/posti">{m.accounts_by_email_title()}</Link>
          </li>
          <li>{m.accounts_recover_desk()}</li>
        </ul>
      </section>
      <p>
        <Link to="/kirjaudu">{m.accounts_recover_back()}</Link>
      </p>
    </Page>
  );
}

/** The browser did not keep its cookie: nobody can stay signed in. */
export function NotKeptPage() {
  return (
    <Page title={m.accounts_not_kept_title()} lead={m.accounts_not_kept_lead()} narrow>
      <p>{m.accounts_not_kept_text()}</p>
      <Actions>
        <ButtonLink to="/kirjaudu">{m.accounts_sign_in_again()}</ButtonLink>
      </Actions>
    </Page>
  );
}

/** Plain http somewhere else than on one's own machine: words would travel open to everyone on the way. */
export function NotSafeHerePage() {
  return (
    <Page title={m.accounts_not_safe_title()} lead={m.accounts_not_safe_lead()} narrow>
      <p>{m.accounts_not_safe_keeper()}</p>
      <Actions>
        <ButtonLink to="/">{m.accounts_to_front()}</ButtonLink>
      </Actions>
    </Page>
  );
}

/** After signing out. */
export function SignedOutPage() {
  return (
    <Page title={m.accounts_out_title()} lead={m.accounts_out_lead()} narrow>
      <p>
        {m.accounts_out_traces()} <Link to="/turvallisesti">{m.accounts_device_advice()}</Link>
      </p>
      <Actions>
        <ButtonLink to="/">{m.accounts_to_front()}</ButtonLink>
        <ButtonLink to="/kirjaudu" tone="quiet">
          {m.accounts_sign_in_again()}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
