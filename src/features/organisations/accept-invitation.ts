import { appendAudit } from "../../shared/audit/index.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { OrganisationRole } from "../roles/index.ts";
import {
  findAcceptedBy,
  findHolderOf,
  findInvitationByCode,
  insertHolder,
  insertInvitedRole,
  isRoleHeld,
  lockInvitation,
  markInvitationUsed,
} from "./invitations.queries.ts";
import { hashOfCode } from "./invite.ts";
import { door, keyOwnerOf, knownAsPlace, type OrganisationsContext } from "./organisations-context.ts";
import { dayOf, stateOf } from "./people.rules.ts";

export type InvitationSeen =
  | {
      readonly kind: "open";
      readonly id: string;
      readonly role: OrganisationRole;
      readonly organisation: { readonly id: string; readonly name: string; readonly slug: string };
      /** As what the organisation knows the person already. */
      readonly holderId: string | undefined;
      readonly holdsRole: boolean;
    }
  /** The person has accepted it themselves, perhaps a moment ago. */
  | { readonly kind: "accepted" }
  /** Used, revoked, too old or never made: nothing tells which. */
  | { readonly kind: "gone" };

/** What the code opens for a person who has come in. */
export const lookAtInvitation = (
  ctx: Pick<OrganisationsContext, "database" | "clock">,
  personId: string,
  code: string,
): Promise<InvitationSeen> => ctx.database.withActor(door, (tx) => look(tx, ctx, personId, code));

async function look(
  tx: Tx,
  ctx: Pick<OrganisationsContext, "clock">,
  personId: string,
  code: string,
): Promise<InvitationSeen> {
  const found = await findInvitationByCode(tx, hashOfCode(code));
  if (!found) return { kind: "gone" };
  if (found.used_at && (await findAcceptedBy(tx, found.id)) === personId) return { kind: "accepted" };
  if (stateOf(found, ctx.clock.now()) !== "open") return { kind: "gone" };
  const role = found.role as OrganisationRole;
  const holderId = await findHolderOf(tx, found.organisationId, personId);
  const holdsRole = holderId !== undefined && (await isRoleHeld(tx, holderId, role));
  // Asked last: the same person may have accepted it between these questions, by pressing twice.
  if (holdsRole && (await findAcceptedBy(tx, found.id)) === personId) return { kind: "accepted" };
  const organisation = { id: found.organisationId, name: found.name, slug: found.slug };
  return { kind: "open", id: found.id, role, organisation, holderId, holdsRole };
}

export type AcceptAnswer = { readonly kind: "accepted" | "gone" | "holds-role" | "name-needed" };

/**
 * A person takes the role they are invited to. `knownAs` is the one name the organisation knows them by, asked only
 * where it does not know them yet. Of two who answer at the same moment one gets it; pressed twice, it is taken once.
 */
export async function acceptInvitation(
  ctx: OrganisationsContext,
  { personId, code, knownAs }: { readonly personId: string; readonly code: string; readonly knownAs: string },
): Promise<AcceptAnswer> {
  const seen = await lookAtInvitation(ctx, personId, code);
  if (seen.kind !== "open") return seen;
  if (seen.holdsRole) return { kind: "holds-role" };
  if (seen.holderId === undefined && knownAs === "") return { kind: "name-needed" };

  const organisation_id = seen.organisation.id;
  const holderId = seen.holderId ?? newOpaqueId();
  const holder = seen.holderId === undefined && {
    id: holderId,
    organisation_id,
    person_id: personId,
    known_as: await ctx.keyRing.seal(keyOwnerOf(organisation_id), knownAsPlace(holderId), knownAs),
  };
  try {
    return await ctx.database.withActor(door, async (tx) => {
      if (!(await lockInvitation(tx, seen.id))) return await againstAnother(tx);
      if (holder) await insertHolder(tx, holder);
      await insertInvitedRole(tx, {
        id: newOpaqueId(),
        organisation_id,
        holder_id: holderId,
        role: seen.role,
        since: dayOf(ctx.clock.now()),
        invitation_id: seen.id,
      });
      await markInvitationUsed(tx, seen.id, ctx.clock.now());
      await appendAudit(tx, ctx, {
        actor: { kind: "holder", id: holderId, role: seen.role },
        event: { action: "invitation-accepted", object: seen.id, role: seen.role },
        organisationId: organisation_id,
      });
      return { kind: "accepted" };
    });
  } catch (error) {
    // Two invitations of one organisation answered at once: the other one has made the holder or the role.
    const constraint = violatedConstraint(error);
    if (constraint === "role_holder_organisation_id_person_id_key")
      return acceptInvitation(ctx, { personId, code, knownAs });
    if (constraint === "organisation_role_held_once") return { kind: "holds-role" };
    throw error;
  }

  async function againstAnother(tx: Tx): Promise<AcceptAnswer> {
    const now = await look(tx, ctx, personId, code);
    return { kind: now.kind === "accepted" ? "accepted" : "gone" };
  }
}
