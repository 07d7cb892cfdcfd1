import type { ComponentProps } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  EmptyState,
  Field,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import { withReturn } from "../accounts/index.ts";
import { readIfAny } from "../directory/index.ts";
import { NicknameFields } from "../spaces/index.ts";
import { isOver } from "./admission.rules.ts";
import { dayWords, endedWords, noticeWords, ownStateWords } from "./admission-words.ts";
import type { WordFields } from "./admissions.forms.ts";
import type { OwnLine, OwnRequest } from "./own-request.ts";

/** `/oma/pyynnot`: what one has asked while signed in. */
export function OwnRequestsPage({ requests }: { requests: readonly OwnLine[] }) {
  const { locale } = useRequest();
  return (
    <Page title={m.admissions_own_list()} lead={m.admissions_own_list_lead()} listed={false}>
      {requests.length === 0 ? (
        <EmptyState title={m.admissions_own_none()} next={{ to: "/haku", label: m.admissions_closed_search() }} />
      ) : (
        <ul>
          {requests.map(({ id, told, onlyOne, endedWithGroup, goesOn, askedOn, names, notice }) => (
            <li key={id}>
              <Link to={`/oma/pyynto/${id}`}>
                {names.map((name) => readIfAny(name, locale)?.text ?? m.admissions_own_title()).join(" + ")}
              </Link>
              , {dayWords(askedOn)}:{" "}
              {endedWithGroup ? endedWords(goesOn) : onlyOne ? m.admissions_only_here_line() : ownStateWords[told]()}{" "}
              {notice && !isOver(told) && noticeWords(notice)}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

interface FindRequestPageProps {
  code?: string;
  error?: string | undefined;
  /** Their browser does not carry the code any more. */
  again?: boolean;
}

/** `/pyynto`: back to what one asked. */
export function FindRequestPage({ code = "", error, again = false }: FindRequestPageProps) {
  return (
    <Page
      title={m.admissions_find_title()}
      lead={m.admissions_find_lead()}
      narrow
      listed={false}
      hasErrors={error !== undefined}
    >
      {again && <Notice title={m.admissions_find_again()}>{m.admissions_find_again_text()}</Notice>}
      <Form action="/pyynto" errors={{ code: error }}>
        <CodeField code={code} error={error} />
        <Actions>
          <Button>{m.admissions_find_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/oma/pyynnot">{m.admissions_find_own()}</Link>
      </p>
    </Page>
  );
}

const CodeField = ({ code, error }: { code: string; error: string | undefined }) => (
  <Field
    name="code"
    kind="nickname"
    width="half"
    label={m.admissions_code()}
    hint={m.admissions_code_hint()}
    value={code}
    error={error}
  />
);

interface WordAgainPageProps {
  action: string;
  fields: WordFields;
  error: string | undefined;
}

/** The code was not carried any more when something was written: what was typed stays, and goes with the code. */
export function WordAgainPage({ action, fields: { form, text, code }, error }: WordAgainPageProps) {
  return (
    <Page title={m.admissions_find_title()} narrow listed={false} hasErrors={error !== undefined}>
      <Notice title={m.admissions_find_again()}>{m.admissions_word_again_text()}</Notice>
      <Form action={action} hidden={{ form }} id="sana" errors={{ code: error }}>
        <CodeField code={code} error={error} />
        <Field name="text" kind="message" label={m.admissions_word_own()} value={text} />
        <Actions>
          <Button>{m.admissions_word_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** Before one comes in: the group's home is reached with a nickname and words, which take a minute to make. */
export function WordsFirstPage({ request: { name }, back }: { request: OwnRequest; back: string }) {
  const { locale } = useRequest();
  return (
    <Page title={m.admissions_words_needed_title()} lead={readIfAny(name, locale)?.text} narrow listed={false}>
      <p>{m.admissions_words_needed_text()}</p>
      <Actions>
        <ButtonLink to={withReturn("/tule", back)}>{m.admissions_words_make()}</ButtonLink>
        <ButtonLink to={withReturn("/kirjaudu", back)} tone="quiet">
          {m.admissions_words_have()}
        </ButtonLink>
      </Actions>
      <p>{m.admissions_words_needed_code()}</p>
      <p>{m.admissions_words_none()}</p>
      <p>
        <Link to="/pyynto/oma">{m.admissions_words_needed_back()}</Link>
      </p>
    </Page>
  );
}

export type ComeInFields = ComponentProps<typeof NicknameFields>;

/** Under what nickname one comes into the group. */
export function ComeInPage({ base, fields }: { base: string; fields: ComeInFields }) {
  const errors = fields.errors ?? {};
  return (
    <Page
      title={m.admissions_come_in_title()}
      lead={m.admissions_come_in_lead()}
      narrow
      listed={false}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      <Form action={`${base}/sisaan`} errors={errors}>
        <NicknameFields {...fields} />
        <Actions>
          <Button>{m.admissions_own_come_in()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}
