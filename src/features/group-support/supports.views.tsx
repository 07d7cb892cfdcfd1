import type { ComponentChildren } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Choice,
  Disclosure,
  Fact,
  Field,
  type FieldErrors,
  type FieldOption,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import type { SupportFields } from "./group-support.forms.ts";
import { isLate } from "./group-support.rules.ts";
import { isOpenSupport, type Support, type SupportMeeting } from "./start-support.ts";
import { Talk, ToldFacts } from "./support-talk.views.tsx";
import { dayWords, helperWords, supportStateWords, timeWords, visitWayWords } from "./support-words.ts";

interface SupportPageProps {
  /** This page's own path. */
  path: string;
  /** Where one came from: the plan, or the group's home. */
  back: { readonly to: string; readonly label: string };
  supports: readonly Support[];
  helpers: readonly FieldOption[];
  fields: Partial<SupportFields> & { readonly form: string };
  errors?: FieldErrors;
  /** A word to the other side, and what was typed of it. */
  word: { readonly form: string; readonly typed?: string | undefined };
  /** No area centre answers where the group is. */
  noCentre: boolean;
  today: Temporal.PlainDate;
  notice?: string | undefined;
}

/** `…/tuki`: help in starting, for those who plan a group or carry it. */
export function SupportPage(props: SupportPageProps) {
  const { path, back, supports, helpers, fields, errors = {}, word, noCentre, today, notice } = props;
  const { sana: wordFault, ...faults } = errors;
  const open = supports.some(isOpenSupport);
  return (
    <Page title={m.group_support_title()} lead={m.group_support_lead()} hasErrors={Object.keys(errors).length > 0}>
      {notice && <Notice kind="good" answer title={notice} />}
      {supports.map((support) => (
        <section class="card flow" key={support.id}>
          <h2>{helperWords(support.organisation, support.region)}</h2>
          <SupportFacts support={support} />
          {isLate(support, today) && <p>{m.group_support_late()}</p>}
          {support.answer && (
            <dl class="facts">
              {support.answer.helper !== "" && <Fact term={m.group_support_helper()}>{support.answer.helper}</Fact>}
              {support.answer.contact !== "" && <Fact term={m.group_support_contact()}>{support.answer.contact}</Fact>}
              {support.answer.word !== "" && <Fact term={m.group_support_word()}>{support.answer.word}</Fact>}
            </dl>
          )}
          <Meetings meetings={support.meetings} />
          <Talk
            action={`${path}/${support.id}/sana`}
            support={support}
            side="starter"
            form={word.form}
            typed={word.typed}
            error={isOpenSupport(support) ? wordFault : undefined}
          />
          {isOpenSupport(support) && (
            <Form action={`${path}/${support.id}/peru`}>
              <Actions>
                <Button tone="quiet">{m.group_support_take_back()}</Button>
              </Actions>
            </Form>
          )}
        </section>
      ))}
      {!open && helpers.length === 0 && <Notice title={m.group_support_nobody()} />}
      {!open && helpers.length > 0 && (
        <Asking more={supports.length > 0} wrong={Object.keys(faults).length > 0}>
          {noCentre && <p>{m.group_support_no_centre()}</p>}
          <Form action={path} hidden={{ form: fields.form }} errors={faults}>
            <Field
              name="helper"
              kind="select"
              label={m.group_support_whom()}
              hint={m.group_support_whom_hint()}
              options={helpers}
              value={fields.helper}
              error={errors.helper}
            />
            <Choice
              name="visits"
              legend={m.group_support_visits()}
              options={[
                { value: "1", label: m.group_support_visits_one() },
                { value: "2", label: m.group_support_visits_two() },
                { value: "3", label: m.group_support_visits_three() },
                { value: "0", label: m.group_support_visits_none() },
              ]}
              value={fields.visits ?? "1"}
              error={errors.visits}
            />
            <Check name="remote" optional label={m.group_support_remote()} checked={fields.remote === "yes"} />
            <Field
              name="hope"
              kind="message"
              optional
              label={m.group_support_hope()}
              hint={m.group_support_hope_hint()}
              value={fields.hope}
              error={errors.hope}
            />
            <Field
              name="theme"
              width="half"
              optional
              label={m.group_support_told_theme()}
              hint={m.group_support_told_hint()}
              value={fields.theme}
              error={errors.theme}
              autocomplete="off"
            />
            <Field
              name="town"
              width="half"
              optional
              label={m.group_support_told_town()}
              value={fields.town}
              error={errors.town}
              autocomplete="off"
            />
            <Field
              name="first"
              kind="date"
              width="half"
              optional
              label={m.group_support_told_first()}
              value={fields.first}
              error={errors.first}
            />
            <Field
              name="place"
              optional
              label={m.group_support_told_place()}
              value={fields.place}
              error={errors.place}
              autocomplete="off"
            />
            <Field
              name="group"
              optional
              label={m.group_support_told_group()}
              value={fields.group}
              error={errors.group}
              autocomplete="off"
            />
            <Field
              name="who"
              kind="nickname"
              width="half"
              label={m.group_support_who()}
              hint={m.group_support_who_hint()}
              value={fields.who}
              error={errors.who}
            />
            <Field
              name="contact"
              optional
              label={m.group_support_reach()}
              hint={m.group_support_reach_hint()}
              value={fields.contact}
              error={errors.contact}
              autocomplete="off"
            />
            <Actions>
              <Button>{m.group_support_send()}</Button>
            </Actions>
          </Form>
        </Asking>
      )}
      <p>
        <Link to={back.to}>{back.label}</Link>
      </p>
    </Page>
  );
}

/** The first time it is what the page is for; later it is there for those who look for it. */
function Asking({ more, wrong, children }: { more: boolean; wrong: boolean; children: ComponentChildren }) {
  if (!more) return <Section title={m.group_support_ask()}>{children}</Section>;
  return (
    <Disclosure summary={m.group_support_ask_again()} open={wrong}>
      {children}
    </Disclosure>
  );
}

/** What was asked for, and how it stands. */
export function SupportFacts({ support }: { support: Support }) {
  const { visits, remote, state, askedOn, answerBy } = support;
  return (
    <>
      <dl class="facts">
        <Fact term={m.group_support_stands()}>{supportStateWords[state]()}</Fact>
        <Fact term={m.group_support_asked_for()}>
          {[visits > 0 && m.group_support_visits_count({ count: visits }), remote && m.group_support_remote_short()]
            .filter(Boolean)
            .join(", ")}
        </Fact>
        <Fact term={m.group_support_asked_on()}>{dayWords(askedOn)}</Fact>
        {state === "asked" && <Fact term={m.group_support_answer_by()}>{dayWords(answerBy)}</Fact>}
      </dl>
      <ToldFacts support={support} />
    </>
  );
}

/** When one meets, and what was agreed: the same for both sides. */
export function Meetings({ meetings }: { meetings: readonly SupportMeeting[] }) {
  if (meetings.length === 0) return null;
  return (
    <>
      <h3>{m.group_support_meetings()}</h3>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <strong>{meetingWords(meeting)}</strong>
            {meeting.done && ` · ${m.group_support_meeting_done()}`}
            {meeting.agreed !== "" && <p class="own-words">{meeting.agreed}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

export const meetingWords = ({ way, day, at }: SupportMeeting): string =>
  [visitWayWords[way](), dayWords(day), at && timeWords(at)].filter(Boolean).join(" · ");
