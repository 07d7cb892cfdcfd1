import { type Locale, m } from "../../shared/i18n/index.ts";
import { nameOf, region, regions } from "../../shared/places/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  useRequest,
} from "../../shared/ui/index.ts";
import { platformRoleWord } from "../roles/index.ts";
import { dayWords } from "./dates.ts";
import { AcceptTaskPage } from "./invitation.views.tsx";
import { dayOf } from "./people.rules.ts";
import type { PlatformRoleShown, PlatformShown } from "./platform-roles.ts";
import { faultAt, Why, type WhyNot } from "./why.tsx";

export const platformPath = "/yllapito/tehtavat";

/** The names of regions, by their codes. One that is no more is shown by its code. */
const regionWords = (codes: readonly string[], locale: Locale): string =>
  codes
    .map((code) => {
      const found = region(code);
      return found ? nameOf(found, locale) : code;
    })
    .join(", ");

interface PlatformRolesProps {
  shown: PlatformShown;
  /** The id the next invitation will have: a second press makes no second one. */
  invitationId: string;
  notice?: "done" | "over" | undefined;
  errors?: FieldErrors;
  whyNot?: WhyNot | undefined;
}

/** Tells the form that ends a role from the one that takes its holder's second factor away. */
export const endingAt = (roleId: string): string => `${roleId}-paata`;

/** `/yllapito/tehtavat`: who carries something over the platform, and what an administrator may do about it. */
export function PlatformRolesPage({ shown, invitationId, notice, errors = {}, whyNot }: PlatformRolesProps) {
  const { locale } = useRequest();
  const hasErrors = Object.keys(errors).length > 0 || whyNot !== undefined;
  return (
    <Page
      title={m.organisations_platform_roles_title()}
      lead={m.organisations_platform_roles_lead()}
      hasErrors={hasErrors}
    >
      {notice === "done" && <Notice kind="good" answer title={m.organisations_done()} />}
      {notice === "over" && <Notice kind="warning" answer title={m.organisations_made_over()} />}
      <p>
        <Link to="/yllapito/loki">{m.audit_link()}</Link>
      </p>
      {shown.roles.map((one) => (
        <RoleCard key={one.id} one={one} locale={locale} whyNot={whyNot} />
      ))}
      <section class="flow">
        <h2>{m.organisations_area_invite_title()}</h2>
        <p>{m.organisations_area_invite_what()}</p>
        <Form action={`${platformPath}/kutsut`} hidden={{ id: invitationId }} errors={errors}>
          <Choice
            name="regions"
            many
            legend={m.organisations_area_regions()}
            error={errors.regions}
            options={regions().map((one) => ({ value: one.code, label: nameOf(one, locale) }))}
          />
          <Actions>
            <Button>{m.organisations_invite_button()}</Button>
          </Actions>
        </Form>
      </section>
      {shown.invitations.length > 0 && (
        <section class="flow">
          <h2>{m.organisations_invitations_title()}</h2>
          <ul>
            {shown.invitations.map(({ id, regions: codes, endsAt }) => (
              <li key={id}>
                <Form action={`${platformPath}/kutsut/${id}/peru`}>
                  <p>
                    {m.organisations_area_invitation_open({
                      regions: regionWords(codes, locale),
                      until: dayWords(dayOf(endsAt)),
                    })}
                  </p>
                  <Actions>
                    <Button tone="quiet">
                      {m.organisations_area_invitation_revoke({ regions: regionWords(codes, locale) })}
                    </Button>
                  </Actions>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

interface RoleCardProps {
  one: PlatformRoleShown;
  locale: Locale;
  whyNot: WhyNot | undefined;
}

function RoleCard({ one, locale, whyNot }: RoleCardProps) {
  const { id, role, regions: codes, since, knownAs, mine } = one;
  const name = knownAs ?? m.organisations_platform_unnamed({ since: dayWords(since) });
  return (
    <section class="card flow">
      <h2>{mine ? m.organisations_people_you({ name }) : name}</h2>
      <p>
        {role === "area_centre"
          ? m.organisations_area_role({ role: platformRoleWord(role), regions: regionWords(codes, locale) })
          : platformRoleWord(role)}
      </p>
      {!mine && (
        <Disclosure summary={m.organisations_reset_ask({ name })} open={whyNot?.at === id}>
          <p>{m.organisations_platform_reset_what()}</p>
          <Form action={`${platformPath}/${id}/vahvistus`} errors={faultAt(id, whyNot)}>
            <Why at={id} whyNot={whyNot} hint={m.organisations_platform_reason_hint()} />
            <Actions>
              <Button tone="danger">{m.organisations_reset_confirm({ name })}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      {role === "area_centre" && (
        <Disclosure summary={m.organisations_end({ role: platformRoleWord(role) })} open={whyNot?.at === endingAt(id)}>
          <p>{m.organisations_area_end_what()}</p>
          <Form action={`${platformPath}/${id}/paata`} errors={faultAt(endingAt(id), whyNot)}>
            <Why at={endingAt(id)} whyNot={whyNot} hint={m.organisations_platform_reason_hint()} />
            <Actions>
              <Button tone="danger">{m.organisations_end_button({ role: platformRoleWord(role), name })}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

/** The link, shown to whoever made it. It is not shown later. */
export function PlatformInvitationMadePage({ address, until }: { address: string; until: string }) {
  return (
    <Page title={m.organisations_made_title()} narrow>
      <p>{m.organisations_made_what({ role: platformRoleWord("area_centre"), until })}</p>
      <Field name="address" kind="message" rows={3} label={m.organisations_made_link()} value={address} />
      <Notice kind="warning">
        <ul>
          <li>{m.organisations_made_once()}</li>
          <li>{m.organisations_made_hand_over()}</li>
        </ul>
      </Notice>
      <Actions>
        <ButtonLink to={platformPath}>{m.organisations_platform_roles_title()}</ButtonLink>
      </Actions>
    </Page>
  );
}

interface AcceptPlatformProps {
  path: string;
  regions: readonly string[];
  knownAs?: string;
  errors?: FieldErrors;
}

/** `/kutsu/alue/…` for someone who has come in. */
export function AcceptPlatformPage({ path, regions: codes, knownAs, errors }: AcceptPlatformProps) {
  const { locale } = useRequest();
  return (
    <AcceptTaskPage
      path={path}
      task={m.organisations_area_role({
        role: platformRoleWord("area_centre"),
        regions: regionWords(codes, locale),
      })}
      knownTo={m.organisations_area_accept_known()}
      name={m.organisations_area_accept_name()}
      told={m.organisations_area_accept_told()}
      knownAs={knownAs}
      errors={errors}
    />
  );
}
