import { appendAudit } from "../../shared/audit/index.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { findStanding, may, type Standing, whoActs } from "../roles/index.ts";
import { sealReasonIn } from "./change-roles.ts";
import { findHolder, findOrganisation } from "./organisations.queries.ts";
import { type OrganisationsContext, staff } from "./organisations-context.ts";
import { isResetOpen, resetWaits } from "./people.rules.ts";
import { confirmReset, deleteResetsBefore, findOpenReset, insertReset } from "./resets.queries.ts";

export type ResetAnswer = {
  readonly kind:
    | "done"
    | "refused"
    | "not-found"
    /** Two people are needed: the one who asked cannot confirm. */
    | "another-confirms";
};

/** The first of two administrators asks that somebody's lost second factor be taken away, and says why. */
export async function askReset(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  { holderId, why }: { readonly holderId: string; readonly why: string },
): Promise<ResetAnswer> {
  const reason = await sealReasonIn(ctx, slug, why);
  if (!reason) return { kind: "not-found" };
  return ctx.database.withActor(staff(personId), async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    const holder = organisation && (await findHolder(tx, organisation.id, holderId));
    if (!organisation || !holder) return { kind: "not-found" };
    const standing = await findStanding(tx, organisation.id);
    if (holder.mine || !may(standing, "reset-second-factor")) return { kind: "refused" };
    const now = ctx.clock.now();
    await deleteResetsBefore(tx, holderId, now.subtract(resetWaits));
    const id = newOpaqueId();
    const isNew = await insertReset(tx, {
      id,
      organisation_id: organisation.id,
      holder_id: holderId,
      asked_by: personId,
      asked_at: now,
    });
    if (isNew) {
      const actor = await resetting(tx, organisation.id, standing);
      const event = { action: "reset-asked", object: id, holder: holderId } as const;
      await appendAudit(tx, ctx, { actor, event, organisationId: organisation.id, reason });
    }
    return { kind: "done" };
  });
}

/** The second one confirms: the second factor is gone, and its owner makes a new one at the next sign-in. */
export function agreeToReset(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  id: string,
): Promise<ResetAnswer> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    const reset = organisation && (await findOpenReset(tx, id, organisation.id));
    if (!reset || !isResetOpen(reset.askedAt, ctx.clock.now())) return { kind: "not-found" };
    if (reset.mine) return { kind: "another-confirms" };
    const confirmed = await confirmReset(tx, id, { confirmed_by: personId, confirmed_at: ctx.clock.now() });
    if (!confirmed) return { kind: "refused" };
    const actor = await resetting(tx, organisation.id, await findStanding(tx, organisation.id));
    const event = { action: "reset-confirmed", object: id, holder: reset.holderId } as const;
    await appendAudit(tx, ctx, { actor, event, organisationId: organisation.id });
    return { kind: "done" };
  });
}

const resetting = (tx: Tx, organisationId: string, standing: Standing) =>
  whoActs(tx, organisationId, standing, (one) => may(one, "reset-second-factor"));
