import { languageTags, m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  Fact,
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
import { decisions, isOver, isWaiting } from "./admission.rules.ts";
import { dayWords, languageNames, standingWords, wayWords } from "./admission-words.ts";
import type { AnswerFields } from "./admissions.forms.ts";
import { callInWords } from "./carry.views.tsx";
import type { Beside, OpenedRequest } from "./carry-requests.ts";
import { Talk, type TypedTalk } from "./carry-talk.views.tsx";

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

export interface RequestPageProps {
  request: OpenedRequest;
  /** The list it is in. */
  base: string;
  saved: boolean;
  /** Whoever looks carries the group, and sees its times to talk. */
  carries: boolean;
  fields?: AnswerFields | undefined;
  /** What was typed of the talk. */
  typed?: TypedTalk | undefined;
  errors?: FieldErrors;
  /** It has gone on since the page was opened: nothing was saved, and what was typed stands here. */
  changed?: boolean;
  /** The group has ended. */
  ended?: boolean;
}

/** One request, for those who answer it. */
export function RequestPage(props: RequestPageProps) {
  const { request, base, saved, carries, fields, errors = {}, changed = false, ended = false } = props;
  const { wish, state, way, call } = request;
  const here = `${base}/${request.id}`;
  const waits = isWaiting(request);
  return (
    <Page
      title={
        wish.name
          ? m.admissions_request_named({ number: request.number, name: wish.name })
          : m.admissions_request_number({ number: request.number })
      }
      lead={`${wayWords[way]()} · ${standingWords(request)}`}
      hasErrors={changed || Object.values(errors).some((error) => error !== undefined)}
    >
      {saved && (
        <Notice kind="good" title={m.admissions_saved()} answer>
          {waits && request.answered && <p>{m.admissions_promise_next({ day: dayWords(request.answerBy) })}</p>}
        </Notice>
      )}
      {changed && <Changed request={request} fields={fields} />}
      <dl class="facts">
        <Fact term={m.admissions_fact_asked()}>{dayWords(request.askedOn)}</Fact>
        {waits && (
          <Fact term={request.answered ? m.admissions_fact_next() : m.admissions_fact_by()}>
            {dayWords(request.answerBy)}
          </Fact>
        )}
        <Fact term={m.admissions_fact_name()}>{wish.name || m.admissions_not_told()}</Fact>
        {wish.child && (
          <>
            <Fact term={m.admissions_age()}>{wish.child.age}</Fact>
            <Fact term={m.admissions_along()}>{wish.child.along || m.admissions_not_told()}</Fact>
          </>
        )}
        <Fact term={m.admissions_fact_contact()}>
          {[wish.contact, request.talkNumber].filter(Boolean).join(" · ") || m.admissions_contact_none()}
        </Fact>
        <Fact term={m.admissions_fact_language()}>{languageNames[request.locale]()}</Fact>
      </dl>
      {call && (
        <Form action={`${here}/soitettu`} id="soitettu">
          <p>
            <strong>{callInWords({ ...call, name: wish.name }, ended)}</strong>
          </p>
          <Actions>
            <Button tone="quiet">{m.admissions_call_done()}</Button>
          </Actions>
        </Form>
      )}
      {request.beside && <BesideNote beside={request.beside} />}
      {!wish.child && (
        <Section title={m.admissions_written()}>
          {wish.message ? <Lines text={wish.message} /> : <p>{m.admissions_not_told()}</p>}
          {wish.answers
            .filter(({ answer }) => answer !== "")
            .map(({ question, answer }) => (
              <div key={question} class="flow">
                <h3 lang={languageTags[request.ownLanguage]}>{question}</h3>
                <Lines text={answer} />
              </div>
            ))}
        </Section>
      )}
      <Words request={request} />
      {request.heardUntil && <Views request={request} />}
      {carries && <Talk {...{ request, base, errors }} typed={props.typed} />}
      <Answering {...{ request, here, fields, errors }} />
      {state === "agreed" && (
        <Form action={`${here}/paikalla`} id="paikalla" errors={{ paikalla: errors.paikalla }}>
          <p>{m.admissions_seat_text()}</p>
          <Actions>
            <Button tone="quiet">{m.admissions_seat_button()}</Button>
          </Actions>
        </Form>
      )}
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}

/** The answer, what is decided, and notes: one form, so that saving one loses nothing of the others. */
function Answering({
  request,
  here,
  fields,
  errors,
}: {
  request: OpenedRequest;
  here: string;
  fields: AnswerFields | undefined;
  errors: FieldErrors;
}) {
  const { state, way } = request;
  const over = isOver(state);
  const hasNotes = way !== "word";
  if (over && !hasNotes) return null;
  const open = decisions.filter(
    (one) => one === "word" || (way !== "word" && (state === "asked" || state === "offered")),
  );
  const { decision, text, callOn, notes } = errors;
  return (
    <Section title={over ? m.admissions_notes_title() : m.admissions_answer_title()}>
      <Form
        action={`${here}/vastaus`}
        errors={{ decision, text, callOn, notes }}
        hidden={{ stamp: request.stamp }}
        id="vastaus"
      >
        {!over && (
          <>
            <Choice
              name="decision"
              legend={m.admissions_decision()}
              value={fields?.decision || (open.length === 1 ? open[0] : undefined)}
              error={decision}
              options={open.map((value) =>
                open.length === 1
                  ? { value, label: m.admissions_decision_only_word() }
                  : { value, label: decisionWords[value](), hint: decisionHints[value]() },
              )}
            />
            <Field
              name="text"
              kind="message"
              label={m.admissions_answer()}
              hint={m.admissions_answer_hint()}
              value={fields?.text}
              error={text}
              optional
            />
            <Field
              name="callOn"
              kind="date"
              width="half"
              label={m.admissions_call_on()}
              hint={m.admissions_call_on_hint()}
              value={fields?.callOn ?? request.callOn?.toString()}
              error={callOn}
              optional
            />
          </>
        )}
        {hasNotes && (
          <Field
            name="notes"
            kind="message"
            label={m.admissions_notes()}
            hint={m.admissions_notes_hint()}
            value={fields?.notes ?? request.notes}
            error={notes}
            optional
          />
        )}
        <Actions>
          <Button>{over ? m.admissions_notes_button() : m.admissions_answer_button()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** What has happened since the page was opened; what was typed is not sent, and not lost. */
function Changed({ request, fields }: { request: OpenedRequest; fields: AnswerFields | undefined }) {
  const { state, notes } = request;
  const typedNotes = fields?.notes !== undefined && fields.notes !== notes;
  return (
    <Notice kind="warning" title={m.admissions_changed_title()} answer>
      <p>{m.admissions_changed_state({ state: standingWords(request) })}</p>
      {fields?.text && (
        <>
          <p>{isOver(state) ? m.admissions_changed_over() : m.admissions_changed_open()}</p>
          {isOver(state) && <Typed text={fields.text} />}
        </>
      )}
      {typedNotes && notes !== "" && (
        <>
          <p>{m.admissions_changed_notes()}</p>
          <Typed text={notes} />
        </>
      )}
    </Notice>
  );
}

const Typed = ({ text }: { text: string }) => (
  <blockquote>
    <Lines text={text} />
  </blockquote>
);

/** The request is gone, and what somebody had written to it stands here to be copied. */
export function RequestGonePage({ base, fields }: { base: string; fields: AnswerFields }) {
  return (
    <Page title={m.admissions_gone_title()} lead={m.admissions_gone_text()} narrow>
      {[fields.text, fields.notes ?? ""].map((text, index) => text !== "" && <Typed key={index} text={text} />)}
      <p>
        <Link to={base}>{m.admissions_back()}</Link>
      </p>
    </Page>
  );
}

/** What they and the group have written to each other, the first word first. */
function Words({ request: { answer, words } }: { request: OpenedRequest }) {
  if (!answer && words.length === 0) return null;
  return (
    <Section title={m.admissions_words_title()}>
      {answer && <Word by={m.admissions_words_before()} text={answer} />}
      {words.map(({ id, who, text, saidOn }) => (
        <Word
          key={id}
          by={(who === "asker" ? m.admissions_words_asker : m.admissions_words_carrier)({ day: dayWords(saidOn) })}
          text={text}
        />
      ))}
    </Section>
  );
}

const Word = ({ by, text }: { by: string; text: string }) => (
  <blockquote>
    <p>
      <strong>{by}</strong>
    </p>
    <Lines text={text} />
  </blockquote>
);

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
function Views({ request: { heardUntil, earliest, introduction, views } }: { request: OpenedRequest }) {
  return (
    <Section title={m.admissions_views_title()}>
      {heardUntil && <p>{m.admissions_views_until({ day: dayWords(heardUntil) })}</p>}
      {earliest && <p>{m.admissions_views_earliest({ day: dayWords(earliest) })}</p>}
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
