import type { ComponentChildren } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  DataTable,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  useLink,
} from "../../shared/ui/index.ts";
import { DeviceChoice, WordsField, withReturn } from "../accounts/index.ts";
import { dayWords } from "./day-words.ts";
import type { OwnPasskey } from "./own-passkeys.ts";

interface PasskeyFormProps {
  /** Makes a new one, or shows one there is. */
  does: "make" | "show";
  /** Where the browser gets what the device is to sign, and where its answer goes: paths of ours. */
  ask: string;
  action: string;
  hidden?: Readonly<Record<string, string>>;
  errors?: FieldErrors;
  /** What is said in its place where the browser runs no scripts. */
  without: string;
  children: ComponentChildren;
}

/** A form whose answer the person's device writes. It needs JavaScript; without it the page says what there is instead. */
export function PasskeyForm({ does, ask, action, hidden = {}, errors = {}, without, children }: PasskeyFormProps) {
  const link = useLink();
  return (
    <div>
      <passkey-form
        data-does={does}
        data-ask={link(ask)}
        data-unable={m.passkeys_unable()}
        data-stopped={m.passkeys_stopped()}
        data-failed={m.passkeys_failed()}
      >
        <p data-part="without">{without}</p>
        <div data-part="with" hidden>
          <Form action={action} hidden={{ ...hidden, response: "" }} errors={errors}>
            {children}
          </Form>
          <p role="status" class="soft" data-part="says" />
        </div>
      </passkey-form>
    </div>
  );
}

interface PasskeysProps {
  passkeys: readonly OwnPasskey[];
  host: string;
  /** Whether the words have to be shown before a new one is made. */
  wordsNeeded: boolean;
  full: boolean;
  notice?: "made" | "removed" | "last-factor" | "refused" | undefined;
}

/** `/oma/avaimet`: the person's passkeys. */
export function PasskeysPage({ passkeys, host, wordsNeeded, full, notice }: PasskeysProps) {
  return (
    <Page title={m.passkeys_title()} lead={m.passkeys_lead()}>
      {notice && <Answer notice={notice} />}
      <Notice kind="warning" title={m.passkeys_warning_title()}>
        <ul>
          <li>{m.passkeys_warning_synced()}</li>
          <li>{m.passkeys_warning_seen({ host })}</li>
          <li>{m.passkeys_warning_words()}</li>
        </ul>
      </Notice>
      {passkeys.length > 0 && <List passkeys={passkeys} />}
      <section class="flow">
        <h2>{m.passkeys_make_title()}</h2>
        {full ? (
          <p>{m.passkeys_full()}</p>
        ) : (
          <PasskeyForm does="make" ask="/oma/avaimet/pyynto" action="/oma/avaimet" without={m.passkeys_make_without()}>
            <Field name="name" kind="nickname" optional label={m.passkeys_name()} hint={m.passkeys_name_hint()} />
            {wordsNeeded && <WordsField label={m.accounts_change_words()} value="" />}
            <Actions>
              <Button>{m.passkeys_make_button()}</Button>
            </Actions>
          </PasskeyForm>
        )}
      </section>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

function Answer({ notice }: { notice: NonNullable<PasskeysProps["notice"]> }) {
  switch (notice) {
    case "made":
      return <Notice kind="good" answer title={m.passkeys_made()} />;
    case "removed":
      return (
        <Notice kind="good" answer title={m.passkeys_removed()}>
          {m.passkeys_removed_device()}
        </Notice>
      );
    case "last-factor":
      return <Notice kind="warning" answer title={m.passkeys_last_factor()} />;
    case "refused":
      return <Notice kind="warning" answer title={m.passkeys_refused()} />;
  }
}

function List({ passkeys }: { passkeys: readonly OwnPasskey[] }) {
  return (
    <DataTable
      caption={m.passkeys_caption()}
      rows={passkeys}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: m.passkeys_column_name(), cell: ({ name }) => name },
        { key: "made", header: m.passkeys_column_made(), cell: ({ madeOn }) => dayWords(madeOn) },
        {
          key: "where",
          header: m.passkeys_column_where(),
          cell: ({ synced }) => (synced ? m.passkeys_synced() : m.passkeys_not_synced()),
        },
        {
          key: "remove",
          header: m.passkeys_column_remove(),
          cell: ({ id, name }) => (
            <Form action="/oma/avaimet/poista" hidden={{ id }}>
              <Button tone="quiet">{m.passkeys_remove({ name })}</Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

/** On `/vahvistus`: a passkey in the place of a code. */
export function ConfirmByPasskey({ back, refused }: { back: string; refused: boolean }) {
  return (
    <section class="flow">
      <h2>{m.passkeys_confirm_title()}</h2>
      {refused && <Notice kind="warning" answer title={m.passkeys_refused()} />}
      <PasskeyForm
        does="show"
        ask="/vahvistus/avain/pyynto"
        action="/vahvistus/avain"
        hidden={{ jatka: back }}
        without={m.passkeys_confirm_without()}
      >
        <Actions>
          <Button tone="quiet">{m.passkeys_confirm_button()}</Button>
        </Actions>
      </PasskeyForm>
    </section>
  );
}

/** `/kirjaudu/avain`: coming in with a passkey, for those who have made one. */
export function ComeInByPasskeyPage({
  refused = false,
  device = "shared",
  returnPath,
}: {
  refused?: boolean;
  device?: string;
  /** Where to go afterwards: a path of ours, already found safe. */
  returnPath: string;
}) {
  return (
    <Page title={m.passkeys_come_in_title()} lead={m.passkeys_come_in_lead()} narrow>
      {refused && <Notice kind="warning" answer title={m.passkeys_refused()} />}
      <PasskeyForm
        does="show"
        ask="/kirjaudu/avain/pyynto"
        action="/kirjaudu/avain"
        hidden={{ jatka: returnPath }}
        without={m.passkeys_come_in_without()}
      >
        <DeviceChoice value={device} />
        <Actions>
          <Button>{m.passkeys_come_in_button()}</Button>
        </Actions>
      </PasskeyForm>
      <p>
        <Link to={withReturn("/kirjaudu", returnPath)}>{m.passkeys_come_in_words()}</Link>
      </p>
    </Page>
  );
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      /** src/islands/passkeys.ts */
      "passkey-form": import("preact").HTMLAttributes<HTMLElement>;
    }
  }
}
