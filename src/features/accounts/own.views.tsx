import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  DataTable,
  Disclosure,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
  VisuallyHidden,
} from "../../shared/ui/index.ts";
import type { Recovered, RecoveredBy } from "./accounts.queries.ts";
import { BesideNotice } from "./beside.views.tsx";
import { hasSome } from "./come-in.views.tsx";
import { dayText } from "./day.ts";
import { WordsField } from "./form-fields.views.tsx";
import { momentText } from "./moment-text.ts";
import type { OwnDevice } from "./remember-device.ts";
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
  /** Where they find themselves among others. */
  amongOthers?: readonly OwnPlace[];
  nickname: string;
  /** A way back that was used, where that was lately. */
  recovered: Recovered | undefined;
  /** A code that an organisation's staff has handed over in the person's name. */
  handedOver?: { readonly organisation: string; readonly opensAt: Temporal.Instant } | undefined;
  /** Somebody is beside the person and helps. */
  beside?: boolean;
}

const recoveredTexts: Record<RecoveredBy, (inputs: { when: string }) => string> = {
  code: m.accounts_own_recovered,
  email: m.accounts_own_recovered_email,
  desk: m.accounts_own_recovered_desk,
};

/** `/oma`: where the person is, what they can do, and the way out. */
export function OwnPage({
  nickname,
  recovered,
  handedOver,
  beside = false,
  tasks = [],
  amongOthers = [],
}: OwnPageProps) {
  const { locale } = useRequest();
  return (
    <Page title={m.accounts_own_title()} lead={m.accounts_own_lead({ nickname })}>
      <BesideNotice present={beside} />
      {handedOver && !beside && <HandedOver {...handedOver} />}
      {recovered && (
        <Notice kind="warning" title={recoveredTexts[recovered.by]({ when: momentText(recovered.at, locale) })}>
          <p>
            {m.accounts_own_recovered_text()} <Link to="/oma/sanat">{m.accounts_own_words_link()}</Link>
          </p>
        </Notice>
      )}
      <OwnPlaces title={m.accounts_own_tasks()} places={tasks} />
      {!beside && <OwnPlaces title={m.accounts_own_spaces()} places={amongOthers} />}
      <h2>{m.accounts_own_do()}</h2>
      <ul class="own-places">
        <OwnPlaceLink to="/haku" name={m.accounts_own_find()} text={m.accounts_own_find_text()} />
        <OwnPlaceLink to="/apua" name={m.accounts_own_help()} text={m.accounts_own_help_text()} />
        <OwnPlaceLink to="/turvallisesti" name={m.accounts_device_advice()} text={m.accounts_own_safety_text()} />
      </ul>
      {!beside && <WaysIn />}
      <h2>{m.accounts_own_together()}</h2>
      <ul class="own-places">
        <OwnPlaceLink
          to="/oma/avustaja"
          name={beside ? m.accounts_beside_end_title() : m.accounts_beside_title()}
          text={m.accounts_beside_place_text()}
        />
      </ul>
      <Form action="/ulos">
        <Actions>
          <Button tone="quiet">{m.accounts_out_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

function OwnPlaces({ title, places }: { title: string; places: readonly OwnPlace[] }) {
  if (places.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="own-places">
        {places.map((place) => (
          <OwnPlaceLink key={place.to} {...place} />
        ))}
      </ul>
    </>
  );
}

/** Staff of an organisation has handed a code over: its owner is asked whether that was for them. */
function HandedOver({ organisation, opensAt }: { organisation: string; opensAt: Temporal.Instant }) {
  const { locale } = useRequest();
  return (
    <Notice kind="warning" title={m.accounts_handed_over({ organisation })}>
      <p>{m.accounts_handed_over_text({ when: momentText(opensAt, locale) })}</p>
      <Form action="/oma/koodisana/peru">
        <Actions>
          <Button>{m.accounts_handed_over_cancel()}</Button>
        </Actions>
      </Form>
    </Notice>
  );
}

/** Words, browsers and what is kept, for the person alone; the ways in that nobody needs are folded away. */
function WaysIn() {
  return (
    <>
      <h2>{m.accounts_own_keys()}</h2>
      <ul class="own-places">
        <OwnPlaceLink to="/oma/sanat" name={m.accounts_own_words_link()} text={m.accounts_own_words_text()} />
        <OwnPlaceLink to="/oma/istunnot" name={m.accounts_sessions_title()} text={m.accounts_own_sessions_text()} />
        <OwnPlaceLink to="/oma/tiedot" name={m.your_data_title()} text={m.your_data_own_text()} />
      </ul>
      <Disclosure summary={m.accounts_own_more_ways()}>
        <ul class="own-places">
          <OwnPlaceLink to="/oma/laite" name={m.accounts_device_title()} text={m.accounts_device_place()} />
          <OwnPlaceLink to="/oma/salalause" name={m.accounts_own_phrase_title()} text={m.accounts_own_phrase_place()} />
          <OwnPlaceLink to="/oma/sahkoposti" name={m.accounts_email_title()} text={m.accounts_email_place()} />
          <OwnPlaceLink to="/oma/koodisana" name={m.accounts_code_word_title()} text={m.accounts_code_word_place()} />
          <OwnPlaceLink to="/oma/avaimet" name={m.passkeys_title()} text={m.passkeys_own_text()} />
        </ul>
      </Disclosure>
    </>
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

interface SessionsProps {
  sessions: readonly OwnSession[];
  devices: readonly OwnDevice[];
  /** A browser was signed out just now… */
  ended: boolean;
  /** …or a device forgot the person. */
  forgotten: boolean;
}

/** `/oma/istunnot`: every browser in which the person is signed in, and every device that remembers them. */
export function SessionsPage({ sessions, devices, ended, forgotten }: SessionsProps) {
  const { locale } = useRequest();
  const browserName = ({ current }: OwnSession) => (current ? m.accounts_sessions_this() : m.accounts_sessions_other());
  return (
    <Page title={m.accounts_sessions_title()} lead={m.accounts_sessions_lead()}>
      {ended && (
        <Notice kind="good" answer>
          {m.accounts_sessions_ended()}
        </Notice>
      )}
      {forgotten && (
        <Notice kind="good" answer>
          {m.accounts_devices_forgotten()}
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
      {devices.length > 0 && <Devices devices={devices} />}
      <p>
        {m.accounts_sessions_stranger()} <Link to="/oma/sanat">{m.accounts_own_words_link()}</Link>
      </p>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

/** Devices that remember the person: pictures let in there. */
function Devices({ devices }: { devices: readonly OwnDevice[] }) {
  const nameOf = ({ current }: OwnDevice) => (current ? m.accounts_devices_this() : m.accounts_devices_other());
  return (
    <section class="flow">
      <h2>{m.accounts_devices_title()}</h2>
      <DataTable
        caption={m.accounts_devices_text()}
        rows={devices}
        rowKey={({ id }) => id}
        columns={[
          { key: "device", header: m.accounts_sessions_device(), cell: nameOf },
          { key: "since", header: m.accounts_sessions_since(), cell: ({ madeOn }) => dayText(madeOn) },
          { key: "used", header: m.accounts_devices_used(), cell: ({ usedOn }) => dayText(usedOn) },
          {
            key: "end",
            header: m.accounts_sessions_action(),
            cell: (device) => (
              <Form action="/oma/laitteet" hidden={{ device: device.id }}>
                <Button tone="quiet">
                  {m.accounts_devices_forget()}
                  <VisuallyHidden>
                    : {nameOf(device)}, {dayText(device.madeOn)}
                  </VisuallyHidden>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </section>
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
