import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import { longDate } from "./date-words.ts";
import { answeredDays, isOverdue, type Letter, type Topic } from "./feedback.rules.ts";
import { LetterForm } from "./letter-form.views.tsx";
import type { Found } from "./read-answer.ts";

interface FeedbackPageProps {
  form: string;
  topic?: Topic | "";
  letter?: Letter;
  errors?: FieldErrors;
}

/** `/palaute`: write, or read an answer. */
export function FeedbackPage({ form, topic, letter, errors = {} }: FeedbackPageProps) {
  const hasErrors = Object.values(errors).some((error) => error !== undefined);
  return (
    <Page
      title={m.feedback_title()}
      lead={m.feedback_lead()}
      description={m.feedback_description()}
      hasErrors={hasErrors}
    >
      <LetterForm form={form} errors={errors} {...(topic !== undefined && { topic })} {...(letter && { letter })} />
      <section class="flow">
        <h2>{m.feedback_read_title()}</h2>
        <CodeForm />
      </section>
    </Page>
  );
}

function CodeForm({ code = "", error }: { code?: string; error?: string | undefined }) {
  return (
    <Form action="/palaute/vastaus" errors={{ code: error }}>
      <Field
        name="code"
        kind="nickname"
        width="half"
        label={m.feedback_code()}
        hint={m.feedback_code_hint()}
        value={code}
        error={error}
      />
      <Actions>
        <Button tone="quiet">{m.feedback_read_button()}</Button>
      </Actions>
    </Form>
  );
}

/** `/palaute/<code>`: first the code itself and the promise, later the answer. Never what was written. */
export function AnswerPage({ code, found, day }: { code: string; found: Found; day: Temporal.PlainDate }) {
  const { locale } = useRequest();
  if (found.kind === "answered") {
    return (
      <Page title={m.feedback_answered_title()} lead={m.feedback_answered_lead({ date: longDate(found.on, locale) })}>
        <Paragraphs text={found.answer} />
        <p class="small soft">{m.feedback_answered_kept({ days: answeredDays })}</p>
        <p>
          <Link to="/palaute">{m.feedback_again()}</Link>
        </p>
      </Page>
    );
  }
  const date = longDate(found.answerBy, locale);
  return (
    <Page
      title={m.feedback_left_title()}
      lead={isOverdue(found.answerBy, day) ? m.feedback_late({ date }) : m.feedback_left_lead({ date })}
      narrow
    >
      <Notice kind="good" title={m.feedback_code()}>
        <p class="lead" translate={false}>
          {code}
        </p>
      </Notice>
      <p>{m.feedback_code_keep()}</p>
      <p>
        {m.feedback_code_trace()} <Link to="/turvallisesti">{m.feedback_code_trace_link()}</Link>
      </p>
    </Page>
  );
}

/** A code that opens nothing: mistyped, or its time is over. */
export function NoAnswerPage({ code }: { code: string }) {
  return (
    <Page title={m.feedback_read_title()} narrow hasErrors>
      <CodeForm code={code} error={m.feedback_code_unknown({ days: answeredDays })} />
    </Page>
  );
}

/** A text in the paragraphs its writer gave it. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/(?:\r?\n\s*)+/);
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </>
  );
}
