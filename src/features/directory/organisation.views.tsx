import { m } from "../../shared/i18n/index.ts";
import { EmptyState, Link, Page, PhoneLink, Section, useRequest } from "../../shared/ui/index.ts";
import type { OrganisationKind, PublicOrganisation } from "../organisations/index.ts";
import { themeById, themeName } from "../themes/index.ts";
import type { DirectoryEntry } from "./directory-entry.ts";
import { Data } from "./json-ld.tsx";
import { Offerings } from "./offerings.views.tsx";
import type { SearchAnswer } from "./search/search.ts";
import { searchPath } from "./search-state.rules.ts";

/** Nylund's four, told by what makes them different to the one who comes. */
const kindWords: Record<OrganisationKind, { name: () => string; means: () => string }> = {
  citizens: { name: m.directory_kind_citizens, means: m.directory_kind_citizens_means },
  association: { name: m.directory_kind_association, means: m.directory_kind_association_means },
  intermediary: { name: m.directory_kind_intermediary, means: m.directory_kind_intermediary_means },
  public: { name: m.directory_kind_public, means: m.directory_kind_public_means },
};

interface OrganisationPageProps {
  organisation: PublicOrganisation;
  answer: SearchAnswer;
  entries: readonly DirectoryEntry[];
  now: Temporal.Instant;
}

/** `/jarjesto/<slug>`: who stands behind the offerings, and which they are. */
export function OrganisationPage({ organisation, answer, entries, now }: OrganisationPageProps) {
  const { locale, publicUrl } = useRequest();
  const { name, slug, kind, description, email, phone, website } = organisation;
  const themes = [...answer.counts.theme].toSorted((a, b) => b[1] - a[1]).slice(0, 12);
  const search = { chosen: { organisation: [slug] } };
  return (
    <Page title={name} lead={kindWords[kind].name()} current="search" wide>
      <Data
        value={{
          "@context": "https://schema.org",
          "@type": "Organization",
          name,
          url: website ?? `${publicUrl}/jarjesto/${slug}`,
          ...(description && { description: description.text }),
          ...(phone && { telephone: phone }),
          ...(email && { email }),
        }}
      />
      {description && (
        <div class="flow" lang={description.locale === locale ? undefined : description.locale}>
          {description.text.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      <p class="soft">{kindWords[kind].means()}</p>
      {themes.length > 0 && (
        <Section title={m.directory_organisation_themes()}>
          <ul class="theme-links">
            {themes.flatMap(([id]) => {
              const theme = themeById(id);
              return theme ? (
                <li key={id}>
                  <Link to={`/aihe/${theme.slug}`}>{themeName(theme.id, locale)}</Link>
                </li>
              ) : (
                []
              );
            })}
          </ul>
        </Section>
      )}
      {(phone || email || website) && (
        <Section title={m.directory_contact()}>
          <ul class="contact">
            {phone && (
              <li>
                <span>{m.directory_call()}</span> <PhoneLink number={phone} />
              </li>
            )}
            {email && (
              <li>
                <span>{m.directory_email()}</span> <a href={`mailto:${email}`}>{email}</a>
              </li>
            )}
            {website && (
              <li>
                <a href={website} rel="noreferrer">
                  {m.directory_website()}
                </a>
              </li>
            )}
          </ul>
        </Section>
      )}
      <Section title={m.directory_organisation_offerings()}>
        {entries.length > 0 ? (
          <Offerings entries={entries} now={now} total={answer.total} all={searchPath(search)} />
        ) : (
          <EmptyState
            level={3}
            title={m.directory_organisation_empty()}
            next={{ to: "/haku", label: m.directory_gone_search() }}
          >
            {m.directory_organisation_empty_text()}
          </EmptyState>
        )}
      </Section>
    </Page>
  );
}
