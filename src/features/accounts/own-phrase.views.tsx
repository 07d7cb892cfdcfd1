import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, Field, type FieldErrors, Form, Link, Page } from "../../shared/ui/index.ts";
import { hasSome } from "./come-in.views.tsx";
import { WordsField } from "./form-fields.views.tsx";
import { type Strength, shortestOwnPhrase } from "./own-phrase.rules.ts";

interface OwnPhraseProps {
  proofNeeded: boolean;
  own?: string;
  words?: string;
  errors?: FieldErrors;
}

/** `/oma/salalause`. The sentence is seen while it is typed: it is too long to write blind. */
export function OwnPhrasePage({ proofNeeded, own = "", words = "", errors = {} }: OwnPhraseProps) {
  return (
    <Page title={m.accounts_own_phrase_title()} lead={m.accounts_own_phrase_lead()} narrow hasErrors={hasSome(errors)}>
      <p>{m.accounts_own_phrase_what()}</p>
      <Form action="/oma/salalause" errors={errors}>
        <Field
          name="own"
          secret
          kind="message"
          rows={2}
          label={m.accounts_own_phrase_label()}
          hint={m.accounts_own_phrase_hint({ least: shortestOwnPhrase })}
          value={own}
          error={errors.own}
        />
        {proofNeeded && <WordsField label={m.accounts_change_words()} value={words} error={errors.words} />}
        <Actions>
          <Button>{m.accounts_own_phrase_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

/** It is in use; how hard it is to guess, in words. */
export function OwnPhraseTakenPage({ strength }: { strength: Strength }) {
  return (
    <Page title={m.accounts_own_phrase_taken()} lead={m.accounts_own_phrase_taken_lead()} narrow>
      <p>{strength === "very-strong" ? m.accounts_own_phrase_very_strong() : m.accounts_own_phrase_strong()}</p>
      <p>{m.accounts_own_phrase_code_stays()}</p>
      <Actions>
        <ButtonLink to="/oma">{m.accounts_to_own()}</ButtonLink>
      </Actions>
    </Page>
  );
}
