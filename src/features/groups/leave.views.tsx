import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, ButtonLink, Choice, Form, Link, Notice, Page, Section } from "../../shared/ui/index.ts";
import { type Inside, pathOfPersona } from "../spaces/index.ts";
import { pathOfGroup } from "./group-paths.ts";
import { pathOfHandover } from "./handover.views.tsx";
import { endedGroupKept } from "./leave-group.ts";

/** Where one who carries a group alone is asked first. */
export const pathOfLeaving = (spaceId: string): string => `${pathOfGroup(spaceId)}/lahto`;

interface LeavingProps {
  here: Inside;
  /** Nobody else carries it; and nobody else is in it. */
  alone: boolean;
  last: boolean;
}

/** `…/lahto`: nobody is kept, and nobody is left alone without knowing. */
export function LeavingPage({ here, alone, last }: LeavingProps) {
  const path = pathOfLeaving(here.space.id);
  if (!alone)
    return (
      <Page title={m.spaces_leave_title()} lead={m.groups_leave_text()}>
        <LeaveForm here={here} />
        <Home here={here} />
      </Page>
    );
  if (last)
    return (
      <Page title={m.groups_leaving_last()} lead={m.groups_leaving_last_text({ days: endedGroupKept })}>
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
        <p>{m.groups_leaving_end_text({ days: endedGroupKept })}</p>
        <Form action={`${path}/paata`}>
          <Actions>
            <Button tone="danger">{m.groups_leaving_end_button()}</Button>
          </Actions>
        </Form>
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
