import { type Locale, m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Field,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import type { OpenedFeedback } from "./answer-feedback.ts";
import { longDate } from "./date-words.ts";
import { isOverdue, type Topic } from "./feedback.rules.ts";
import { Paragraphs } from "./feedback.views.tsx";
import { topicWords } from "./letter-form.views.tsx";

export const queuePath = "/yllapito/palaute";

export interface QueueRow {
  readonly id: string;
  readonly topic: string;
  readonly left_on: Temporal.PlainDate;
  readonly answer_by: Temporal.PlainDate;
}

/** What waits for an answer, the most urgent first; what was written is opened one at a time. */
export function QueuePage({ rows, day }: { rows: readonly QueueRow[]; day: Temporal.PlainDate }) {
  const { locale } = useRequest();
  const columns: Column<QueueRow>[] = [
    {
      key: "topic",
      header: m.feedback_queue_topic(),
      cell: (row) => <Link to={`${queuePath}/${row.id}`}>{topicWords[row.topic as Topic]()}</Link>,
    },
    { key: "left", header: m.feedback_queue_left(), cell: (row) => longDate(row.left_on, locale) },
    {
      key: "due",
      header: m.feedback_queue_due(),
      cell: (row) => {
        const date = longDate(row.answer_by, locale);
        return isOverdue(row.answer_by, day) ? <strong>{m.feedback_queue_late({ date })}</strong> : date;
      },
    },
  ];
  return (
    <Page title={m.feedback_queue_title()} lead={m.feedback_queue_lead()}>
      {rows.length === 0 ? (
        <EmptyState title={m.feedback_queue_empty()} next={{ to: "/", label: m.ui_error_front_page() }} />
      ) : (
        <DataTable caption={m.feedback_queue_caption()} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
    </Page>
  );
}

const languageNames: Readonly<Record<Locale, () => string>> = {
  fi: m.ui_language_fi,
  sv: m.ui_language_sv,
  en: m.ui_language_en,
  "fi-simple": m.ui_language_fi_simple,
};

interface LetterPageProps {
  letter: OpenedFeedback;
  answer?: string;
  error?: string | undefined;
  saved?: boolean;
}

/** One letter and its answer. */
export function LetterPage({ letter, answer = "", error, saved = false }: LetterPageProps) {
  const { locale } = useRequest();
  return (
    <Page
      title={topicWords[letter.topic]()}
      lead={m.feedback_queue_dates({
        left: longDate(letter.leftOn, locale),
        due: longDate(letter.answerBy, locale),
        language: languageNames[letter.locale](),
      })}
      hasErrors={error !== undefined}
    >
      {saved && (
        <Notice kind="good" answer>
          {m.feedback_queue_saved()}
        </Notice>
      )}
      <section class="flow">
        <h2>{m.feedback_queue_message()}</h2>
        <Paragraphs text={letter.message} />
        {letter.place && <p>{m.feedback_queue_place({ place: letter.place })}</p>}
        <p>{letter.contact ? m.feedback_queue_contact({ contact: letter.contact }) : m.feedback_queue_no_contact()}</p>
      </section>
      <section class="flow">
        <h2>{m.feedback_queue_answer()}</h2>
        {letter.answer ? (
          <>
            <Paragraphs text={letter.answer.text} />
            <p class="small soft">{m.feedback_answered_lead({ date: longDate(letter.answer.on, locale) })}</p>
          </>
        ) : (
          <Form action={`${queuePath}/${letter.id}`} errors={{ answer: error }}>
            <Field
              name="answer"
              kind="message"
              rows={8}
              label={m.feedback_queue_write()}
              hint={m.feedback_queue_write_hint()}
              value={answer}
              error={error}
            />
            <Actions>
              <Button>{m.feedback_queue_button()}</Button>
            </Actions>
          </Form>
        )}
      </section>
      <p>
        <Link to={queuePath}>{m.feedback_queue_back()}</Link>
      </p>
    </Page>
  );
}
