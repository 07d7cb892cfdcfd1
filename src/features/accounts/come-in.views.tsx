import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
} from "../../shared/ui/index.ts";
import { DeviceChoice } from "./form-fields.views.tsx";
import type { Handover } from "./hand-over.ts";
import { CardChoices, CardCodes } from "./key-card.views.tsx";
import { withReturn } from "./return-path.rules.ts";

interface ComeInProps {
  form: string;
  device?: string;
  nickname?: string;
  errors?: FieldErrors;
  /** Where one was going. */
  returnPath: string;
}

/** `/tule`: who may see the device, and a nickname. Nothing else is asked. */
export function ComeInPage({ form, device = "", nickname = "", errors = {}, returnPath }: ComeInProps) {
  return (
    <Page title={m.accounts_come_title()} lead={m.accounts_come_lead()} narrow hasErrors={hasSome(errors)}>
      <Form action="/tule" hidden={{ form, jatka: returnPath }} errors={errors}>
        <DeviceChoice value={device} error={errors.device} />
        <Field
          name="nickname"
          kind="nickname"
          label={m.accounts_nickname()}
          hint={m.accounts_nickname_hint()}
          value={nickname}
          error={errors.nickname}
        />
        <p>
          {m.accounts_come_consent()} <Link to="/tietosuoja">{m.accounts_come_consent_link()}</Link>
        </p>
        <Actions>
          <Button>{m.accounts_come_button()}</Button>
        </Actions>
      </Form>
      <p>
        {m.accounts_come_have()} <Link to={withReturn("/kirjaudu", returnPath)}>{m.accounts_sign_in_title()}</Link>
      </p>
      <p>
        {m.accounts_come_helper()} <Link to="/tule/yhdessa">{m.accounts_helper_title()}</Link>
      </p>
    </Page>
  );
}

interface WordsPageProps {
  handover: Handover;
  form: string;
  returnPath: string;
}

/** The words and the code, this once. Only the card is printed, and nothing on it tells what it is for. */
export function WordsPage({ handover, form, returnPath }: WordsPageProps) {
  const { nickname, words, code } = handover;
  return (
    <Page title={m.accounts_words_title()} lead={m.accounts_words_lead()} narrow>
      <p>{m.accounts_words_nickname({ nickname })}</p>
      <section class="words-card" translate={false} aria-labelledby="lista">
        <h2 id="lista">{m.accounts_words_card()}</h2>
        <ol>
          {[...words.entries()].map(([place, word]) => (
            <li key={place}>{word}</li>
          ))}
        </ol>
        <p class="words-code">
          <span class="words-screen">{m.accounts_words_code()}</span>
          <span class="words-paper" aria-hidden="true">
            {m.accounts_words_code_printed()}
          </span>
          <strong>{code}</strong>
        </p>
        <CardCodes words={words} nickname={nickname} />
      </section>
      <Notice kind="warning" title={m.accounts_words_once_title()}>
        {m.accounts_words_once()}
      </Notice>
      <ul>
        <li>{m.accounts_words_write()}</li>
        <li>{m.accounts_words_print()}</li>
        <li>{m.accounts_words_place()}</li>
      </ul>
      <CardChoices />
      <Disclosure summary={m.accounts_words_code_question()}>{m.accounts_words_code_answer()}</Disclosure>
      <Form action="/tule/tarkistus" hidden={{ form, jatka: returnPath }}>
        <Actions>
          <Button>{m.accounts_words_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

interface CheckProps {
  form: string;
  /** Which two words are asked for, counted from 1. */
  asked: readonly [number, number];
  first?: string;
  second?: string;
  errors?: FieldErrors;
  returnPath: string;
}

/** Two of the words, to see that they are on the paper. May be passed by. */
export function CheckWordsPage({ form, asked, first = "", second = "", errors = {}, returnPath }: CheckProps) {
  return (
    <Page title={m.accounts_check_title()} lead={m.accounts_check_lead()} narrow hasErrors={hasSome(errors)}>
      <Form action="/tule/tarkistus" hidden={{ form, asked: "1", jatka: returnPath }} errors={errors}>
        {asked.map((number, index) => (
          <Field
            key={number}
            name={index === 0 ? "first" : "second"}
            kind="nickname"
            width="half"
            label={m.accounts_check_word({ number })}
            value={index === 0 ? first : second}
            error={errors[index === 0 ? "first" : "second"]}
          />
        ))}
        <Actions>
          <Button>{m.accounts_check_button()}</Button>
          <ButtonLink to={returnPath} tone="quiet">
            {m.accounts_check_skip()}
          </ButtonLink>
        </Actions>
      </Form>
      <p>
        {m.accounts_check_lost()} <Link to="/oma/sanat">{m.accounts_own_words_link()}</Link>
      </p>
    </Page>
  );
}

/** Both were right. */
export function WordsCheckedPage({ returnPath }: { returnPath: string }) {
  return (
    <Page title={m.accounts_checked_title()} lead={m.accounts_checked_lead()} narrow>
      <Actions>
        <ButtonLink to={returnPath}>{returnPath === "/oma" ? m.accounts_to_own() : m.accounts_go_on()}</ButtonLink>
      </Actions>
    </Page>
  );
}

export const hasSome = (errors: FieldErrors): boolean => Object.values(errors).some((error) => error !== undefined);
