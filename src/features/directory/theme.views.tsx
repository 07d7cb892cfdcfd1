import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  CrisisBox,
  type CrisisLine,
  EmptyState,
  Field,
  Form,
  Link,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { relatedThemes, type Theme, themeName, themeText } from "../themes/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { wishPath } from "./hand-on.ts";
import { Offerings } from "./offerings.views.tsx";
import { searchPath } from "./search-state.rules.ts";

interface ThemePageProps {
  theme: Theme;
  /** Where one meets, and where one need not go anywhere. */
  all: { readonly total: number; readonly entries: readonly DirectoryEntry[] };
  anywhere: { readonly total: number; readonly entries: readonly DirectoryEntry[] };
  crisisLines: readonly CrisisLine[];
  now: Temporal.Instant;
}

/** `/aihe/<slug>`: what it is about, in its own words, what there is, and what lies near it. */
export function ThemePage({ theme, all, anywhere, crisisLines, now }: ThemePageProps) {
  const { locale } = useRequest();
  const chosen = { theme: [theme.slug] };
  const text = themeText(theme.id, locale);
  return (
    <Page title={themeName(theme.id, locale)} lead={text} description={text} current="search" wide>
      <p>{m.directory_theme_what()}</p>
      <NearSearch theme={theme} />
      <Section title={m.directory_theme_offerings()}>
        {all.entries.length > 0 ? (
          <Offerings entries={all.entries} now={now} total={all.total} all={searchPath({ chosen })} />
        ) : (
          <EmptyState
            level={3}
            title={m.directory_theme_empty()}
            next={{ to: wishPath({ theme: theme.slug }), label: m.directory_still_wish_link() }}
          >
            {m.directory_theme_empty_text()}
          </EmptyState>
        )}
      </Section>
      {anywhere.entries.length > 0 && (
        <Section title={m.directory_from_anywhere()}>
          <Offerings
            entries={anywhere.entries}
            now={now}
            total={anywhere.total}
            all={searchPath({ chosen, anywhere: true })}
          />
        </Section>
      )}
      <Section title={m.directory_related_themes()}>
        <ul class="theme-links">
          {relatedThemes(theme.id).map((other) => (
            <li key={other.id}>
              <Link to={`/aihe/${other.slug}`}>{themeName(other.id, locale)}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <CrisisBox lines={crisisLines} />
    </Page>
  );
}

/** The same theme near a place of one's own. */
function NearSearch({ theme }: { theme: Theme }) {
  return (
    <search class="finder-small">
      <Form action="/haku" method="get" hidden={{ teema: theme.slug }}>
        <Field
          kind="search"
          name="paikka"
          label={m.directory_theme_near()}
          hint={m.directory_search_where_hint()}
          width="half"
          optional
          optionalUnsaid
        />
        <Actions>
          <Button>{m.directory_search_button()}</Button>
        </Actions>
      </Form>
    </search>
  );
}
