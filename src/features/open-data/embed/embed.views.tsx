import { languageTags, m } from "../../../shared/i18n/index.ts";
import { Button, Cards, Field, Form, Link, Page, Section, useLink, useRequest } from "../../../shared/ui/index.ts";
import { type DirectoryEntry, EntryCard, searchPath } from "../../directory/index.ts";
import { type ThemeId, themeName, themes } from "../../themes/index.ts";
import { codeToCopy, type EmbedState, embedPath, limits, searchOf } from "./embed.rules.ts";

interface EmbeddedListProps {
  title: string;
  entries: readonly DirectoryEntry[];
  total: number;
  state: EmbedState;
  now: Temporal.Instant;
}

/**
 * A list in a frame on somebody's own page: without the house's menu, without scripts, and every link leads out of the
 * frame.
 */
export function EmbeddedList({ title, entries, total, state, now }: EmbeddedListProps) {
  const { assets, locale } = useRequest();
  const link = useLink();
  return (
    <html lang={languageTags[locale]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex, nofollow" />
        <base target="_top" />
        <link rel="stylesheet" href={assets["main.css"]} />
      </head>
      <body>
        <main class="main main-wide">
          <div class="page-head">
            <h1>{title}</h1>
          </div>
          <div class="flow">
            {entries.length === 0 ? (
              <p>{m.open_data_embed_empty()}</p>
            ) : (
              <Cards>
                {entries.map((entry) => (
                  <EntryCard key={entry.id} entry={entry} now={now} level={2} />
                ))}
              </Cards>
            )}
            <p>
              <a href={link(searchPath(searchOf(state)))} rel="noopener">
                {total > entries.length ? m.open_data_embed_all({ count: total }) : m.open_data_embed_more()}
              </a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}

interface EmbedGuideProps {
  state: EmbedState;
  /** Those that have a page here. */
  organisations: readonly { readonly slug: string | null; readonly name: string }[];
}

/** Where an association makes its list and copies the code of it. */
export function EmbedGuide({ state, organisations }: EmbedGuideProps) {
  const { locale, publicUrl } = useRequest();
  const code = codeToCopy(publicUrl, locale, state, m.open_data_embed_title());
  const themeOptions = themes
    .map(({ id, slug }) => ({ value: slug, label: themeName(id as ThemeId, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  const organisationOptions = organisations.flatMap(({ slug, name }) => (slug ? [{ value: slug, label: name }] : []));
  return (
    <Page
      title={m.open_data_guide_title()}
      lead={m.open_data_guide_lead()}
      description={m.open_data_guide_lead()}
      listed
    >
      <Section title={m.open_data_guide_choose()}>
        <Form action="/upotus#koodi" method="get">
          <Field
            name="jarjesto"
            kind="select"
            optional
            label={m.open_data_guide_organisation()}
            value={state.organisation}
            options={organisationOptions}
            emptyOption={m.open_data_guide_any_organisation()}
          />
          <Field
            name="teema"
            kind="select"
            optional
            label={m.open_data_guide_theme()}
            value={state.theme}
            options={themeOptions}
            emptyOption={m.open_data_guide_any_theme()}
          />
          <Field
            name="paikka"
            optional
            label={m.open_data_guide_place()}
            hint={m.open_data_guide_place_hint()}
            value={state.place}
          />
          <Field
            name="maara"
            kind="select"
            label={m.open_data_guide_limit()}
            value={String(state.limit)}
            options={[...new Set([...limits, state.limit])].map((n) => ({ value: String(n), label: String(n) }))}
            emptyOption={false}
            width="short"
          />
          <Button>{m.open_data_guide_make()}</Button>
        </Form>
      </Section>
      <section class="flow" id="koodi">
        <h2>{m.open_data_guide_code()}</h2>
        <p>{m.open_data_guide_code_text()}</p>
        <Code id="koodi-elementti" label={m.open_data_guide_element()} text={code.element} />
        <Code id="koodi-kehys" label={m.open_data_guide_frame()} text={code.frame} />
        <p>
          <Link to={embedPath(state)}>{m.open_data_guide_see()}</Link>
        </p>
      </section>
      <Section title={m.open_data_guide_privacy()}>
        <p>{m.open_data_guide_privacy_text()}</p>
      </Section>
      <Section title={m.open_data_guide_more()}>
        <p>{m.open_data_guide_more_text()}</p>
        <ul>
          <li>
            <a href="/openapi.json">{m.open_data_guide_api()}</a>
          </li>
          <li>
            <a href="/feeds/meeting-guide.json">{m.open_data_guide_feed()}</a>
          </li>
          <li>
            <Link to="/feeds/uudet.atom">{m.open_data_guide_atom()}</Link>
          </li>
          <li>
            <Link to="/tietoa-aineistosta">{m.open_data_about_title()}</Link>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

/** Text to be copied as it is. */
function Code({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <textarea class="input" id={id} rows={5} readonly spellcheck={false} dir="ltr">
        {text}
      </textarea>
    </div>
  );
}
