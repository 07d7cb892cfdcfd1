import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Choice,
  DataTable,
  Fact,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { HelpFields, VisitFields } from "./group-support.forms.ts";
import { isLate } from "./group-support.rules.ts";
import type { Support } from "./start-support.ts";
import { Talk } from "./support-talk.views.tsx";
import { dayWords, helperWords, optionsOf, supportStateWords, visitWayWords } from "./support-words.ts";
import type { UncarriedGroup } from "./supports.queries.ts";
import { meetingWords, SupportFacts } from "./supports.views.tsx";
import { Unanswering, type UnansweringGroup } from "./unanswering.views.tsx";
import { UncarriedList } from "./uncarried.views.tsx";

interface HelpListProps {
  path: string;
  supports: readonly Support[];
  today: Temporal.PlainDate;
  /** Groups that nobody carries; only before the area centres. */
  uncarried?: readonly UncarriedGroup[];
  /** Groups that leave people waiting; the same. */
  unanswering?: readonly UnansweringGroup[];
}

/** Who has asked for help in starting, for those who give it. */
export function HelpListPage({ path, supports, today, uncarried, unanswering }: HelpListProps) {
  return (
    <Page title={m.group_support_help_title()} lead={m.group_support_help_lead()}>
      {supports.length === 0 ? (
        <p>{m.group_support_help_empty()}</p>
      ) : (
        <DataTable
          caption={m.group_support_help_caption()}
          rows={supports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "who",
              header: m.group_support_who_asks(),
              cell: ({ id, wish }) => (
                <Link to={`${path}/${id}`}>
                  <bdi>{wish.who}</bdi>
                </Link>
              ),
            },
            {
              key: "of",
              header: m.group_support_desk_group(),
              cell: ({ wish: { told } }) => [told?.theme, told?.town].filter(Boolean).join(", ") || "–",
            },
            {
              key: "whom",
              header: m.group_support_of_whom(),
              cell: ({ organisation, region }) => helperWords(organisation, region),
            },
            {
              key: "state",
              header: m.group_support_stands(),
              cell: (support) =>
                isLate(support, today)
                  ? m.group_support_late_short()
                  : support.askerLeftOn && support.state === "accepted"
                    ? m.group_support_asker_left_short()
                    : supportStateWords[support.state](),
            },
            {
              key: "by",
              header: m.group_support_answer_by(),
              cell: ({ state, answerBy }) => (state === "asked" ? dayWords(answerBy) : "–"),
            },
          ]}
        />
      )}
      {unanswering && <Unanswering groups={unanswering} />}
      {uncarried && <UncarriedList groups={uncarried} />}
    </Page>
  );
}

interface HelpPageProps {
  path: string;
  list: string;
  support: Support;
  today: Temporal.PlainDate;
  /** A new visit's form. */
  form: string;
  answer?: { readonly fields: HelpFields; readonly errors: FieldErrors } | undefined;
  visit?: { readonly fields: VisitFields; readonly errors: FieldErrors } | undefined;
  word?: { readonly form: string; readonly typed: string; readonly fault: string } | undefined;
  notice?: string | undefined;
}

/** One who asks for help: answering, dating, noting what was agreed. */
export function HelpPage({ path, list, support, today, form, answer, visit, word, notice }: HelpPageProps) {
  const { wish, state } = support;
  const wrong = answer !== undefined || visit !== undefined || word !== undefined;
  const isGone = support.askerLeftOn !== null || state === "withdrawn";
  return (
    <Page title={m.group_support_help_one({ who: wish.who })} hasErrors={wrong}>
      {notice && <Notice kind="good" answer title={notice} />}
      {isLate(support, today) && <Notice kind="warning" title={m.group_support_late_short()} />}
      {support.askerLeftOn && (
        <Notice kind="warning" title={m.group_support_asker_left({ day: dayWords(support.askerLeftOn) })}>
          <p>{state === "withdrawn" ? m.group_support_asker_left_over() : m.group_support_asker_left_others()}</p>
        </Notice>
      )}
      {state === "withdrawn" && !support.askerLeftOn && (
        <Notice kind="warning" title={m.group_support_taken_back_helper()} />
      )}
      <SupportFacts support={support} />
      <dl class="facts">
        {wish.hope !== "" && <Fact term={m.group_support_hope_short()}>{wish.hope}</Fact>}
        {wish.contact !== "" && !isGone && <Fact term={m.group_support_contact()}>{wish.contact}</Fact>}
      </dl>
      {state === "asked" && <Answering path={path} answer={answer} />}
      <Talk
        action={`${path}/sana`}
        support={support}
        side="helper"
        form={word?.form ?? form}
        typed={word?.typed}
        error={word?.fault}
      />
      {support.meetings.length > 0 && (
        <Section title={m.group_support_meetings()}>
          {support.meetings.map((meeting) => (
            <section class="card flow" key={meeting.id}>
              <h3>{meetingWords(meeting)}</h3>
              {state === "accepted" ? (
                <Form action={`${path}/aika/${meeting.id}`}>
                  <Field
                    name="agreed"
                    id={`agreed-${meeting.id}`}
                    kind="message"
                    optional
                    rows={3}
                    label={m.group_support_agreed()}
                    hint={m.group_support_agreed_hint()}
                    value={meeting.agreed}
                  />
                  <Check
                    name="done"
                    id={`done-${meeting.id}`}
                    optional
                    label={m.group_support_meeting_was()}
                    checked={meeting.done}
                  />
                  <Actions>
                    <Button tone="quiet">{m.group_support_note()}</Button>
                    {!meeting.done && (
                      <Button tone="quiet" formAction={`${path}/aika/${meeting.id}/poista`}>
                        {m.group_support_drop()}
                      </Button>
                    )}
                  </Actions>
                </Form>
              ) : (
                meeting.agreed !== "" && <p>{meeting.agreed}</p>
              )}
            </section>
          ))}
        </Section>
      )}
      {state === "accepted" && (
        <>
          <Section title={m.group_support_date()}>
            <Form action={`${path}/aika`} hidden={{ form }} errors={visit?.errors ?? {}}>
              <Choice
                name="way"
                legend={m.group_support_way()}
                options={optionsOf(visitWayWords)}
                value={visit?.fields.way ?? "visit"}
                error={visit?.errors.way}
              />
              <Field
                name="day"
                kind="date"
                width="half"
                label={m.group_support_day()}
                value={visit?.fields.day}
                error={visit?.errors.day}
              />
              <Field
                name="time"
                kind="time"
                width="half"
                optional
                label={m.group_support_time()}
                value={visit?.fields.time}
                error={visit?.errors.time}
              />
              <Actions>
                <Button>{m.group_support_date_button()}</Button>
              </Actions>
            </Form>
          </Section>
          <Section title={m.group_support_done_title()}>
            <p>{m.group_support_done_text()}</p>
            <Form action={`${path}/valmis`}>
              <Actions>
                <Button tone="quiet">{m.group_support_done()}</Button>
              </Actions>
            </Form>
          </Section>
        </>
      )}
      <p>
        <Link to={list}>{m.group_support_help_back()}</Link>
      </p>
    </Page>
  );
}

function Answering({ path, answer }: Pick<HelpPageProps, "path" | "answer">) {
  const errors = answer?.errors ?? {};
  return (
    <Section title={m.group_support_answering()}>
      <Form action={`${path}/vastaus`} errors={errors}>
        <Choice
          name="answer"
          legend={m.group_support_answer()}
          options={[
            { value: "yes", label: m.group_support_answer_yes() },
            { value: "no", label: m.group_support_answer_no(), hint: m.group_support_answer_no_hint() },
          ]}
          value={answer?.fields.answer ?? ""}
          error={errors.answer}
        />
        <Field
          name="helper"
          width="half"
          optional
          label={m.group_support_helper_name()}
          value={answer?.fields.helper}
          error={errors.helper}
          autocomplete="off"
        />
        <Field
          name="contact"
          optional
          label={m.group_support_helper_contact()}
          hint={m.group_support_helper_contact_hint()}
          value={answer?.fields.contact}
          error={errors.contact}
          autocomplete="off"
        />
        <Field
          name="word"
          kind="message"
          optional
          label={m.group_support_answer_word()}
          value={answer?.fields.word}
          error={errors.word}
        />
        <Actions>
          <Button>{m.group_support_answer_button()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
