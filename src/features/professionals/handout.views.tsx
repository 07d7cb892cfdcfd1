import { type Locale, localPath, m } from "../../shared/i18n/index.ts";
import { nameOf, type Place } from "../../shared/places/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Cards,
  Check,
  Choice,
  EmptyState,
  Field,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useHref,
  useRequest,
} from "../../shared/ui/index.ts";
import { type DirectoryEntry, dateInWords, EntryCard } from "../directory/index.ts";
import { type CardSize, cardSizes, codeDays, codeOf, withChosen } from "./chosen.rules.ts";
import { wordsOf } from "./entry-words.ts";
import type { Handout } from "./handouts.queries.ts";
import { HiddenCodes } from "./hidden-codes.tsx";
import { messageText, squareCode } from "./papers.ts";

const sizeWords: Readonly<Record<CardSize, { label: () => string; hint?: () => string }>> = {
  a4: { label: m.professionals_size_a4 },
  a5: { label: m.professionals_size_a5 },
  tasku: { label: m.professionals_size_pocket, hint: m.professionals_size_pocket_hint },
};

const languageWords: Readonly<Record<Locale, () => string>> = {
  fi: m.professionals_language_fi,
  "fi-simple": m.professionals_language_fi_simple,
  sv: m.professionals_language_sv,
  en: m.professionals_language_en,
};

interface ListPageProps {
  entries: readonly DirectoryEntry[];
  /** How many of the chosen are no longer offered. */
  missing: number;
  area: Place | undefined;
  /** Where a short code has been given. */
  handout: Handout | undefined;
  now: Temporal.Instant;
}

/** `/lista`: what has been chosen, and how it is given. */
export function ListPage({ entries, missing, area, handout, now }: ListPageProps) {
  const { locale } = useRequest();
  const codes = entries.map(({ id }) => codeOf(id));
  const alue = area?.slug;
  const more = withChosen(area ? `/ammattilaisille/${area.slug}` : "/ammattilaisille", { codes });
  if (entries.length === 0) {
    return (
      <Page title={m.professionals_list_title()} listed={false} narrow>
        <EmptyState title={m.professionals_list_empty()} next={{ to: more, label: m.professionals_list_choose() }} />
      </Page>
    );
  }
  return (
    <Page title={m.professionals_list_title()} lead={m.professionals_list_lead()} listed={false}>
      {handout && <GivenCode handout={handout} entries={entries} now={now} />}
      {missing > 0 && <Notice kind="warning">{m.professionals_list_missing({ count: missing })}</Notice>}
      <ul class="list-lines">
        {entries.map((entry) => {
          const { code, slug, name, lang, when, where, form, phone } = wordsOf(entry, locale, now);
          const rest = codes.filter((other) => other !== code);
          return (
            <li key={code}>
              <strong lang={lang}>
                <Link to={`/tuki/${slug}`}>{name}</Link>
              </strong>
              <span>{[...when, where ?? form, phone].filter(Boolean).join(" · ")}</span>
              <Link to={withChosen("/lista", { codes: rest, area: alue })}>{m.professionals_list_remove()}</Link>
            </li>
          );
        })}
      </ul>
      <p>
        <Link to={more}>
          {area ? m.professionals_list_more_in({ place: nameOf(area, locale) }) : m.professionals_list_more()}
        </Link>
      </p>
      <Section title={m.professionals_print_title()}>
        <Form action="/lista.pdf" method="get">
          <HiddenCodes codes={codes} />
          {handout && <input type="hidden" name="koodi" value={handout.code} />}
          <Choice
            name="koko"
            legend={m.professionals_size()}
            value="a4"
            options={cardSizes.map((size) => {
              const { label, hint } = sizeWords[size];
              return { value: size, label: label(), ...(hint && { hint: hint() }) };
            })}
          />
          <Field
            name="kieli"
            kind="select"
            width="half"
            label={m.professionals_language()}
            emptyOption={false}
            value={locale}
            options={(["fi", "fi-simple", "sv", "en"] as const).map((value) => ({
              value,
              label: languageWords[value](),
            }))}
          />
          <Check name="suuri" optional label={m.professionals_large()} />
          <Check
            name="nimetta"
            optional
            label={m.professionals_nameless()}
            hint={<p>{m.professionals_nameless_hint()}</p>}
          />
          <Actions>
            <Button>{m.professionals_print()}</Button>
          </Actions>
        </Form>
      </Section>
      {!handout && (
        <Section title={m.professionals_code_title()}>
          <p>{m.professionals_code_text({ days: codeDays })}</p>
          <Form action="/lista/koodi" hidden={alue ? { alue } : {}}>
            <HiddenCodes codes={codes} />
            <Actions>
              <Button tone="quiet">{m.professionals_code_make()}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </Page>
  );
}

/** The code, to be read out, scanned or sent. */
function GivenCode({
  handout,
  entries,
  now,
}: {
  handout: Handout;
  entries: readonly DirectoryEntry[];
  now: Temporal.Instant;
}) {
  const { locale, publicUrl } = useRequest();
  const address = `${publicUrl}${localPath(locale, `/k/${handout.code}`)}`;
  const text = messageText(entries, address, locale, now);
  const year = now.toZonedDateTimeISO("Europe/Helsinki").year;
  return (
    <Notice kind="good" title={m.professionals_code_given()} answer>
      <p class="lead" translate={false}>
        <Link to={`/k/${handout.code}`}>{address.replace(/^https?:\/\//, "")}</Link>
      </p>
      <p>{m.professionals_code_ends({ date: dateInWords(handout.endsOn, locale, year) })}</p>
      <SquareCode text={address} />
      <div class="field">
        <label class="label" for="viesti">
          {m.professionals_message()}
        </label>
        <p class="hint">{m.professionals_message_hint()}</p>
        <textarea class="input" id="viesti" rows={Math.min(10, entries.length + 3)} readonly spellcheck={false}>
          {text}
        </textarea>
      </div>
      <p>
        <a href={`sms:?&body=${encodeURIComponent(text)}`}>{m.professionals_message_open()}</a>
      </p>
    </Notice>
  );
}

/** Dark on light in every theme, so that a telephone can read it. */
function SquareCode({ text }: { text: string }) {
  const [, box = "", path = ""] = /viewBox="([^"]+)".* d="([^"]+)"/.exec(squareCode(text)) ?? [];
  return (
    <svg class="list-code" viewBox={box} role="img" aria-label={m.professionals_paper_code()}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

interface HandoutPageProps {
  handout: Handout;
  entries: readonly DirectoryEntry[];
  now: Temporal.Instant;
}

/** `/k/<code>`: what somebody was given. */
export function HandoutPage({ handout, entries, now }: HandoutPageProps) {
  const href = useHref();
  const missing = handout.offerings.length - entries.length;
  const query = withChosen("/lista.pdf", { codes: entries.map(({ id }) => codeOf(id)) });
  if (entries.length === 0) return <NoCodePage />;
  return (
    <Page title={m.professionals_list_title()} lead={m.professionals_handout_lead()} listed={false} current="search">
      {missing > 0 && <Notice kind="info">{m.professionals_list_missing({ count: missing })}</Notice>}
      <Cards>
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} now={now} level={2} />
        ))}
      </Cards>
      <p class="screen-only">
        <a href={href(`${query}&koodi=${handout.code}`)}>{m.professionals_handout_print()}</a>
      </p>
      <p>
        {m.professionals_handout_help()} <Link to="/apua">{m.ui_nav_help()}</Link>
      </p>
    </Page>
  );
}

/** A code that opens nothing: mistyped, or its time is over. */
export function NoCodePage() {
  return (
    <Page title={m.professionals_list_title()} listed={false} narrow>
      <p>{m.professionals_code_unknown({ days: codeDays })}</p>
      <Actions>
        <ButtonLink to="/haku">{m.ui_nav_search()}</ButtonLink>
        <ButtonLink tone="quiet" to="/apua">
          {m.ui_nav_help()}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
