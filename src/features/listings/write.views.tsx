import type { ComponentChildren } from "preact";
import { type Locale, m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  Disclosure,
  Fact,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Steps,
  useRequest,
} from "../../shared/ui/index.ts";
import { readIfAny } from "../directory/index.ts";
import { changedFields, fields } from "./changes.rules.ts";
import { fieldNames, inWords } from "./describe.ts";
import { type DraftContent, emptyDraft } from "./draft.rules.ts";
import { listingPath, TranslationLinks } from "./listing.views.tsx";
import { type Need, needFields, needPath, needWords } from "./need.ts";
import type { OpenedListing } from "./open-listing.ts";
import type { StepFault } from "./steps/index.ts";
import { stepsOf } from "./steps/index.ts";
import { languagesStep } from "./steps/languages.tsx";
import type { Step, StepContext, Values } from "./steps/step.ts";
import { textsOf, translatedTexts } from "./translations.rules.ts";
import { nameOf, textLanguages } from "./words.ts";

interface StartProps {
  form: string;
  organisations: readonly { readonly slug: string; readonly name: string }[];
  locale: Locale;
  /** The need it answers to, where one came from it. */
  need: Need;
  errors?: FieldErrors;
}

/** `/ilmoita`: on whose behalf, and in which language one writes. */
export function StartPage({ form, organisations, locale, need, errors = {} }: StartProps) {
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page title={m.listings_start_title()} lead={m.listings_start_lead()} narrow hasErrors={hasErrors}>
      {needWords(need, locale) && <Notice>{m.listings_start_need({ need: needWords(need, locale) })}</Notice>}
      <Form action="/ilmoita" hidden={{ form, ...needFields(need) }} errors={errors}>
        {organisations.length > 0 && (
          <Choice
            name="whose"
            legend={m.listings_whose()}
            hint={m.listings_whose_hint()}
            options={[
              ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
              { value: "-", label: m.listings_whose_own() },
            ]}
            error={errors.whose}
          />
        )}
        <Choice
          name="language"
          legend={m.listings_written_in()}
          hint={m.listings_written_in_hint()}
          options={Object.entries(textLanguages).map(([value, label]) => ({ value, label: label() }))}
          value={locale}
        />
        <Actions>
          <Button>{m.listings_begin()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** `/ilmoita` for whoever has not come in: what it takes, and the door. */
export function StartDoorPage({ need, locale }: Pick<StartProps, "need" | "locale">) {
  const back = encodeURIComponent(needPath(need));
  return (
    <Page title={m.listings_start_title()} lead={m.listings_start_lead()} description={m.listings_start_lead()}>
      {needWords(need, locale) && <Notice>{m.listings_start_need({ need: needWords(need, locale) })}</Notice>}
      <ul>
        <li>{m.listings_start_free()}</li>
        <li>{m.listings_start_review()}</li>
        <li>{m.listings_start_confirm()}</li>
        <li>
          {m.listings_start_open()} <Link to="/tietoa-aineistosta">{m.open_data_about_title()}</Link>
        </li>
      </ul>
      <Actions>
        <ButtonLink to={`/kirjaudu?jatka=${back}`}>{m.listings_start_sign_in()}</ButtonLink>
        <ButtonLink to={`/tule?jatka=${back}`} tone="quiet">
          {m.listings_start_come()}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

interface StepPageProps {
  listing: OpenedListing;
  step: Step;
  values: Values;
  context: StepContext;
  errors?: FieldErrors;
  /** What the fields held when the page was made: tells whether another has changed them since. */
  seen: string;
  /** Somebody else has changed the same meanwhile. */
  conflict?: boolean;
  /** The session had ended when it was sent: what was typed is here again, and not saved. */
  brought?: boolean;
}

/** One page of the form. */
export function StepPage({
  listing,
  step,
  values,
  context,
  errors = {},
  seen,
  conflict = false,
  brought = false,
}: StepPageProps) {
  const { offering, draft } = listing;
  const path = listingPath(offering.id);
  const steps = stepsOf(draft);
  const index = steps.findIndex(({ slug }) => slug === step.slug);
  const before = steps[index - 1];
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page title={step.title()} lead={step.lead?.()} hasErrors={hasErrors}>
      <Steps current={index + 1} total={steps.length} backTo={before ? `${path}/${before.slug}` : path} saved />
      {brought && <Brought />}
      {conflict && (
        <Notice kind="warning" answer title={m.listings_conflict_title()}>
          {m.listings_conflict_text()}
        </Notice>
      )}
      <Form action={`${path}/${step.slug}`} hidden={{ seen }} errors={errors}>
        <step.Fields values={values} errors={errors} draft={draft} context={context} />
        <Actions>
          <Button>{m.listings_next()}</Button>
          <Button tone="quiet" name="stay" value="yes">
            {m.listings_save()}
          </Button>
        </Actions>
      </Form>
      {step === languagesStep && (
        <section class="flow">
          <h2>{m.listings_translations()}</h2>
          <p>{m.listings_translations_text()}</p>
          <ul>
            <TranslationLinks id={offering.id} writtenIn={offering.writtenIn} />
          </ul>
        </section>
      )}
      <p>
        <Link to={path}>{m.listings_back()}</Link>
      </p>
    </Page>
  );
}

const Brought = () => (
  <Notice kind="warning" answer title={m.listings_brought_title()}>
    {m.listings_brought_text()}
  </Notice>
);

interface TranslationPageProps {
  listing: OpenedListing;
  language: Locale;
  values: Readonly<Record<string, string>>;
  errors?: FieldErrors;
  /** As on a step's page. */
  brought?: boolean;
}

/** `…/kielet/<language>`: the texts in another language, each below what it says in the keepers' own. */
export function TranslationPage({ listing, language, values, errors = {}, brought = false }: TranslationPageProps) {
  const { offering, draft } = listing;
  const path = listingPath(offering.id);
  const texts = translatedTexts.filter((text) => textsOf(draft, text));
  const title = m.listings_translation_title({ language: textLanguages[language]() });
  return (
    <Page title={title} lead={m.listings_translation_lead()} hasErrors={Object.keys(errors).length > 0}>
      {brought && <Brought />}
      {language === "fi-simple" && <Notice>{m.listings_translation_easy()}</Notice>}
      {texts.length === 0 ? (
        <Notice>{m.listings_translation_nothing()}</Notice>
      ) : (
        <Form action={`${path}/kielet/${language}`} errors={errors}>
          {texts.map((text) => (
            <Field
              key={text}
              name={text}
              kind={text === "name" || text === "phoneHours" ? "text" : "multiline"}
              rows={3}
              optional
              label={textNames[text]()}
              hint={<q>{textsOf(draft, text)?.[offering.writtenIn] ?? Object.values(textsOf(draft, text) ?? {})[0]}</q>}
              value={values[text]}
              error={errors[text]}
              autocomplete="off"
            />
          ))}
          <Actions>
            <Button>{m.listings_save()}</Button>
          </Actions>
        </Form>
      )}
      <p>
        <Link to={`${path}/kielet`}>{m.listings_step_languages()}</Link>
      </p>
    </Page>
  );
}

const textNames: Readonly<Record<(typeof translatedTexts)[number], () => string>> = {
  name: fieldNames.name,
  summary: fieldNames.summary,
  purpose: fieldNames.purpose,
  whatHappens: fieldNames.whatHappens,
  forWhom: fieldNames.forWhom,
  competence: fieldNames.competence,
  directions: fieldNames["place.directions"],
  placeAccessNote: fieldNames["place.accessNote"],
  entryNote: fieldNames["admission.note"],
  phoneHours: fieldNames["contact.phoneHours"],
  costWords: m.listings_cost_words,
  childCareNote: fieldNames.childCareNote,
  accessNote: fieldNames.accessNote,
  professionalHelp: fieldNames.professionalHelp,
};

interface PreviewProps {
  listing: OpenedListing;
  faults: readonly StepFault[];
  /** The public page's own content, where what is written can be shown. */
  preview: ComponentChildren;
  /** Is there something to hand in, and will it be shown at once? */
  handIn: "review" | "at-once" | "nothing" | "waits";
}

/** `…/esikatselu`: as everyone will see it, what is still missing, and handing it in. */
export function PreviewPage({ listing, faults, preview, handIn }: PreviewProps) {
  const { offering, draft, hasSecretAddress } = listing;
  const path = listingPath(offering.id);
  const missing = faults.length > 0;
  const summary = readIfAny(draft.summary, useRequest().locale);
  return (
    <Page title={m.listings_preview_title()} lead={nameOf(draft)} wide>
      {missing && (
        <Notice kind="warning" title={m.listings_missing_title()}>
          <ul>
            {faults.map(({ step, errors }) => (
              <li key={step.slug}>
                <Link to={`${path}/${step.slug}`}>{step.title()}</Link>: {errors.join(" ")}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!missing && handIn === "waits" && <Notice>{m.listings_waiting_text()}</Notice>}
      {!missing && (handIn === "review" || handIn === "at-once") && (
        <Form action={`${path}/esikatselu`}>
          <p>{handIn === "review" ? m.listings_hand_in_text() : m.listings_at_once_text()}</p>
          <Actions>
            <Button>{handIn === "review" ? m.listings_hand_in() : m.listings_at_once()}</Button>
          </Actions>
        </Form>
      )}
      {hasSecretAddress && <p>{m.listings_secret_address_kept()}</p>}
      {preview ? (
        <>
          <section class="listing-preview flow" aria-label={m.listings_preview_label()}>
            {summary && (
              <p class="lead" lang={summary.lang}>
                {summary.text}
              </p>
            )}
            {preview}
          </section>
          <Disclosure summary={m.listings_preview_all()}>
            <InWords content={draft} />
          </Disclosure>
        </>
      ) : (
        <InWords content={draft} />
      )}
      <p>
        <Link to={path}>{m.listings_back()}</Link>
      </p>
    </Page>
  );
}

/** All that a draft says, part by part. */
export function InWords({ content }: { content: DraftContent }) {
  const { locale } = useRequest();
  return (
    <dl class="facts facts-wide">
      {fields.map((field) => {
        const lines = inWords(content, field, locale);
        return (
          lines.length > 0 && (
            <Fact key={field} term={fieldNames[field]()}>
              <Lines lines={lines} />
            </Fact>
          )
        );
      })}
    </dl>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <span class="listing-line" key={index}>
          {line}
        </span>
      ))}
    </>
  );
}

interface ChangesProps {
  before: DraftContent | undefined;
  after: DraftContent;
}

/** What differs, field by field, in words: as it was and as it would be. */
export function Changes({ before = emptyDraft, after }: ChangesProps) {
  const { locale } = useRequest();
  const changed = changedFields(before, after);
  if (changed.length === 0) return <p>{m.listings_no_changes()}</p>;
  return (
    <dl class="listing-changes">
      {changed.map((field) => {
        const [was, is] = [inWords(before, field, locale), inWords(after, field, locale)];
        // Saying no where nothing was said is no change to a reader.
        if (was.length === 0 && is.length === 0) return null;
        return (
          <div key={field}>
            <dt>{fieldNames[field]()}</dt>
            {was.length > 0 && (
              <dd class="listing-was">
                <span class="small soft">{m.listings_was()}</span>{" "}
                <del>
                  <Lines lines={was} />
                </del>
              </dd>
            )}
            <dd>
              {was.length > 0 && <span class="small soft">{m.listings_is()} </span>}
              {is.length > 0 ? (
                <ins>
                  <Lines lines={is} />
                </ins>
              ) : (
                <em>{m.listings_removed()}</em>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
