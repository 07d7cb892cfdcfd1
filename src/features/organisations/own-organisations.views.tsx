import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Disclosure,
  EmptyState,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
} from "../../shared/ui/index.ts";
import { type PlatformRole, platformRoleWord, roleWord } from "../roles/index.ts";
import { dayWords } from "./dates.ts";
import type { OwnOrganisation } from "./list-people.ts";
import type { NewOrganisationFields } from "./organisations.forms.ts";
import type { WaitingPlaces } from "./waiting.ts";
import { placesFor, type WorkPlace } from "./work-places.ts";

export type OwnNotice = "last-administrator" | "last-platform-administrator" | "done" | "days";

interface OwnOrganisationsProps {
  own: readonly OwnOrganisation[];
  platform: readonly PlatformRole[];
  /** For the platform's people: every organisation. */
  all: readonly { readonly slug: string; readonly name: string }[];
  mayAdd: boolean;
  places: readonly WorkPlace[];
  /** What waits in the organisations the person leads, by their address names. */
  waiting: ReadonlyMap<string, WaitingPlaces>;
  notice?: OwnNotice | undefined;
}

/** `/jarjestot`: the tasks the person has. */
export function OwnOrganisationsPage({ own, platform, all, mayAdd, places, waiting, notice }: OwnOrganisationsProps) {
  // Where something waits comes first.
  const inOrder = own.toSorted((one, other) => Number(waiting.has(other.slug)) - Number(waiting.has(one.slug)));
  return (
    <Page title={m.organisations_own_title()} lead={m.organisations_own_lead()}>
      {notice === "last-administrator" && <Notice kind="warning" answer title={m.organisations_last_administrator()} />}
      {notice === "last-platform-administrator" && (
        <Notice kind="warning" answer title={m.organisations_last_platform_administrator()} />
      )}
      {notice === "days" && <Notice kind="warning" answer title={m.organisations_days_fault()} />}
      {notice === "done" && <Notice kind="good" answer title={m.organisations_done()} />}
      {own.length === 0 && platform.length === 0 && (
        <EmptyState
          title={m.organisations_own_empty_title()}
          next={{ to: "/oikeudet", label: m.organisations_rights_title() }}
        >
          {m.organisations_own_empty()}
        </EmptyState>
      )}
      {inOrder.map((organisation) => (
        <OneOrganisation
          key={organisation.slug}
          organisation={organisation}
          places={places}
          waiting={waiting.get(organisation.slug)}
          folded={own.length > 1}
        />
      ))}
      {platform.length > 0 && (
        <section class="flow">
          <h2>{m.organisations_platform_title()}</h2>
          <p>{platform.map(platformRoleWord).join(", ")}</p>
          {platform.includes("administrator") && (
            <p>
              <Link to="/yllapito/tehtavat">{m.organisations_platform_roles_title()}</Link>
            </p>
          )}
          {mayAdd && (
            <Actions>
              <ButtonLink to="/jarjestot/uusi">{m.organisations_add_title()}</ButtonLink>
            </Actions>
          )}
          {platform.includes("administrator") && all.length > 0 && (
            <ul>
              {all.map(({ slug, name }) => (
                <li key={slug}>
                  <Link to={`/jarjestot/${slug}/vaki`}>{name}</Link>
                </li>
              ))}
            </ul>
          )}
          <Disclosure summary={m.organisations_leave()}>
            <p>{m.organisations_platform_leave_what()}</p>
            {platform.map((role) => (
              <Form key={role} action={`/jarjestot/palvelussa/${role}/jata`}>
                <Actions>
                  <Button tone="danger">{m.organisations_leave_button({ role: platformRoleWord(role) })}</Button>
                </Actions>
              </Form>
            ))}
          </Disclosure>
        </section>
      )}
      <p>
        <Link to="/oikeudet">{m.organisations_rights_title()}</Link>
      </p>
    </Page>
  );
}

interface OneOrganisationProps {
  organisation: OwnOrganisation;
  places: readonly WorkPlace[];
  waiting: WaitingPlaces | undefined;
  /** One of several: only where something waits is shown at once. */
  folded: boolean;
}

function OneOrganisation({ organisation, places, waiting, folded }: OneOrganisationProps) {
  const { slug, name, knownAs, roles, absence } = organisation;
  const base = `/jarjestot/${slug}`;
  return (
    <section class="card flow" id={slug}>
      <h2>{name}</h2>
      <p>{m.organisations_own_known_as({ name: knownAs })}</p>
      <ul>
        {roles.map(({ id, role }) => (
          <li key={id}>{roleWord(role)}</li>
        ))}
      </ul>
      <Actions>
        <ButtonLink to={`${base}/vaki`}>{m.organisations_to_people()}</ButtonLink>
      </Actions>
      <WorkPlaces
        slug={slug}
        places={placesFor(
          places,
          roles.map(({ role }) => role),
        )}
        waiting={waiting}
        folded={folded}
      />
      {absence && (
        <Form action={`${base}/palasin`}>
          <p>{m.organisations_away({ from: dayWords(absence.firstDay), to: dayWords(absence.lastDay) })}</p>
          <Actions>
            <Button tone="quiet">{m.organisations_come_back()}</Button>
          </Actions>
        </Form>
      )}
      <Disclosure summary={m.organisations_be_away()}>
        <p>{m.organisations_be_away_what()}</p>
        <DaysFields action={`${base}/poissa`} id={slug} />
      </Disclosure>
      <Disclosure summary={m.organisations_leave()}>
        <p>{m.organisations_leave_what()}</p>
        {roles.map(({ id, role }) => (
          <Form key={id} action={`/jarjestot/tehtavat/${id}/jata`}>
            <Actions>
              <Button tone="danger">{m.organisations_leave_button({ role: roleWord(role) })}</Button>
            </Actions>
          </Form>
        ))}
      </Disclosure>
    </section>
  );
}

interface WorkPlacesProps {
  slug: string;
  places: readonly WorkPlace[];
  waiting: WaitingPlaces | undefined;
  folded: boolean;
}

function WorkPlaces({ slug, places, waiting = new Map(), folded }: WorkPlacesProps) {
  const shown = places.map(({ path, label }) => ({
    to: path(slug),
    label: label(),
    count: waiting.get(path(slug)) ?? 0,
  }));
  const [waits, others] = [shown.filter(({ count }) => count > 0), shown.filter(({ count }) => count === 0)];
  const list = (
    <ul>
      {others.map(({ to, label }) => (
        <li key={to}>
          <Link to={to}>{label}</Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {waits.length > 0 && (
        <Notice title={m.organisations_waiting_title()}>
          <ul>
            {waits.map(({ to, label, count }) => (
              <li key={to}>
                <Link to={to}>{m.organisations_waiting_part({ place: label, count })}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {others.length > 0 && (folded ? <Disclosure summary={m.organisations_places_title()}>{list}</Disclosure> : list)}
    </>
  );
}

/** From which day to which. `id` tells several such forms on a page from one another. */
export function DaysFields({ action, id }: { action: string; id: string }) {
  return (
    <Form action={action}>
      <Field name="firstDay" id={`first-${id}`} kind="date" width="half" label={m.organisations_first_day()} />
      <Field name="lastDay" id={`last-${id}`} kind="date" width="half" label={m.organisations_last_day()} />
      <Actions>
        <Button tone="quiet">{m.organisations_be_away_button()}</Button>
      </Actions>
    </Form>
  );
}

interface AddOrganisationProps {
  fields?: NewOrganisationFields;
  errors?: FieldErrors;
}

const kinds = () => [
  { value: "citizens", label: m.organisations_kind_citizens() },
  { value: "association", label: m.organisations_kind_association() },
  { value: "intermediary", label: m.organisations_kind_intermediary() },
  { value: "public", label: m.organisations_kind_public() },
];

/** `/jarjestot/uusi`. */
export function AddOrganisationPage({ fields, errors = {} }: AddOrganisationProps) {
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page title={m.organisations_add_title()} lead={m.organisations_add_lead()} narrow hasErrors={hasErrors}>
      <Form action="/jarjestot/uusi" errors={errors}>
        <Field name="name" label={m.organisations_add_name()} value={fields?.name} error={errors.name} />
        <Field
          name="slug"
          label={m.organisations_add_slug()}
          hint={m.organisations_add_slug_hint()}
          value={fields?.slug}
          error={errors.slug}
        />
        <Field
          name="kind"
          kind="select"
          label={m.organisations_add_kind()}
          options={kinds()}
          value={fields?.kind}
          error={errors.kind}
        />
        <Actions>
          <Button>{m.organisations_add_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}
