import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
} from "../../shared/ui/index.ts";
import { hasSome } from "./come-in.views.tsx";
import { WordsField } from "./form-fields.views.tsx";
import { PicturePicker } from "./picture-picker.views.tsx";
import type { Picture } from "./pictures.rules.ts";

/** `/oma/avustaja` while nobody is beside: what it means, and the button. */
export function BesidePage() {
  return (
    <Page title={m.accounts_beside_title()} lead={m.accounts_beside_lead()} narrow>
      <List items={[m.accounts_beside_hidden(), m.accounts_beside_shown(), m.accounts_beside_ends()]} />
      <Form action="/oma/avustaja">
        <Actions>
          <Button>{m.accounts_beside_begin()}</Button>
          <ButtonLink to="/oma" tone="quiet">
            {m.accounts_back_to_own()}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

interface EndProps {
  /** This device knows the person by pictures. */
  byPictures: boolean;
  chosen?: readonly Picture[];
  words?: string;
  errors?: FieldErrors;
  said?: string | undefined;
}

/** `/oma/avustaja` while somebody is: the person alone can end it. */
export function EndBesidePage(props: EndProps) {
  return (
    <Page
      title={m.accounts_beside_end_title()}
      lead={m.accounts_beside_end_lead()}
      hasErrors={hasSome(props.errors ?? {})}
    >
      <EndForms {...props} />
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

/** In the place of a page that is for the person alone. */
export function NotBesidePage({ byPictures }: { byPictures: boolean }) {
  return (
    <Page title={m.accounts_beside_private_title()} lead={m.accounts_beside_private_lead()} narrow>
      <p>{m.accounts_beside_private_text()}</p>
      <EndForms byPictures={byPictures} />
      <p>
        <Link to="/oma">{m.accounts_back_to_own()}</Link>
      </p>
    </Page>
  );
}

function EndForms({ byPictures, chosen = [], words = "", errors = {}, said }: EndProps) {
  return (
    <>
      {said && (
        <Notice kind="warning" answer>
          {said}
        </Notice>
      )}
      {byPictures && (
        <section class="flow">
          <h2>{m.accounts_beside_by_pictures()}</h2>
          <PicturePicker action="/oma/avustaja/kuvat" hidden={{}} chosen={chosen} />
        </section>
      )}
      <section class="flow">
        <h2>{m.accounts_beside_by_words()}</h2>
        <Form action="/oma/avustaja/loppu" errors={errors}>
          <WordsField label={m.accounts_words_label()} value={words} error={errors.words} />
          <Actions>
            <Button>{m.accounts_beside_end()}</Button>
          </Actions>
        </Form>
      </section>
    </>
  );
}

/** Says on a person's pages that somebody is beside them. Stands first in the page; shown only while it is so. */
export function BesideNotice({ present }: { present: boolean }) {
  if (!present) return null;
  return (
    <Notice title={m.accounts_beside_mark()}>
      <p>
        {m.accounts_beside_mark_text()} <Link to="/oma/avustaja">{m.accounts_beside_end_link()}</Link>
      </p>
    </Notice>
  );
}
