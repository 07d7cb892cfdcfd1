import type { VNode } from "preact";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { Link } from "../../shared/ui/index.ts";
import type { GroupSection } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import { comersAtEnd } from "./at-end.tsx";
import { comersPath } from "./carry.routes.tsx";
import { forCarriers } from "./carry-glance.ts";
import { hearPath } from "./hear.routes.tsx";
import { comersToHearOf } from "./hear-members.ts";

/** How the group's home leads those who carry it to whoever comes, and reminds them of who waits. */
export const admissionsSection: GroupSection = {
  key: "admissions",
  path: comersPath,
  label: () => m.admissions_comers_title(),
  forWhom: ({ carries }) => carries,
  glance: reminder,
  atEnd: comersAtEnd,
};

/** Before somebody new comes the members may say a word, where the group has chosen so. */
export const hearingSection: GroupSection = {
  key: "hearing",
  path: hearPath,
  label: () => m.admissions_hear_title(),
  forWhom: ({ carries }) => !carries,
  glance: hearing,
  onlyWhenNeeded: true,
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
  const { waiting, calls, unread } = await forCarriers(c.var.services, personId, space.id);
  const { urgent = 0, count = 0 } = waiting ?? {};
  const lines = [
    count > 0 && (urgent ? m.admissions_glance_urgent({ count, urgent }) : m.admissions_glance({ count })),
    calls > 0 && m.admissions_glance_calls({ count: calls }),
    unread > 0 && m.admissions_glance_words({ count: unread }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return undefined;
  return (
    <>
      {lines.map((line) => (
        <p key={line}>
          <Link to={comersPath(space.id)}>{line}</Link>
        </p>
      ))}
    </>
  );
}
