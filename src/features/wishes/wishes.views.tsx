import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  CrisisBox,
  type CrisisLine,
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
import { formWords, offeringForms } from "../directory/index.ts";
import { type Theme, themeName, themes } from "../themes/index.ts";
import type { WishFields } from "./wishes.forms.ts";
import { fewest, wishMonths } from "./wishes.rules.ts";

interface WishPageProps {
  /** The id of this showing of the form. */
  id: string;
  fields: Omit<WishFields, "id">;
  /** What was written to find a theme. */
  words: string;
  suggested: readonly Theme[];
  /** Themes were looked for, found or not. */
  looked?: boolean;
  errors?: FieldErrors;
  sensitive: boolean;
  crisisLines: readonly CrisisLine[];
}

/** `/toive`: what somebody could not find. */
export function WishPage({ id, fields, words, suggested, looked, errors = {}, sensitive, crisisLines }: WishPageProps) {
  const { locale } = useRequest();
  const professional = fields.ammattilainen === "1";
  const hasErrors = Object.values(errors).some((error) => error !== undefined);
  const carried = professional ? { ammattilainen: "1" } : {};
  return (
    <Page
      title={professional ? m.wishes_professional_title() : m.wishes_title()}
      lead={professional ? m.wishes_professional_lead() : m.wishes_lead()}
      description={m.wishes_lead()}
      hasErrors={hasErrors}
      listed={!professional && fields.place === "" && fields.otherTheme === "" && words === ""}
    >
      {sensitive && <CrisisBox lines={crisisLines} level={2} />}
      {!hasErrors && (
        <Form action="/toive/aiheet" hidden={{ ...carried, ...(fields.place && { paikka: fields.place }) }} id="sanat">
          <Field
            name="words"
            kind="message"
            rows={2}
            optional
            label={professional ? m.wishes_professional_words() : m.wishes_words()}
            hint={m.wishes_words_hint()}
            value={words}
          />
          <Actions>
            <Button tone="quiet">{m.wishes_words_button()}</Button>
          </Actions>
        </Form>
      )}
      {looked && suggested.length === 0 && <Notice kind="info">{m.wishes_no_theme()}</Notice>}
      <Form action="/toive" hidden={{ id, ...carried }} errors={errors}>
        {suggested.length > 0 && (
          <Choice
            name="theme"
            legend={m.wishes_theme_meant()}
            value={fields.theme}
            options={[
              ...suggested.map((theme) => ({ value: theme.slug, label: themeName(theme.id, locale) })),
              { value: "muu", label: m.wishes_theme_other() },
            ]}
          />
        )}
        <Field
          name="otherTheme"
          kind="select"
          width="half"
          optional={suggested.length > 0}
          label={suggested.length > 0 ? m.wishes_theme_if_other() : m.wishes_theme()}
          value={fields.otherTheme}
          error={errors.otherTheme}
          options={themes
            .map((theme) => ({ value: theme.slug, label: themeName(theme.id, locale) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, locale === "fi-simple" ? "fi" : locale))}
        />
        <Field
          name="place"
          width="half"
          optional
          label={m.wishes_place()}
          hint={m.wishes_place_hint()}
          value={fields.place}
          error={errors.place}
          autocomplete="off"
        />
        <Field
          name="form"
          kind="select"
          width="half"
          optional
          label={m.wishes_form()}
          emptyOption={m.wishes_form_any()}
          value={fields.form}
          options={offeringForms
            .filter((form) => form !== "reading")
            .map((form) => ({ value: form, label: formWords[form]({}, { locale }) }))}
        />
        {!professional && (
          <Field
            name="email"
            kind="email"
            width="half"
            optional
            label={m.wishes_email()}
            hint={m.wishes_email_hint({ months: wishMonths })}
            value={fields.email}
            error={errors.email}
            autocomplete="email"
          />
        )}
        <Actions>
          <Button>{m.wishes_button()}</Button>
        </Actions>
      </Form>
      <Section title={m.wishes_after_title()}>
        <List items={[m.wishes_after_1(), m.wishes_after_2({ fewest }), m.wishes_after_3({ months: wishMonths })]} />
        <p>
          <Link to="/toiveet">{m.wishes_counts_link()}</Link>
        </p>
      </Section>
      {!sensitive && <CrisisBox lines={crisisLines} level={2} />}
    </Page>
  );
}

interface ThanksProps {
  told: boolean;
  /** What somebody could begin: a theme's slug, and a place as it was written. Undefined where they wished for others. */
  start?: { readonly theme: string | undefined; readonly place: string } | undefined;
  crisisLines: readonly CrisisLine[];
}

/** What happens now. */
export function ThanksPage({ told, start, crisisLines }: ThanksProps) {
  return (
    <Page title={m.wishes_thanks_title()} lead={m.wishes_thanks_lead()} listed={false} narrow>
      <p>{told ? m.wishes_thanks_told() : m.wishes_thanks_untold()}</p>
      <Actions>
        <ButtonLink to="/haku?missa-vain=yes">{m.wishes_thanks_search()}</ButtonLink>
        <ButtonLink tone="quiet" to="/toiveet">
          {m.wishes_counts_link()}
        </ButtonLink>
      </Actions>
      {start && (
        <Section title={m.wishes_thanks_start_title()}>
          <p>{m.wishes_thanks_start_text()}</p>
          <ButtonLink tone="quiet" to={startPath(start)}>
            {m.wishes_thanks_start_link()}
          </ButtonLink>
        </Section>
      )}
      <CrisisBox lines={crisisLines} level={2} />
    </Page>
  );
}

/** Where a group is started, with what is known of it already: a theme's slug, a place's name. */
export function startPath({ theme, place }: { theme: string | undefined; place: string }): string {
  const query = new URLSearchParams({ ...(theme && { teema: theme }), ...(place && { paikka: place }) });
  return query.size > 0 ? `/aloita?${query}` : "/aloita";
}

/** Where an address is taken back, once. */
export function StopPage({ token, state }: { token: string; state: "ask" | "done" }) {
  if (state === "done") {
    return (
      <Page title={m.wishes_stop_title()} listed={false} narrow>
        <Notice kind="good">{m.wishes_stop_done()}</Notice>
      </Page>
    );
  }
  return (
    <Page title={m.wishes_stop_title()} lead={m.wishes_stop_lead()} listed={false} narrow>
      <Form action={`/toive/lopeta/${token}`}>
        <Actions>
          <Button>{m.wishes_stop_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}
