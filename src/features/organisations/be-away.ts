import { type AuditEntry, appendAudit } from "../../shared/audit/index.ts";
import { findStanding, may, whoActs } from "../roles/index.ts";
import {
  deleteAbsences,
  endStandIns,
  findHolder,
  findOrganisation,
  listOwnRoles,
  replaceAbsence,
} from "./organisations.queries.ts";
import { type OrganisationsContext, person, staff } from "./organisations-context.ts";
import { dayOf } from "./people.rules.ts";

export interface Days {
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
}

export type AwayAnswer = { readonly kind: "done" | "refused" | "not-found" };

/** A person tells one organisation that they are away, from the first day to the last. */
export function beAway(ctx: OrganisationsContext, personId: string, slug: string, days: Days): Promise<AwayAnswer> {
  return ctx.database.withActor(person(personId), async (tx) => {
    const own = (await listOwnRoles(tx)).find((role) => role.slug === slug);
    if (!own) return { kind: "not-found" };
    const { organisationId: organisation_id, holderId: holder_id } = own;
    await replaceAbsence(tx, { organisation_id, holder_id, first_day: days.firstDay, last_day: days.lastDay });
    return { kind: "done" };
  });
}

/** A person is back; what their deputies took over meanwhile ends. */
export function comeBack(ctx: OrganisationsContext, personId: string, slug: string): Promise<AwayAnswer> {
  return ctx.database.withActor(person(personId), async (tx) => {
    const own = (await listOwnRoles(tx)).filter((role) => role.slug === slug);
    const today = dayOf(ctx.clock.now());
    const ended: AuditEntry[] = [];
    for (const { id, holderId, organisationId, role } of own) {
      await deleteAbsences(tx, holderId, today);
      for (const standIn of await endStandIns(tx, id, today)) {
        const event = { action: "stand-in-ended", object: standIn.id, role, holder: standIn.holderId } as const;
        ended.push({ actor: { kind: "holder", id: holderId, role }, event, organisationId });
      }
    }
    for (const entry of ended) await appendAudit(tx, ctx, entry);
    return { kind: own.length > 0 ? "done" : "not-found" };
  });
}

/** Those who lead mark somebody away, who cannot do it now. */
export function markAway(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  { holderId, firstDay, lastDay }: Days & { readonly holderId: string },
): Promise<AwayAnswer> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    const holder = organisation && (await findHolder(tx, organisation.id, holderId));
    if (!organisation || !holder) return { kind: "not-found" };
    const standing = await findStanding(tx, organisation.id);
    if (!may(standing, "mark-absence")) return { kind: "refused" };
    const days = { first_day: firstDay, last_day: lastDay };
    await replaceAbsence(tx, { organisation_id: organisation.id, holder_id: holderId, ...days });
    const actor = await whoActs(tx, organisation.id, standing, (one) => may(one, "mark-absence"));
    const event = { action: "absence-marked", object: holderId } as const;
    await appendAudit(tx, ctx, { actor, event, organisationId: organisation.id });
    return { kind: "done" };
  });
}
