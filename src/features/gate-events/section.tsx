import type { VNode } from "preact";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { GroupSection } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import { groupEventsPath } from "./desk.ts";
import { listCountedDays, listEvents } from "./gate-events.queries.ts";

/** A group's events, at its home: for those who carry it. They have listings of their own, and outlive its end. */
export const gateEventsSection: GroupSection = {
  key: "gate-events",
  path: groupEventsPath,
  label: () => m.gate_events_title(),
  forWhom: ({ carries }) => carries,
  glance: async (c, here) => (here.space.ended ? stillToCome(c, here) : undefined),
  atEnd: stillToCome,
};

async function stillToCome(c: AppContext, { personId, space }: Inside): Promise<VNode | undefined> {
  const { database, clock } = c.var.services;
  const days = await database.withActor({ kind: "person", personId }, async (tx) => {
    const ids = (await listEvents(tx, { spaceId: space.id })).map(({ offeringId }) => offeringId);
    return ids.length > 0 ? await listCountedDays(tx, ids, clock.now()) : [];
  });
  const count = days.filter(({ cancelled }) => !cancelled).length;
  return count > 0 ? <p>{m.gate_events_at_end({ count })}</p> : undefined;
}
