import { type Locale, m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
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
import { readIn } from "../directory/index.ts";
import { decisions, isOver } from "./admission.rules.ts";
import { dayWords, stateWords, wayWords } from "./admission-words.ts";
import type { AnswerFields } from "./admissions.forms.ts";
import type { Beside, OpenedRequest } from "./carry-requests.ts";

const languageNames: Readonly<Record<Locale, () => string>> = {
  fi: m.ui_language_fi,
  sv: m.ui_language_sv,
  en: m.ui_language_en,
  "fi-simple": m.ui_language_fi_simple,
};

const decisionWords = {
  word: m.admissions_decision_word,
  yes: m.admissions_decision_yes,
  both: m.admissions_decision_both,
  no: m.admissions_decision_no,
} as const;
const decisionHints = {
  word: m.admissions_decision_word_hint,
  yes: m.admissions_decision_yes_hint,
  both: m.admissions_decision_both_hint,
  no: m.admissions_decision_no_hint,
} as const;

interface RequestPageProps {
  request: OpenedRequest;
  /** The list it is in. */
  base: string;
  saved: boolean;
  fields?: AnswerFields | undefined;
  errors?: FieldErrors;
}

/** One request, for those who answer it. */
export function RequestPage({ request, base, saved, fields, errors = {} }: RequestPageProps) {
  const { wish, state, way } = request;
  const here = `${base}/${request.id}`;
  const open = decisions.filter(
    (one) => one === "word" || (way !== "word" && (state === "asked" || state === "offered")),
  );
  return (
    <Page
      title={m.admissions_request_number({ number: request.number })}
      lead={`${wayWords[way]()} · ${stateWords[state]()}`}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      {saved && <Notice kind="good" title={m.admissions_saved()} answer />}
      <dl class="facts">
        <div>
          <dt>{m.admissions_fact_asked()}</dt>
          <dd>{dayWords(request.askedOn)}</dd>
        </div>
        <div>
          <dt>{m.admissions_fact_by()}</dt>
          <dd>{dayWords(request.answerBy)}</dd>
        </div>
        <div>
          <dt>{m.admissions_fact_name()}</dt>
          <dd>{wish.name || m.admissions_not_told()}</dd>
        </div>
        {wish.child && (
          <>
            <div>
              <dt>{m.admissions_age()}</dt>
              <dd>{wish.child.age}</dd>
            </div>
            <div>
              <dt>{m.admissions_along()}</dt>
              <dd>{wish.child.along || m.admissions_not_told()}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{m.admissions_fact_contact()}</dt>
          <dd>{wish.contact || m.admissions_contact_none()}</dd>
        </div>
        <div>
          <dt>{m.admissions_fact_language()}</dt>
          <dd>{languageNames[request.locale]()}</dd>
        </div>
      </dl>
      {request.beside && <BesideNote beside={request.beside} />}
      {!wish.child && (
        <Section title={m.admissions_written()}>
          {wish.message ? <Lines text={wish.message} /> : <p>{m.admissions_not_told()}</p>}
          {wish.answers
            .filter(({ answer }) => answer !== "")
            .map(({ question, answer }) => (
              <div key={question} class="flow">
                <h3>{question}</h3>
                <Lines text={answer} />
              </div>
            ))}
        </Section>
      )}
      {request.heardUntil && <Views request={request} />}
      {!isOver(state) && (
        <Section title={m.admissions_answer_title()}>
          {request.answer && (
            <blockquote>
              <Lines text={request.answer} />
            </blockquote>
          )}
          <Form action={`${here}/vastaus`} errors={{ ...errors, notes: undefined, paikalla: undefined }} id="vastaus">
            <Choice
              name="decision"
              legend={m.admissions_decision()}
              value={fields?.decision}
              error={errors.decision}
              options={open.map((value) => ({ value, label: decisionWords[value](), hint: decisionHints[value]() }))}
            />
            <Field
              name="text"
              kind="message"
              label={m.admissions_answer()}
              hint={m.admissions_answer_hint()}
              value={fields?.text}
              error={errors.text}
              optional
            />
            <Field
              name="callOn"
              kind="date"
              width="half"
              label={m.admissions_call_on()}
              hint={m.admissions_call_on_hint()}
              value={fields?.callOn ?? request.callOn?.toString()}
              error={errors.callOn}
              optional
            />
            <Actions>
              <Button>{m.admissions_answer_button()}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {state === "agreed" && (
        <Form action={`${here}/paikalla`} id="paikalla" errors={{ paikalla: errors.paikalla }}>
          <p>{m.admissions_seat_text()}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_seat_button()}</Button>
          </Actions>
        </Form>
      )}
      {way !== "word" && (
        <Section title={m.admissions_notes_title()}>
          <Form action={`${here}/muistio`} id="muistio">
            <Field
              name="notes"
              kind="message"
              label={m.admissions_notes()}
              hint={m.admissions_notes_hint()}
              value={request.notes}
              error={errors.notes}
              optional
            />
            <Actions>
              <Button tone="quiet">{m.admissions_notes_button()}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}

/** The same family asks another group: which, and whether it has said yes. What it was told there stays there. */
function BesideNote({ beside: { group, stands, eitherAlone } }: { beside: Beside }) {
  const { locale } = useRequest();
  const name = group ? readIn(group.content.name, locale).text : m.admissions_own_title();
  return (
    <Notice title={m.admissions_beside({ name })}>
      <p>{besideWords[stands]()}</p>
      <p>{eitherAlone ? m.admissions_beside_either() : m.admissions_beside_both()}</p>
    </Notice>
  );
}

const besideWords: Record<Beside["stands"], () => string> = {
  asked: m.admissions_beside_asked,
  ready: m.admissions_beside_ready,
  not: m.admissions_beside_not,
};

/** What the members were told, and what they want those who carry the group to know. */
function Views({ request: { heardUntil, introduction, views } }: { request: OpenedRequest }) {
  return (
    <Section title={m.admissions_views_title()}>
      {heardUntil && <p>{m.admissions_views_until({ day: dayWords(heardUntil) })}</p>}
      <p>{introduction ? m.admissions_views_told() : m.admissions_views_told_nothing()}</p>
      {introduction && <Lines text={introduction} />}
      {views.length === 0 && <p>{m.admissions_views_none()}</p>}
      {views.map(({ nickname, text }, index) => (
        <blockquote key={index}>
          <p>
            <strong>{nickname ?? m.admissions_views_gone()}</strong>
          </p>
          <Lines text={text} />
        </blockquote>
      ))}
    </Section>
  );
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line, index) => (
      <p key={index}>{line}</p>
    ))}
  </>
);
