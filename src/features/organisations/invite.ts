import { createHash } from "node:crypto";
import { appendAudit } from "../../shared/audit/index.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { findStanding, mayGovern, type OrganisationRole, whoActs } from "../roles/index.ts";
import { findOwnInvitation, insertInvitation, revokeInvitation } from "./invitations.queries.ts";
import { findOrganisation } from "./organisations.queries.ts";
import { type OrganisationsContext, staff } from "./organisations-context.ts";
import { invitationLasts, stateOf } from "./people.rules.ts";

/**
 * The 256-bit code of an invitation. Made from its random id with the key outside the database, so that a second press
 * of the same form shows the same code, and a stolen database none. Only the hash is stored.
 */
export const codeOf = (key: InstallationKey, invitationId: string): string =>
  blindIndex(key.derive("blind-index"), "role-invitation", invitationId).toString("base64url");

export const hashOfCode = (code: string): Buffer => createHash("sha256").update(code, "utf8").digest();

export type InviteAnswer =
  | { readonly kind: "made"; readonly code: string; readonly role: OrganisationRole; readonly endsAt: Temporal.Instant }
  /** The form was sent before, and its invitation is no longer open. */
  | { readonly kind: "over" }
  | { readonly kind: "refused" }
  | { readonly kind: "not-found" };

/** Makes a single-use code for one role. Idempotent by `id`, which the form carries. */
export function invite(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  { id, role }: { readonly id: string; readonly role: OrganisationRole },
): Promise<InviteAnswer> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    if (!organisation) return { kind: "not-found" };
    const standing = await findStanding(tx, organisation.id);
    if (!mayGovern(standing, role)) return { kind: "refused" };

    const code = codeOf(ctx.key, id);
    const now = ctx.clock.now();
    const endsAt = now.toZonedDateTimeISO("Europe/Helsinki").add(invitationLasts).toInstant();
    const isNew = await insertInvitation(tx, {
      id,
      organisation_id: organisation.id,
      role,
      code_hash: hashOfCode(code),
      made_by: personId,
      made_at: now,
      ends_at: endsAt,
    });
    const made = await findOwnInvitation(tx, id);
    if (made?.made_by !== personId || made.organisation_id !== organisation.id) return { kind: "refused" };
    if (stateOf(made, now) !== "open") return { kind: "over" };
    if (isNew) {
      const actor = await whoActs(tx, organisation.id, standing, (one) => mayGovern(one, role));
      const event = { action: "invitation-made", object: id, role } as const;
      await appendAudit(tx, ctx, { actor, event, organisationId: organisation.id });
    }
    return { kind: "made", code, role: made.role as OrganisationRole, endsAt: made.ends_at };
  });
}

/** Takes an invitation back. False where it was answered already, or is not this person's to take back. */
export function takeInvitationBack(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  id: string,
): Promise<boolean> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    const made = organisation && (await findOwnInvitation(tx, id));
    if (!made || !(await revokeInvitation(tx, id, organisation.id, ctx.clock.now()))) return false;
    const role = made.role as OrganisationRole;
    const standing = await findStanding(tx, organisation.id);
    const actor = await whoActs(tx, organisation.id, standing, (one) => mayGovern(one, role));
    const event = { action: "invitation-revoked", object: id, role } as const;
    await appendAudit(tx, ctx, { actor, event, organisationId: organisation.id });
    return true;
  });
}
