import { type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
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
import { type DirectoryEntry, dateInWords, readIn } from "../directory/index.ts";
import type { Channel, DayCount } from "./outreach.queries.ts";
import { channelKinds, flyerSizes, longestText, type TextKind, textKinds } from "./outreach.rules.ts";
import { kindWords, languageOptions, languageWords, sizeWords } from "./outreach-words.ts";
import { hasWordsIn } from "./texts.ts";

/** The group's listing is not shown yet: what to do first. */
export function NoListingPage() {
  return (
    <Page title={m.outreach_title()} narrow>
      <Notice title={m.outreach_none_title()}>
        <p>{m.outreach_none_text()}</p>
        <p>
          <Link to="/oma/ilmoitukset">{m.listings_own_title()}</Link>
        </p>
      </Notice>
    </Page>
  );
}

interface DeskProps {
  base: string;
  entry: DirectoryEntry;
  channels: readonly Channel[];
}

/** Flyers, texts and the plan for one offering. */
export function OutreachPage({ base, entry, channels }: DeskProps) {
  const { locale } = useRequest();
  return (
    <Page title={m.outreach_title()} lead={readIn(entry.content.name, locale).text}>
      <p>
        <Link to={`/tuki/${entry.slug}`}>{m.listings_public_page()}</Link>
      </p>
      <Section title={m.outreach_flyer_title()}>
        <p>{m.outreach_flyer_text()}</p>
        <Form action={`${base}/lehtinen.pdf`} method="get">
          <Choice
            name="koko"
            legend={m.outreach_size()}
            value="a4"
            options={flyerSizes.map((value) => ({ value, label: sizeWords[value]() }))}
          />
          <Field
            name="kieli"
            kind="select"
            width="half"
            label={m.outreach_language()}
            emptyOption={false}
            value={locale}
            options={languageOptions()}
          />
          {channels.length > 0 && (
            <Field
              name="kanava"
              kind="select"
              width="half"
              optional
              label={m.outreach_flyer_channel()}
              hint={m.outreach_flyer_channel_hint()}
              options={channelKinds.map((value) => ({ value, label: kindWords[value]() }))}
            />
          )}
          <Check name="neutraali" optional label={m.outreach_neutral()} hint={<p>{m.outreach_neutral_hint()}</p>} />
          <Actions>
            <Button>{m.outreach_flyer_make()}</Button>
          </Actions>
        </Form>
      </Section>
      <Section title={m.outreach_picture_title()}>
        <p>{m.outreach_picture_text()}</p>
        <p>
          <Link to={`${base}/kuva`}>{m.outreach_picture_link()}</Link>
        </p>
      </Section>
      <Section title={m.outreach_texts_title()}>
        <p>{m.outreach_texts_text()}</p>
        <ul>
          {textKinds.map((kind) => (
            <li key={kind}>
              <Link to={`${base}/kanava/${kind}`}>{kindWords[kind]()}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <section class="flow" id="suunnitelma" aria-labelledby="suunnitelma-otsikko">
        <h2 id="suunnitelma-otsikko">{m.outreach_plan_title()}</h2>
        {channels.length === 0 ? <PlanOffer base={base} /> : <Plan base={base} channels={channels} />}
      </section>
    </Page>
  );
}

function PlanOffer({ base }: { base: string }) {
  return (
    <Form action={`${base}/suunnitelma`}>
      <List items={[m.outreach_plan_who(), m.outreach_plan_code(), m.outreach_plan_number()]} />
      <Actions>
        <Button>{m.outreach_plan_make()}</Button>
      </Actions>
    </Form>
  );
}

function Plan({ base, channels }: { base: string; channels: readonly Channel[] }) {
  const { locale } = useRequest();
  const date = (day: Temporal.PlainDate | null) => (day ? dateInWords(day, locale) : "–");
  const columns: Column<Channel>[] = [
    {
      key: "kind",
      header: m.outreach_channel(),
      cell: ({ kind }) => <Link to={`${base}/kanava/${kind}`}>{kindWords[kind]()}</Link>,
    },
    { key: "who", header: m.outreach_who(), cell: ({ who }) => who ?? "–" },
    { key: "planned", header: m.outreach_planned(), cell: ({ plannedOn }) => date(plannedOn) },
    { key: "done", header: m.outreach_done(), cell: ({ doneOn }) => date(doneOn) },
    { key: "code", header: m.outreach_code(), cell: ({ code }) => <code>/v/{code}</code> },
    { key: "visits", header: m.outreach_visits(), cell: ({ visits }) => visits, numeric: true },
  ];
  const rows = channelKinds.flatMap((kind) => channels.find((one) => one.kind === kind) ?? []);
  return (
    <>
      <p>{m.outreach_plan_number()}</p>
      <DataTable caption={m.outreach_plan_table()} columns={columns} rows={rows} rowKey={({ kind }) => kind} />
    </>
  );
}

export interface ChannelPageProps {
  base: string;
  entry: DirectoryEntry;
  kind: TextKind;
  /** Where a plan has been made. */
  channel: Channel | undefined;
  days: readonly DayCount[];
  /** The ready text, and the words that somebody has made of one; `isOfAnother`: the ready one was another then. */
  text: { readonly ready: string; readonly words: string | undefined; readonly isOfAnother: boolean };
  /** What was typed and could not be saved. */
  typed?: string;
  textLocale: Locale;
  notice: string | undefined;
  fields?: { readonly who: string; readonly plannedOn: string; readonly doneOn: string; readonly brought: string };
  errors?: FieldErrors;
}

/** One channel: its text to edit, keep and copy, what is planned, and how many came. */
export function ChannelPage(props: ChannelPageProps) {
  const { base, kind, channel, textLocale, notice, errors = {} } = props;
  return (
    <Page title={kindWords[kind]()} hasErrors={Object.keys(errors).length > 0}>
      <p>
        <Link to={base}>{m.outreach_back()}</Link>
      </p>
      {notice && (
        <Notice kind="good" answer>
          {notice}
        </Notice>
      )}
      {channel && <ChannelForm {...props} channel={channel} />}
      <Section title={m.outreach_text_title()}>
        <TextForm {...props} />
        <Form action={`${base}/kanava/${kind}`} method="get">
          <Field
            name="kieli"
            kind="select"
            width="half"
            label={m.outreach_language()}
            emptyOption={false}
            value={textLocale}
            options={languageOptions()}
          />
          <Actions>
            <Button tone="quiet">{m.outreach_text_show()}</Button>
          </Actions>
        </Form>
      </Section>
      {channel && <Visits {...props} channel={channel} />}
    </Page>
  );
}

/** The text in one language: as it was made ready, or as somebody has kept it. */
function TextForm({ base, entry, kind, text, typed, textLocale, errors = {} }: ChannelPageProps) {
  const { ready, words, isOfAnother } = text;
  const shown = typed ?? words ?? ready;
  const longest = longestText[kind];
  const lang = languageTags[textLocale];
  return (
    <>
      {!hasWordsIn(entry, textLocale) && words === undefined && (
        <Notice kind="warning">{m.outreach_text_language({ language: languageWords[textLocale]() })}</Notice>
      )}
      {isOfAnother && (
        <Notice kind="warning" title={m.outreach_text_changed()}>
          <Disclosure summary={m.outreach_text_ready()}>
            <p class="own-words" lang={lang}>
              {ready}
            </p>
          </Disclosure>
        </Notice>
      )}
      <Form action={`${base}/kanava/${kind}/teksti`} hidden={{ kieli: textLocale }} errors={{ teksti: errors.text }}>
        <copy-text data-copy={m.outreach_copy()} data-done={m.outreach_copied()}>
          <Field
            name="text"
            id="teksti"
            kind="message"
            optional
            optionalUnsaid
            rows={Math.min(16, Math.ceil(shown.length / 60) + shown.split("\n").length + 2)}
            label={languageWords[textLocale]()}
            hint={[m.outreach_text_hint(), longest && m.outreach_text_longest({ longest })].filter(Boolean).join(" ")}
            valueLang={lang}
            value={shown}
            error={errors.text}
          />
        </copy-text>
        <Actions>
          <Button>{m.outreach_text_save()}</Button>
          {words !== undefined && (
            <Button tone="quiet" name="deed" value="back">
              {m.outreach_text_back()}
            </Button>
          )}
        </Actions>
      </Form>
    </>
  );
}

function ChannelForm({ base, kind, channel, fields, errors: all = {} }: ChannelPageProps & { channel: Channel }) {
  const { text: _, ...errors } = all;
  const values = fields ?? {
    who: channel.who ?? "",
    plannedOn: channel.plannedOn?.toString() ?? "",
    doneOn: channel.doneOn?.toString() ?? "",
    brought: channel.brought ?? "",
  };
  return (
    <Section title={m.outreach_plan_title()}>
      <Form action={`${base}/kanava/${kind}`} errors={errors}>
        <Field
          name="who"
          width="half"
          optional
          label={m.outreach_who()}
          hint={m.outreach_who_hint()}
          value={values.who}
        />
        <Field
          name="plannedOn"
          kind="date"
          optional
          label={m.outreach_planned()}
          value={values.plannedOn}
          error={errors.plannedOn}
        />
        <Field
          name="doneOn"
          kind="date"
          optional
          label={m.outreach_done()}
          value={values.doneOn}
          error={errors.doneOn}
        />
        <Field
          name="brought"
          kind="message"
          rows={2}
          optional
          label={m.outreach_brought()}
          hint={m.outreach_brought_hint()}
          value={values.brought}
        />
        <Actions>
          <Button>{m.outreach_save()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Visits({ channel, days }: ChannelPageProps & { channel: Channel }) {
  const { locale } = useRequest();
  const columns: Column<DayCount>[] = [
    { key: "day", header: m.outreach_day(), cell: ({ day }) => dateInWords(day, locale) },
    { key: "number", header: m.outreach_visits(), cell: ({ number }) => number, numeric: true },
  ];
  return (
    <Section title={m.outreach_visits_title()}>
      <p>
        {m.outreach_visits_code()} <code>/v/{channel.code}</code>
      </p>
      <p>{m.outreach_plan_number()}</p>
      {days.length > 0 ? (
        <DataTable
          caption={m.outreach_visits_table()}
          columns={columns}
          rows={days}
          rowKey={({ day }) => day.toString()}
        />
      ) : (
        <p>{m.outreach_visits_none()}</p>
      )}
    </Section>
  );
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "copy-text": import("preact").HTMLAttributes<HTMLElement>;
    }
  }
}
