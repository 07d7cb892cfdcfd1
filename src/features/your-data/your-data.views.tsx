import type { VNode } from "preact";
import { locales, m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  Choice,
  type Column,
  DataTable,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { WordsField } from "../accounts/index.ts";
import { kindWords, retention } from "../privacy/index.ts";
import { kindsOf, type OwnDataPart, type OwnDataRow } from "./own-data.ts";
import type { FileKind } from "./own-data-file.tsx";

const columns = (): Column<OwnDataRow>[] => [
  { key: "what", header: m.your_data_column_what(), cell: ({ what }) => what },
  { key: "value", header: m.your_data_column_value(), cell: ({ value }) => <Lines lines={value} /> },
];

const languageNames = {
  fi: m.ui_language_fi,
  sv: m.ui_language_sv,
  en: m.ui_language_en,
  "fi-simple": m.ui_language_fi_simple,
};

/** `/oma/tiedot`: everything there is about the person, and what they can do about it. */
export function OwnDataPage({
  parts,
  sections,
  languageChanged,
}: {
  parts: readonly OwnDataPart[];
  sections: readonly VNode[];
  languageChanged: boolean;
}) {
  const { locale } = useRequest();
  const languages = locales.map((value) => ({ value, label: languageNames[value]() }));
  return (
    <Page title={m.your_data_title()} lead={m.your_data_lead()}>
      {languageChanged && <Notice kind="good" answer title={m.your_data_language_done()} />}
      {parts.map(({ name, heading, rows }) => (
        <div class="flow" key={name}>
          <DataTable caption={heading} columns={columns()} rows={rows} rowKey={({ what }) => what} />
          <Disclosure summary={m.your_data_why()}>
            {kindsOf(rows).map((kind) => (
              <p key={kind}>
                <strong>{kindWords[kind].name()}.</strong> {kindWords[kind].why()} {kindWords[kind].long()}
              </p>
            ))}
          </Disclosure>
        </div>
      ))}
      {sections}
      <Section title={m.your_data_unknown_title()}>
        <p>{m.your_data_unknown_text()}</p>
      </Section>
      <Section title={m.your_data_take_title()}>
        <p>{m.your_data_take_text()}</p>
        <p>
          <Link to="/oma/tiedot/lataa">{m.your_data_take_link()}</Link>
        </p>
      </Section>
      <Section title={m.your_data_fix_title()}>
        <p>
          {m.your_data_fix_text()} <Link to="/palaute?aihe=privacy">{m.your_data_fix_link()}</Link>
        </p>
        <Form action="/oma/tiedot/kieli">
          <Field
            name="locale"
            kind="select"
            width="half"
            label={m.your_data_language()}
            hint={m.your_data_language_text()}
            options={languages}
            emptyOption={false}
            value={locale}
          />
          <Actions>
            <Button tone="quiet">{m.your_data_language_title()}</Button>
          </Actions>
        </Form>
      </Section>
      <Section title={m.your_data_leave_title()}>
        <p>
          {m.your_data_spaces_leave()} <Link to="/oma/nimimerkit">{m.spaces_own_title()}</Link>
        </p>
        <p>{m.your_data_leave_text()}</p>
        <p>
          <Link to="/oma/tiedot/poista">{m.your_data_leave_link()}</Link>
        </p>
      </Section>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

interface DownloadProps {
  sharedDevice: boolean;
  /** Whether the words have to be shown first. */
  proofNeeded: boolean;
  file: FileKind;
  told: boolean;
  words?: string | undefined;
  errors: FieldErrors;
}

/** `/oma/tiedot/lataa`: what a file on this device means, before there is one. */
export function DownloadPage({ sharedDevice, proofNeeded, file, told, words = "", errors }: DownloadProps) {
  const title = sharedDevice ? m.your_data_download_shared() : m.your_data_download_stays();
  return (
    <Page title={m.your_data_take_link()} lead={m.your_data_download_lead()} narrow hasErrors={hasSome(errors)}>
      <Notice kind="warning" title={title}>
        <p>{m.your_data_download_stays_text()}</p>
      </Notice>
      <Form action="/oma/tiedot/lataa" errors={errors}>
        <Choice
          name="file"
          legend={m.your_data_download_form()}
          value={file}
          options={[
            { value: "html", label: m.your_data_download_html(), hint: m.your_data_download_html_hint() },
            { value: "json", label: m.your_data_download_json(), hint: m.your_data_download_json_hint() },
          ]}
        />
        {proofNeeded && (
          <>
            <p>{m.your_data_words_why()}</p>
            <WordsField label={m.accounts_words_label()} value={words} error={errors.words} />
          </>
        )}
        {sharedDevice && <Check name="told" label={m.your_data_download_check()} checked={told} error={errors.told} />}
        <Actions>
          <Button>{m.your_data_download_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to="/oma/tiedot">{m.your_data_back()}</Link>
      </p>
    </Page>
  );
}

/** `/oma/tiedot/poista`: what goes, what stays and why. */
export function ErasePage({ mark, words, errors }: { mark: string; words: string; errors: FieldErrors }) {
  const { backup, erased } = retention;
  return (
    <Page title={m.your_data_leave_title()} lead={m.your_data_erase_lead()} narrow hasErrors={hasSome(errors)}>
      <Section title={m.your_data_goes_title()}>
        <List
          items={[
            m.your_data_goes_name(),
            m.your_data_goes_sessions(),
            m.your_data_goes_tasks(),
            m.your_data_goes_personas(),
            m.your_data_goes_kept_apart(),
            m.your_data_goes_factor(),
            m.your_data_goes_key(),
          ]}
        />
      </Section>
      <Section title={m.your_data_stays_title()}>
        <List
          items={[
            m.your_data_stays_feedback(),
            m.your_data_stays_invitations(),
            m.your_data_stays_names(),
            m.your_data_stays_log(),
            m.your_data_stays_backups(backup.kept),
            m.your_data_stays_mark(erased.kept),
          ]}
        />
      </Section>
      <p>
        {m.your_data_erase_take_first()} <Link to="/oma/tiedot/lataa">{m.your_data_take_link()}</Link>
      </p>
      <Form action="/oma/tiedot/poista" hidden={{ mark }} errors={errors}>
        <p>{m.your_data_words_why()}</p>
        <WordsField label={m.accounts_words_label()} value={words} error={errors.words} />
        <p>
          {m.your_data_erase_lost()} <Link to="/kirjaudu/palautus">{m.accounts_sign_in_lost_link()}</Link>
        </p>
        <Actions>
          <Button tone="danger">{m.your_data_erase_button()}</Button>
          <ButtonLink to="/oma" tone="quiet">
            {m.your_data_erase_keep()}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

/** Somebody else has to be found first. */
export function CannotErasePage({
  organisation,
}: {
  organisation: { readonly slug: string; readonly name: string } | undefined;
}) {
  return (
    <Page title={m.your_data_stay_title()} lead={m.your_data_stay_lead()} narrow>
      {organisation ? (
        <>
          <p>{m.your_data_stay_organisation({ name: organisation.name })}</p>
          <Actions>
            <ButtonLink to={`/jarjestot/${organisation.slug}/vaki`}>{m.your_data_stay_organisation_link()}</ButtonLink>
          </Actions>
        </>
      ) : (
        <p>{m.your_data_stay_platform()}</p>
      )}
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

/** The last page. Nobody is here any more, and help is there all the same. */
export function ErasedPage() {
  return (
    <Page title={m.your_data_gone_title()} lead={m.your_data_gone_lead()} narrow>
      <p>
        {m.your_data_gone_traces()} <Link to="/turvallisesti">{m.accounts_device_advice()}</Link>
      </p>
      <p>{m.your_data_gone_back()}</p>
      <p>{m.your_data_gone_help()}</p>
      <Actions>
        <ButtonLink to="/apua">{m.accounts_own_help()}</ButtonLink>
      </Actions>
    </Page>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <div>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </div>
);

const hasSome = (errors: FieldErrors): boolean => Object.values(errors).some((error) => error !== undefined);
