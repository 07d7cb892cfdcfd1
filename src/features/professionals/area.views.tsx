import { m } from "../../shared/i18n/index.ts";
import { nameOf, type Place } from "../../shared/places/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  EmptyState,
  Field,
  Form,
  Link,
  Notice,
  Page,
  PhoneLink,
  RingMark,
  useRequest,
} from "../../shared/ui/index.ts";
import type { DirectoryEntry } from "../directory/index.ts";
import { type Theme, themeGroupName, themeName, themes } from "../themes/index.ts";
import { type AreaAtGlance, type GroupAtGlance, reach } from "./areas.rules.ts";
import { codeOf, mostChosen, withChosen } from "./chosen.rules.ts";
import { wordsOf } from "./entry-words.ts";
import { HiddenCodes } from "./hidden-codes.tsx";
import { freshness } from "./papers.ts";

interface AreaPageProps {
  place: Place;
  theme: Theme | undefined;
  glance: AreaAtGlance & { readonly cut: boolean; readonly themes: ReadonlySet<string> };
  /** What is chosen already, here or elsewhere. */
  chosen: readonly DirectoryEntry[];
  now: Temporal.Instant;
}

/** `/ammattilaisille/<area>`: the whole offering, a line each, to tick and to print. */
export function AreaPage({ place, theme, glance, chosen, now }: AreaPageProps) {
  const { locale } = useRequest();
  const name = nameOf(place, locale);
  const codes = chosen.map(({ id }) => codeOf(id));
  const shown = new Set(codesIn([...glance.here, ...glance.anywhere]));
  const path = `/ammattilaisille/${place.slug}`;
  const lead = place.municipalities.length === 1 ? m.professionals_area_around({ km: reach }) : undefined;
  const query = theme ? `?teema=${theme.slug}` : "";
  return (
    <Page
      title={m.professionals_area_title({ place: name })}
      lead={[
        glance.countHere > 0 && m.professionals_area_lead({ count: glance.countHere }),
        glance.countAnywhere > 0 && m.professionals_area_lead_anywhere({ count: glance.countAnywhere }),
        lead,
      ]
        .filter(Boolean)
        .join(" ")}
      description={m.professionals_area_description({ place: name })}
      listed={codes.length === 0 && theme === undefined}
      wide
    >
      <p class="small soft">{freshness(now, locale)}</p>
      <div class="screen-only glance-tools">
        <Form action={path} method="get">
          <HiddenCodes codes={codes} />
          <Field
            name="teema"
            kind="select"
            optional
            optionalUnsaid
            label={m.professionals_theme()}
            emptyOption={m.professionals_theme_all()}
            value={theme?.slug}
            options={themes
              .filter(({ id }) => glance.themes.has(id) || id === theme?.id)
              .map(({ id, slug }) => ({ value: slug, label: themeName(id, locale) }))
              .toSorted((a, b) => a.label.localeCompare(b.label, locale === "fi-simple" ? "fi" : locale))}
          />
          <Button tone="quiet">{m.professionals_theme_show()}</Button>
        </Form>
        <Actions>
          <ButtonLink tone="quiet" to={`${path}.pdf${query}`}>
            {m.professionals_pdf()}
          </ButtonLink>
          <ButtonLink tone="quiet" to={withChosen("/ammattilaisille", { codes })}>
            {m.professionals_other_area()}
          </ButtonLink>
        </Actions>
      </div>
      {glance.cut && <Notice kind="warning">{m.professionals_cut()}</Notice>}
      {glance.count === 0 ? (
        <EmptyState
          title={m.professionals_empty()}
          next={{ to: `/toive?ammattilainen=1&paikka=${encodeURIComponent(name)}`, label: m.professionals_need_link() }}
        />
      ) : (
        <Form action="/lista" method="get" hidden={{ alue: place.slug }}>
          <HiddenCodes codes={codes.filter((code) => !shown.has(code))} />
          <Glance title={m.professionals_here()} groups={glance.here} chosen={codes} now={now} />
          <Glance title={m.professionals_anywhere()} groups={glance.anywhere} chosen={codes} now={now} />
          <div class="glance-choice">
            <p class="small">{m.professionals_choose_hint({ most: mostChosen })}</p>
            <Button>{m.professionals_make_list()}</Button>
          </div>
        </Form>
      )}
      <p class="screen-only">
        <Link to={`/toive?ammattilainen=1&paikka=${encodeURIComponent(name)}`}>{m.professionals_need_link()}</Link>
      </p>
    </Page>
  );
}

const codesIn = (groups: readonly GroupAtGlance[]) =>
  groups.flatMap(({ themes: ofGroup }) => ofGroup.flatMap(({ entries }) => entries.map(({ id }) => codeOf(id))));

interface GlanceProps {
  title: string;
  groups: readonly GroupAtGlance[];
  chosen: readonly string[];
  now: Temporal.Instant;
}

function Glance({ title, groups, chosen, now }: GlanceProps) {
  const { locale } = useRequest();
  if (groups.length === 0) return null;
  return (
    <section class="flow at-glance">
      <h2>{title}</h2>
      {groups.map(({ group, themes: ofGroup }) => (
        <section key={group ?? "none"} class="flow">
          <h3>{group ? themeGroupName(group, locale) : m.professionals_no_theme()}</h3>
          {ofGroup.map(({ theme, entries }) => (
            <div key={theme?.id ?? "none"}>
              {theme && <h4>{themeName(theme.id, locale)}</h4>}
              <ul class="glance-lines">
                {entries.map((entry) => (
                  <Line key={entry.id} entry={entry} chosen={chosen.includes(codeOf(entry.id))} now={now} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}

function Line({ entry, chosen, now }: { entry: DirectoryEntry; chosen: boolean; now: Temporal.Instant }) {
  const { locale } = useRequest();
  const { code, slug, name, lang, when, where, form, openness, phone, email, website, unconfirmed } = wordsOf(
    entry,
    locale,
    now,
  );
  const id = `t-${code}`;
  return (
    <li class="glance-line">
      <input id={id} type="checkbox" name="t" value={code} checked={chosen} aria-labelledby={`${id}-nimi`} />
      <span class="glance-name" id={`${id}-nimi`} lang={lang}>
        <Link to={`/tuki/${slug}`}>{name}</Link>
      </span>
      <span>
        {when.map((words) => (
          <span key={words} class="glance-part">
            {words}
          </span>
        ))}
        {unconfirmed && <span class="glance-part small soft">{m.directory_unconfirmed_short()}</span>}
      </span>
      <span>{where ?? form}</span>
      <span>{openness && <RingMark openness={openness} />}</span>
      <span>
        {phone ? (
          <PhoneLink number={phone} />
        ) : email ? (
          <a href={`mailto:${email}`}>{email}</a>
        ) : (
          website && (
            <a href={website} rel="noreferrer">
              {m.directory_website()}
            </a>
          )
        )}
      </span>
    </li>
  );
}
