import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Disclosure, Field, Form, Link, Notice, Page } from "../../shared/ui/index.ts";
import { roleWord } from "../roles/index.ts";
import { dayWords } from "./dates.ts";
import type { PeopleShown, PersonShown, RoleShown } from "./list-people.ts";
import { DaysFields } from "./own-organisations.views.tsx";
import { dayOf } from "./people.rules.ts";
import { faultAt, Why, type WhyNot } from "./why.tsx";

/** What the person did just now came to. */
export type PeopleNotice = "done" | "last-administrator" | "another-confirms" | "over" | "days";

interface PeopleProps {
  shown: PeopleShown;
  /** The id the next invitation will have: a second press makes no second one. */
  invitationId: string;
  notice?: PeopleNotice | undefined;
  whyNot?: WhyNot | undefined;
}

/** `/jarjestot/…/vaki`: who carries what, and what the one who looks may do about it. */
export function PeoplePage({ shown, invitationId, notice, whyNot }: PeopleProps) {
  const base = `/jarjestot/${shown.organisation.slug}/vaki`;
  return (
    <Page title={m.organisations_people_title({ name: shown.organisation.name })} hasErrors={whyNot !== undefined}>
      {notice && <Answer notice={notice} />}
      <Gaps shown={shown} />
      {shown.people.map((one) => (
        <PersonCard key={one.holderId} one={one} shown={shown} base={base} whyNot={whyNot} />
      ))}
      {shown.people.length === 0 && <p>{m.organisations_people_empty()}</p>}
      {shown.resets.map(({ id, name, mine }) => (
        <section key={id} class="flow">
          <h2>{m.organisations_reset_title({ name })}</h2>
          <p>{mine ? m.organisations_reset_waits() : m.organisations_reset_confirm_what()}</p>
          {!mine && (
            <Form action={`${base}/vahvistukset/${id}`}>
              <Actions>
                <Button tone="danger">{m.organisations_reset_confirm({ name })}</Button>
              </Actions>
            </Form>
          )}
        </section>
      ))}
      {shown.mayInvite.length > 0 && <Invite shown={shown} base={base} invitationId={invitationId} />}
      {shown.mayEdit && (
        <p>
          <Link to={`/jarjestot/${shown.organisation.slug}/tiedot`}>{m.organisations_details_link()}</Link>
        </p>
      )}
      {shown.maySeeLog && (
        <p>
          <Link to={`/jarjestot/${shown.organisation.slug}/loki`}>{m.audit_link()}</Link>
        </p>
      )}
    </Page>
  );
}

function Answer({ notice }: { notice: PeopleNotice }) {
  switch (notice) {
    case "done":
      return <Notice kind="good" answer title={m.organisations_done()} />;
    case "last-administrator":
      return <Notice kind="warning" answer title={m.organisations_last_administrator()} />;
    case "another-confirms":
      return <Notice kind="warning" answer title={m.organisations_reset_waits()} />;
    case "over":
      return <Notice kind="warning" answer title={m.organisations_made_over()} />;
    case "days":
      return <Notice kind="warning" answer title={m.organisations_days_fault()} />;
  }
}

function Gaps({ shown }: { shown: PeopleShown }) {
  if (shown.gaps.length === 0) return null;
  return (
    <Notice kind="warning" title={m.organisations_gaps_title()}>
      <ul>
        {shown.gaps.map((gap) => (
          <li key={`${gap.kind}-${gap.role}-${gap.name}`}>{gapWords(gap)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function gapWords({ kind, role, name }: PeopleShown["gaps"][number]): string {
  switch (kind) {
    case "nobody-holds":
      return m.organisations_gap_nobody_holds({ role: roleWord(role) });
    case "nobody-present":
      return m.organisations_gap_nobody_present({ role: roleWord(role), name });
    case "no-deputy":
      return m.organisations_gap_no_deputy({ role: roleWord(role), name });
  }
}

interface CardProps {
  one: PersonShown;
  shown: PeopleShown;
  base: string;
  whyNot: WhyNot | undefined;
}

function PersonCard({ one, shown, base, whyNot }: CardProps) {
  const { knownAs: name, absence } = one;
  return (
    <section class="card flow">
      <h2>{one.mine ? m.organisations_people_you({ name }) : name}</h2>
      {absence && <p>{m.organisations_away({ from: dayWords(absence.firstDay), to: dayWords(absence.lastDay) })}</p>}
      {one.roles.map((role) => (
        <RoleOf key={role.id} role={role} one={one} shown={shown} base={base} whyNot={whyNot} />
      ))}
      {!one.mine && shown.mayMarkAway && (
        <Disclosure summary={m.organisations_mark_away({ name })}>
          <DaysFields action={`${base}/ihmiset/${one.holderId}/poissa`} id={one.holderId} />
        </Disclosure>
      )}
      {!one.mine && shown.mayReset && (
        <Disclosure summary={m.organisations_reset_ask({ name })} open={whyNot?.at === one.holderId}>
          <p>{m.organisations_reset_what()}</p>
          <Form action={`${base}/ihmiset/${one.holderId}/vahvistus`} errors={faultAt(one.holderId, whyNot)}>
            <Why at={one.holderId} whyNot={whyNot} />
            <Actions>
              <Button tone="quiet">{m.organisations_reset_ask_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

function RoleOf({ role, one, shown, base, whyNot }: CardProps & { role: RoleShown }) {
  const word = roleWord(role.role);
  const others = shown.people.filter(({ holderId }) => holderId !== one.holderId);
  const deputy = others.find(({ holderId }) => holderId === role.deputyId);
  const path = `${base}/tehtavat/${role.id}`;
  return (
    <>
      <h3>{word}</h3>
      {role.standsInFor && <p>{m.organisations_stands_in_for({ name: role.standsInFor })}</p>}
      {deputy && <p>{m.organisations_deputy_is({ name: deputy.knownAs })}</p>}
      {role.mayStepIn && (
        <Form action={`${path}/sijaistan`}>
          <p>{m.organisations_step_in_what({ name: one.knownAs })}</p>
          <Actions>
            <Button>{m.organisations_step_in({ role: word })}</Button>
          </Actions>
        </Form>
      )}
      {role.mayNameDeputy && others.length > 0 && (
        <Disclosure summary={m.organisations_name_deputy({ role: word })}>
          <p>{m.organisations_name_deputy_what()}</p>
          <Form action={`${path}/sijainen`}>
            <Field
              name="deputy"
              id={`deputy-${role.id}`}
              kind="select"
              label={m.organisations_deputy()}
              emptyOption={m.organisations_deputy_nobody()}
              optional
              value={role.deputyId}
              options={others.map(({ holderId, knownAs }) => ({ value: holderId, label: knownAs }))}
            />
            <Actions>
              <Button tone="quiet">{m.organisations_name_deputy_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      {role.mayEnd && (
        <Disclosure summary={m.organisations_end({ role: word })} open={whyNot?.at === role.id}>
          <p>{deputy ? m.organisations_end_deputy({ name: deputy.knownAs }) : m.organisations_end_nobody()}</p>
          <Form action={`${path}/paata`} errors={faultAt(role.id, whyNot)}>
            <Why at={role.id} whyNot={whyNot} />
            <Actions>
              <Button tone="danger">{m.organisations_end_button({ role: word, name: one.knownAs })}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

function Invite({ shown, base, invitationId }: { shown: PeopleShown; base: string; invitationId: string }) {
  return (
    <section class="flow">
      <h2>{m.organisations_invite_title()}</h2>
      <p>{m.organisations_invite_what()}</p>
      <Form action={`${base}/kutsut`} hidden={{ id: invitationId }}>
        <Field
          name="role"
          kind="select"
          label={m.organisations_rights_role()}
          emptyOption={false}
          options={shown.mayInvite.map((role) => ({ value: role, label: roleWord(role) }))}
        />
        <Actions>
          <Button>{m.organisations_invite_button()}</Button>
        </Actions>
      </Form>
      {shown.invitations.length > 0 && (
        <>
          <h3>{m.organisations_invitations_title()}</h3>
          <ul>
            {shown.invitations.map(({ id, role, endsAt }) => (
              <li key={id}>
                <Form action={`${base}/kutsut/${id}/peru`}>
                  <p>{m.organisations_invitation_open({ role: roleWord(role), until: dayWords(dayOf(endsAt)) })}</p>
                  <Actions>
                    <Button tone="quiet">{m.organisations_invitation_revoke({ role: roleWord(role) })}</Button>
                  </Actions>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
