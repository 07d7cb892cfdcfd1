import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, type FieldErrors, Form, Link, Notice, Page } from "../../shared/ui/index.ts";
import { hasSome } from "./come-in.views.tsx";
import { WordsField } from "./form-fields.views.tsx";
import { PicturePicker, PictureRow } from "./picture-picker.views.tsx";
import { carry, type Picture } from "./pictures.rules.ts";
import { leadsToTyped } from "./typed-aside.ts";
import { KeptNotice } from "./typed-aside.views.tsx";

interface PictureSignInProps {
  form: string;
  returnPath: string;
  chosen?: readonly Picture[];
  /** What came of the last try. */
  said?: string | undefined;
}

/** `/kirjaudu` on a device that remembers somebody: no name, and nothing of what the service is for. */
export function PictureSignInPage({ form, returnPath, chosen = [], said }: PictureSignInProps) {
  return (
    <Page title={m.accounts_pictures_title()} lead={m.accounts_pictures_lead()}>
      {said && (
        <Notice kind="warning" answer>
          {said}
        </Notice>
      )}
      {leadsToTyped(returnPath) && <KeptNotice />}
      <PicturePicker action="/kirjaudu/kuvat" hidden={{ form, jatka: returnPath }} chosen={chosen} />
      <Actions>
        <ButtonLink to="/kirjaudu" tone="quiet">
          {m.accounts_pictures_again()}
        </ButtonLink>
      </Actions>
      <p>
        <Link to="/kirjaudu?sanoilla">{m.accounts_pictures_words_link()}</Link>
      </p>
    </Page>
  );
}

/** What the person is at: choosing, choosing the same once more, or keeping. */
export type DeviceStep =
  | { readonly kind: "choose"; readonly chosen: readonly Picture[] }
  | { readonly kind: "again"; readonly first: readonly Picture[]; readonly chosen: readonly Picture[] }
  | { readonly kind: "keep"; readonly chosen: readonly Picture[] };

interface DevicePageProps {
  step: DeviceStep;
  /** Whether the words have to be shown before the pictures are kept. */
  proofNeeded: boolean;
  words?: string;
  errors?: FieldErrors;
  said?: string | undefined;
}

/** `/oma/laite`: four pictures in the place of the words, on this device only. */
export function DevicePage({ step, proofNeeded, words = "", errors = {}, said }: DevicePageProps) {
  return (
    <Page title={m.accounts_device_title()} lead={leads[step.kind]()} hasErrors={hasSome(errors)}>
      {said && (
        <Notice kind="warning" answer>
          {said}
        </Notice>
      )}
      {step.kind === "choose" && <PicturePicker action="/oma/laite" hidden={{}} chosen={step.chosen} />}
      {step.kind === "again" && (
        <PicturePicker action="/oma/laite" hidden={{ ensin: carry(step.first) }} chosen={step.chosen} />
      )}
      {step.kind === "keep" && (
        <>
          <PictureRow chosen={step.chosen} />
          <Form action="/oma/laite/talteen" hidden={{ valitut: carry(step.chosen) }} errors={errors}>
            {proofNeeded && <WordsField label={m.accounts_change_words()} value={words} error={errors.words} />}
            <Actions>
              <Button>{m.accounts_device_keep()}</Button>
            </Actions>
          </Form>
        </>
      )}
      <ul>
        <li>{m.accounts_device_only_here()}</li>
        <li>{m.accounts_device_misses()}</li>
        <li>{m.accounts_device_exit()}</li>
      </ul>
      <Actions>
        {step.kind !== "choose" && (
          <ButtonLink to="/oma/laite" tone="quiet">
            {m.accounts_pictures_again()}
          </ButtonLink>
        )}
      </Actions>
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

const leads: Record<DeviceStep["kind"], () => string> = {
  choose: m.accounts_device_choose,
  again: m.accounts_device_choose_again,
  keep: m.accounts_device_keep_lead,
};

/** The device remembers its person from now on. */
export function DeviceKeptPage() {
  return (
    <Page title={m.accounts_device_kept_title()} lead={m.accounts_device_kept_lead()} narrow>
      <ul>
        <li>{m.accounts_device_kept_words()}</li>
        <li>{m.accounts_device_exit()}</li>
      </ul>
      <Actions>
        <ButtonLink to="/oma">{m.accounts_to_own()}</ButtonLink>
      </Actions>
    </Page>
  );
}

/** Others use this device: it must not remember anybody. */
export function DeviceSharedPage() {
  return (
    <Page title={m.accounts_device_title()} lead={m.accounts_device_shared_lead()} narrow>
      <p>{m.accounts_device_shared_text()}</p>
      <Actions>
        <ButtonLink to="/oma">{m.accounts_to_own()}</ButtonLink>
      </Actions>
    </Page>
  );
}
