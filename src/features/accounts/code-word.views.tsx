import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Field,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  VisuallyHidden,
} from "../../shared/ui/index.ts";
import { hasSome } from "./come-in.views.tsx";
import { dayText } from "./day.ts";
import { WordsField } from "./form-fields.views.tsx";

export interface CodeWordProps {
  agreed: readonly { readonly id: string; readonly name: string; readonly made_on: Temporal.PlainDate }[];
  organisations: readonly { readonly slug: string; readonly name: string }[];
  proofNeeded: boolean;
  organisation?: string;
  word?: string;
  words?: string | undefined;
  errors?: FieldErrors;
  said?: "agreed" | "pois" | "peru";
}

const said = {
  agreed: m.accounts_code_word_agreed,
  pois: m.accounts_code_word_removed,
  peru: m.accounts_code_word_cancelled,
} as const;

/** `/oma/koodisana`: with whom the person has agreed on a word, and how it helps them back. */
export function CodeWordPage(props: CodeWordProps) {
  const { agreed, organisations, organisation = "", word = "", words = "", errors = {} } = props;
  return (
    <Page title={m.accounts_code_word_title()} lead={m.accounts_code_word_lead()} narrow hasErrors={hasSome(errors)}>
      {props.said && (
        <Notice kind="good" answer>
          {said[props.said]()}
        </Notice>
      )}
      <List items={[m.accounts_code_word_how(), m.accounts_code_word_wait(), m.accounts_code_word_learns()]} />
      {agreed.length > 0 && (
        <section class="flow">
          <h2>{m.accounts_code_word_now()}</h2>
          {agreed.map(({ id, name, made_on }) => (
            <Form key={id} action="/oma/koodisana/poista" hidden={{ organisation: id }}>
              <p>{m.accounts_code_word_since({ name, day: dayText(made_on) })}</p>
              <Actions>
                <Button tone="quiet">
                  {m.accounts_code_word_remove()}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </Button>
              </Actions>
            </Form>
          ))}
        </section>
      )}
      <section class="flow">
        <h2>{m.accounts_code_word_new()}</h2>
        {organisations.length === 0 ? (
          <p>{m.accounts_code_word_nobody()}</p>
        ) : (
          <Form action="/oma/koodisana" errors={errors}>
            <Field
              name="organisation"
              kind="select"
              label={m.accounts_code_word_organisation()}
              options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
              value={organisation}
              error={errors.organisation}
            />
            <Field
              name="word"
              secret
              kind="nickname"
              label={m.accounts_code_word_word()}
              hint={m.accounts_code_word_hint()}
              value={word}
              error={errors.word}
            />
            {props.proofNeeded && <WordsField label={m.accounts_change_words()} value={words} error={errors.words} />}
            <Actions>
              <Button>{m.accounts_code_word_button()}</Button>
            </Actions>
          </Form>
        )}
      </section>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}
