import type { VNode } from "preact";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { Link } from "../../shared/ui/index.ts";
import type { GroupSection } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import { countUnanswered } from "./admissions.queries.ts";
import { dayOf, person } from "./admissions-context.ts";
import { comersPath } from "./carry.routes.tsx";
import { hearPath } from "./hear.routes.tsx";
import { comersToHearOf } from "./hear-members.ts";

/** How the group's home leads those who carry it to whoever comes, and reminds them of who waits. */
export const admissionsSection: GroupSection = {
  key: "admissions",
  path: comersPath,
  label: () => m.admissions_comers_title(),
  forWhom: ({ carries }) => carries,
  glance: reminder,
};

/** Before somebody new comes the members may say a word, where the group has chosen so. */
export const hearingSection: GroupSection = {
  key: "hearing",
  path: hearPath,
  label: () => m.admissions_hear_title(),
  forWhom: ({ carries }) => !carries,
  glance: hearing,
};

async function hearing(c: AppContext, { personId, personaId, space }: Inside): Promise<VNode | undefined> {
  const comers = await comersToHearOf(c.var.services, { personId, personaId, spaceId: space.id });
  if (comers.length === 0) return undefined;
  return (
    <p>
      <Link to={hearPath(space.id)}>{m.admissions_hear_glance()}</Link>
    </p>
  );
}

async function reminder(c: AppContext, { personId, space }: Inside): Promise<VNode | undefined> {
  const { database, clock } = c.var.services;
  // Due tomorrow, today, or already late.
  const soon = dayOf(clock.now()).add({ days: 2 });
  const [waiting, urgent] = await database.withActor(person(personId), async (tx) => [
    await countUnanswered(tx, space.id),
    await countUnanswered(tx, space.id, soon),
  ]);
  if (!waiting) return undefined;
  return (
    <p>
      <Link to={comersPath(space.id)}>
        {urgent ? m.admissions_glance_urgent({ count: waiting, urgent }) : m.admissions_glance({ count: waiting })}
      </Link>
    </p>
  );
}
