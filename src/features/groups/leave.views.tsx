import type { VNode } from "preact";
import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, Choice, Form, Link, Notice, Page, Section } from "../../shared/ui/index.ts";
import { endedSpaceKept, type Inside, pathOfPersona } from "../spaces/index.ts";
import { pathOfEnding, pathOfGroup } from "./group-paths.ts";
import { dayWords } from "./group-words.ts";
import type { Group } from "./groups.queries.ts";
import { pathOfHandover } from "./handover.views.tsx";

interface LeavingProps {
  here: Inside;
  /** Nobody else carries it; and nobody else is in it. */
  alone: boolean;
  last: boolean;
  /** An organisation has the group, and nobody else carries it. */
  toOrganisation: boolean;
  /** When everything in it is destroyed, where it ends now. */
  destroyOn: Temporal.PlainDate;
  /** What the group's end means for each part of it, where they are the last one. */
  outside: readonly VNode[];
}

/** `…/lahto`: nobody is kept, and nobody is left alone without knowing. */
export function LeavingPage({ here, alone, last, toOrganisation, destroyOn, outside }: LeavingProps) {
  if (last)
    return (
      <Page title={m.groups_leaving_last()} lead={m.groups_leaving_last_text({ day: dayWords(destroyOn) })}>
        <Outside outside={outside} />
        <LeaveForm here={here} />
        <Home here={here} />
      </Page>
    );
  if (!alone)
    return (
      <Page title={m.spaces_leave_title()} lead={m.groups_leave_text()}>
        {toOrganisation && (
          <Notice title={m.groups_leaving_title()}>
            <p>{m.groups_leaving_to_organisation()}</p>
          </Notice>
        )}
        <LeaveForm here={here} />
        <Home here={here} />
      </Page>
    );
  return (
    <Page title={m.groups_leaving_title()} lead={m.groups_leaving_lead()}>
      <Section title={m.groups_leaving_hand_over()}>
        <p>{m.groups_leaving_hand_over_text()}</p>
        <Actions>
          <ButtonLink to={pathOfHandover(here.space.id)}>{m.groups_leaving_hand_over_link()}</ButtonLink>
        </Actions>
      </Section>
      <Section title={m.groups_leaving_end()}>
        <p>{m.groups_leaving_end_text({ days: endedSpaceKept })}</p>
        <Actions>
          <ButtonLink to={pathOfEnding(here.space.id)} tone="quiet">
            {m.groups_leaving_end_link()}
          </ButtonLink>
        </Actions>
      </Section>
      <Section title={m.groups_leaving_anyway()}>
        <p>{m.groups_leaving_anyway_text()}</p>
        <LeaveForm here={here} anyway />
      </Section>
      <Home here={here} />
    </Page>
  );
}

/** Leaving, with what one has written or without it. The space does it, and notes where nobody carries a group any more. */
export function LeaveForm({ here, anyway = false }: { here: Inside; anyway?: boolean }) {
  return (
    <Form action={`${pathOfPersona(here.personaId)}/lahde`}>
      <Choice
        name="writings"
        legend={m.spaces_leave_writings()}
        options={[
          { value: "keep", label: m.spaces_leave_keep() },
          { value: "remove", label: m.spaces_leave_remove() },
        ]}
        value="keep"
      />
      <Actions>
        {anyway ? (
          <Button tone="quiet">{m.groups_leaving_anyway_button()}</Button>
        ) : (
          <Button tone="danger">{m.spaces_leave_button()}</Button>
        )}
      </Actions>
    </Form>
  );
}

const Home = ({ here }: { here: Inside }) => (
  <p>
    <Link to={pathOfGroup(here.space.id)}>{m.groups_handover_home()}</Link>
  </p>
);

/** For whoever carries a group whose listing told of somebody who has gone: they are asked for theirs, and may give none. */
export function ContactGone({ offeringId }: { offeringId: string | null }) {
  return (
    <section class="card flow">
      <h2>{m.groups_contact_gone()}</h2>
      <p>{m.groups_contact_gone_text()}</p>
      <p>
        <Link to={`/oma/ilmoitukset/${offeringId}/yhteys`}>{m.groups_contact_gone_link()}</Link>
      </p>
    </section>
  );
}

/** Who waits outside and what was to come, for whoever ends a group or leaves it as the last one. */
export function Outside({ outside }: { outside: readonly VNode[] }) {
  if (outside.length === 0) return null;
  return <Section title={m.groups_end_outside()}>{outside}</Section>;
}

/** For whoever carries a group whose listing has ended, by whatever hand: those inside go on, or end it with all it has. */
export function ListingGone({ here, group }: { here: Inside; group: Group }) {
  const listing = `/oma/ilmoitukset/${group.offeringId}`;
  const isCitizens = here.space.organisers.length === 0;
  return (
    <section class="card flow">
      <h2>{m.groups_listing_gone()}</h2>
      <p>{m.groups_listing_gone_text()}</p>
      {isCitizens && group.keepsListing && (
        <Form action={`${listing}/uudelleen`}>
          <p>{m.listings_again_text()}</p>
          <Actions>
            <Button>{m.listings_again()}</Button>
          </Actions>
        </Form>
      )}
      {!isCitizens &&
        (group.keepsListing ? (
          <p>
            <Link to={listing}>{m.groups_listing()}</Link>
          </p>
        ) : (
          <p>{m.groups_listing_gone_of()}</p>
        ))}
      {isCitizens && (
        <p>
          <Link to={pathOfEnding(here.space.id)}>{m.groups_leaving_end()}</Link>
        </p>
      )}
    </section>
  );
}

/** On the home of a citizens' group that nobody carries: everyone is told, and anyone may take it up. */
export function Uncarried({ here }: { here: Inside }) {
  if (here.space.organisers.length > 0) return <Notice title={m.groups_uncarried_of()} />;
  return (
    <section class="card flow">
      <h2>{m.groups_uncarried_title()}</h2>
      <p>{m.groups_uncarried_text()}</p>
      <Form action={`${pathOfGroup(here.space.id)}/ota`}>
        <Actions>
          <Button>{m.groups_uncarried_button()}</Button>
        </Actions>
      </Form>
    </section>
  );
}
