import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  DataTable,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
  VisuallyHidden,
} from "../../shared/ui/index.ts";
import { hasSome } from "./come-in.views.tsx";
import { WordsField } from "./form-fields.views.tsx";
import { momentText } from "./moment-text.ts";
import type { OwnSession } from "./sessions.ts";

/** A place of the person's own that another feature knows of. */
export interface OwnPlace {
  readonly to: string;
  readonly name: string;
  readonly text: string;
}

interface OwnPageProps {
  /** What the person carries, if anything. */
  tasks?: readonly OwnPlace[];
  nickname: string;
  /** When the recovery code was used, where that was lately. */
  recoveredAt: Temporal.Instant | undefined;
}

/** `/oma`: where the person is, what they can do, and the way out. */
export function OwnPage({ nickname, recoveredAt, tasks = [] }: OwnPageProps) {
  const { locale } = useRequest();
  return (
    <Page title={m.accounts_own_title()} lead={m.accounts_own_lead({ nickname })}>
      {recoveredAt && (
        <Notice kind="warning" title={m.accounts_own_recovered({ when: momentText(recoveredAt, locale) })}>
          <p>
            {m.accounts_own_recovered_text()} <Link to="/oma/sanat">{m.accounts_own_words_link()}</Link>
          </p>
        </Notice>
      )}
      <h2>{m.accounts_own_do()}</h2>
      <ul class="own-places">
        <OwnPlaceLink to="/haku" name={m.accounts_own_find()} text={m.accounts_own_find_text()} />
        <OwnPlaceLink to="/apua" name={m.accounts_own_help()} text={m.accounts_own_help_text()} />
        <OwnPlaceLink to="/turvallisesti" name={m.accounts_device_advice()} text={m.accounts_own_safety_text()} />
      </ul>
      {tasks.length > 0 && (
        <>
          <h2>{m.accounts_own_tasks()}</h2>
          <ul class="own-places">
            {tasks.map((place) => (
              <OwnPlaceLink key={place.to} {...place} />
            ))}
          </ul>
        </>
      )}
      <h2>{m.accounts_own_keys()}</h2>
      <ul class="own-places">
        <OwnPlaceLink to="/oma/istunnot" name={m.accounts_sessions_title()} text={m.accounts_own_sessions_text()} />
        <OwnPlaceLink to="/oma/sanat" name={m.accounts_own_words_link()} text={m.accounts_own_words_text()} />
        <OwnPlaceLink to="/oma/tiedot" name={m.your_data_title()} text={m.your_data_own_text()} />
      </ul>
      <Form action="/ulos">
        <Actions>
          <Button tone="quiet">{m.accounts_out_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

function OwnPlaceLink({ to, name, text }: OwnPlace) {
  return (
    <li>
      <Link to={to}>{name}</Link>
      <span class="soft">{text}</span>
    </li>
  );
}

/** `/oma/istunnot`: every browser in which the person is signed in. */
export function SessionsPage({ sessions, ended }: { sessions: readonly OwnSession[]; ended: boolean }) {
  const { locale } = useRequest();
  const browserName = ({ current }: OwnSession) => (current ? m.accounts_sessions_this() : m.accounts_sessions_other());
  return (
    <Page title={m.accounts_sessions_title()} lead={m.accounts_sessions_lead()}>
      {ended && (
        <Notice kind="good" answer>
          {m.accounts_sessions_ended()}
        </Notice>
      )}
      <DataTable
        caption={m.accounts_sessions_caption()}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: "browser", header: m.accounts_sessions_browser(), cell: browserName },
          { key: "since", header: m.accounts_sessions_since(), cell: ({ madeAt }) => momentText(madeAt, locale) },
          {
            key: "device",
            header: m.accounts_sessions_device(),
            cell: ({ sharedDevice }) =>
              sharedDevice ? m.accounts_sessions_device_shared() : m.accounts_sessions_device_own(),
          },
          {
            key: "end",
            header: m.accounts_sessions_action(),
            cell: (session) => (
              <Form action="/oma/istunnot" hidden={{ session: session.id }}>
                <Button tone="quiet">
                  {m.accounts_out_button()}
                  <VisuallyHidden>
                    : {browserName(session)}, {momentText(session.madeAt, locale)}
                  </VisuallyHidden>
                </Button>
              </Form>
            ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action="/oma/istunnot">
          <p>{m.accounts_sessions_all_text()}</p>
          <Actions>
            <Button tone="quiet">{m.accounts_sessions_all()}</Button>
          </Actions>
        </Form>
      )}
      <p>
        {m.accounts_sessions_stranger()} <Link to="/oma/sanat">{m.accounts_own_words_link()}</Link>
      </p>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

interface ChangeWordsProps {
  form: string;
  /** Whether the words so far have to be shown first. */
  proofNeeded: boolean;
  words?: string;
  errors?: FieldErrors;
  /** The person came here from a page whose words are no longer shown. */
  shownBefore?: boolean;
}

/** `/oma/sanat`: new words in the place of the old ones. */
export function ChangeWordsPage({ form, proofNeeded, words = "", errors = {}, shownBefore }: ChangeWordsProps) {
  return (
    <Page title={m.accounts_change_title()} lead={m.accounts_change_lead()} narrow hasErrors={hasSome(errors)}>
      {shownBefore && <Notice title={m.accounts_change_shown_before()}>{m.accounts_change_shown_before_text()}</Notice>}
      <Form action="/oma/sanat" hidden={{ form }} errors={errors}>
        {proofNeeded && <WordsField label={m.accounts_change_words()} value={words} error={errors.words} />}
        <Actions>
          <Button>{m.accounts_change_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}
