import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Check,
  Field,
  type FieldErrors,
  Form,
  Notice,
  Page,
} from "../../shared/ui/index.ts";
import { type OrganisationRole, roleWord } from "../roles/index.ts";

/** `/kutsu/…` for someone who has not come in: it tells nothing, neither of whom nor whether the code is any good. */
export function InvitedPage({ path }: { path: string }) {
  const back = `?jatka=${encodeURIComponent(path)}`;
  return (
    <Page title={m.organisations_invited_title()} lead={m.organisations_invited_lead()} narrow>
      <p>{m.organisations_invited_sign_in()}</p>
      <Actions>
        <ButtonLink to={`/kirjaudu${back}`}>{m.organisations_invited_sign_in_button()}</ButtonLink>
        <ButtonLink to="/tule" tone="quiet">
          {m.organisations_invited_come()}
        </ButtonLink>
      </Actions>
      <p>{m.organisations_invited_come_back()}</p>
    </Page>
  );
}

interface AcceptProps {
  path: string;
  organisation: string;
  role: OrganisationRole;
  /** The organisation knows the person already: no name is asked. */
  known: boolean;
  knownAs?: string;
  errors?: FieldErrors;
}

/** `/kutsu/…` for someone who has come in: which task, where, and what it means to take it. */
export function AcceptPage({ path, organisation, role, known, knownAs, errors }: AcceptProps) {
  return (
    <AcceptTaskPage
      path={path}
      task={m.organisations_accept_what({ organisation, role: roleWord(role) })}
      knownTo={m.organisations_accept_known_here()}
      name={known ? undefined : m.organisations_accept_name()}
      told={m.organisations_accept_told()}
      knownAs={knownAs}
      errors={errors}
    />
  );
}

interface AcceptTaskProps {
  path: string;
  /** Which task it is, and where. */
  task: string;
  /** Who will know them by that name. */
  knownTo: string;
  /** What they are asked to be called; nothing is asked where it is known. */
  name: string | undefined;
  /** What they say yes to. */
  told: string;
  knownAs: string | undefined;
  errors: FieldErrors | undefined;
}

/** What it means to take a task, in an organisation or over the platform. */
export function AcceptTaskPage({ path, task, knownTo, name, told, knownAs = "", errors = {} }: AcceptTaskProps) {
  return (
    <Page title={m.organisations_accept_title()} narrow hasErrors={Object.keys(errors).length > 0}>
      <p>{task}</p>
      <Notice title={m.organisations_accept_known_title()}>
        <ul>
          <li>{knownTo}</li>
          <li>{m.organisations_accept_unlinked()}</li>
          <li>{m.organisations_accept_second_factor()}</li>
          <li>{m.organisations_accept_leave()}</li>
        </ul>
      </Notice>
      <Form action={path} errors={errors}>
        {name && (
          <Field
            name="knownAs"
            kind="nickname"
            label={name}
            hint={m.organisations_accept_name_hint()}
            value={knownAs}
            error={errors.knownAs}
          />
        )}
        <Check name="told" label={told} error={errors.told} />
        <Actions>
          <Button>{m.organisations_accept_button()}</Button>
          <ButtonLink to="/oma" tone="quiet">
            {m.organisations_accept_not_now()}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

/** The code opens nothing for this person now. */
export function InvitationOverPage({ holdsRole = false }: { holdsRole?: boolean }) {
  return (
    <Page title={m.organisations_invited_title()} narrow>
      <p>{holdsRole ? m.organisations_accept_holds_role() : m.organisations_invited_gone()}</p>
      <Actions>
        <ButtonLink to="/jarjestot">{m.organisations_to_mine()}</ButtonLink>
      </Actions>
    </Page>
  );
}

interface InvitationMadeProps {
  slug: string;
  role: OrganisationRole;
  address: string;
  until: string;
}

/** The link, shown to whoever made it. It is not shown later. */
export function InvitationMadePage({ slug, role, address, until }: InvitationMadeProps) {
  return (
    <Page title={m.organisations_made_title()} narrow>
      <p>{m.organisations_made_what({ role: roleWord(role), until })}</p>
      <Field name="address" kind="message" rows={3} label={m.organisations_made_link()} value={address} />
      <Notice kind="warning">
        <ul>
          <li>{m.organisations_made_once()}</li>
          <li>{m.organisations_made_hand_over()}</li>
        </ul>
      </Notice>
      <Actions>
        <ButtonLink to={`/jarjestot/${slug}/vaki`}>{m.organisations_to_people()}</ButtonLink>
      </Actions>
    </Page>
  );
}
