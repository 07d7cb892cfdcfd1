import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Field,
  type FieldErrors,
  Form,
  Notice,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import { hasSome } from "./come-in.views.tsx";
import { momentText } from "./moment-text.ts";

interface DeskProps {
  organisation: { readonly slug: string; readonly name: string };
  nickname?: string;
  word?: string;
  errors?: FieldErrors;
}

/** `/jarjestot/…/paluu`: what the person says, as they say it. */
export function DeskPage({ organisation, nickname = "", word = "", errors = {} }: DeskProps) {
  return (
    <Page
      title={m.accounts_desk_title()}
      lead={m.accounts_desk_lead({ name: organisation.name })}
      narrow
      hasErrors={hasSome(errors)}
    >
      <Notice>{m.accounts_desk_care()}</Notice>
      <Form action={`/jarjestot/${organisation.slug}/paluu`} errors={errors}>
        <Field name="nickname" kind="nickname" label={m.accounts_desk_nickname()} value={nickname} />
        <Field
          name="word"
          secret
          kind="nickname"
          label={m.accounts_code_word_word()}
          value={word}
          error={errors.word}
        />
        <Actions>
          <Button>{m.accounts_desk_button()}</Button>
        </Actions>
      </Form>
      <p>{m.accounts_desk_log()}</p>
    </Page>
  );
}

/** The code, this once, and when it opens. */
export function DeskGivenPage({ code, opensAt }: { code: string; opensAt: Temporal.Instant }) {
  const { locale } = useRequest();
  return (
    <Page title={m.accounts_desk_given_title()} lead={m.accounts_desk_given_lead()} narrow>
      <section class="words-card" translate={false} aria-labelledby="lista">
        <h2 id="lista">{m.accounts_words_card()}</h2>
        <p class="words-code">
          <strong>{code}</strong>
        </p>
      </section>
      <ul>
        <li>{m.accounts_desk_opens({ when: momentText(opensAt, locale) })}</li>
        <li>{m.accounts_desk_where()}</li>
        <li>{m.accounts_desk_told()}</li>
      </ul>
      <Actions>
        <ButtonLink to="/jarjestot">{m.accounts_desk_done()}</ButtonLink>
      </Actions>
    </Page>
  );
}
