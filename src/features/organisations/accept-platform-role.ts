import { appendAudit } from "../../shared/audit/index.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { PlatformRole } from "../roles/index.ts";
import { hashOfCode } from "./invite.ts";
import { door, type OrganisationsContext } from "./organisations-context.ts";
import { dayOf, stateOf } from "./people.rules.ts";
import {
  findPlatformAcceptedBy,
  findPlatformInvitationByCode,
  insertInvitedPlatformRole,
  lockPlatformInvitation,
  markPlatformInvitationUsed,
} from "./platform-roles.queries.ts";
import { platformNamePlace } from "./platform-roles.ts";

export type PlatformInvitationSeen =
  | { readonly kind: "open"; readonly id: string; readonly role: PlatformRole; readonly regions: readonly string[] }
  | { readonly kind: "accepted" }
  /** Used, revoked, too old or never made: nothing tells which. */
  | { readonly kind: "gone" };

/** What the code opens for a person who has come in. */
export const lookAtPlatformInvitation = (
  ctx: OrganisationsContext,
  personId: string,
  code: string,
): Promise<PlatformInvitationSeen> => ctx.database.withActor(door, (tx) => look(tx, ctx, personId, code));

async function look(
  tx: Tx,
  ctx: OrganisationsContext,
  personId: string,
  code: string,
): Promise<PlatformInvitationSeen> {
  const found = await findPlatformInvitationByCode(tx, hashOfCode(code));
  if (!found) return { kind: "gone" };
  if (found.used_at && (await findPlatformAcceptedBy(tx, found.id)) === personId) return { kind: "accepted" };
  if (stateOf(found, ctx.clock.now()) !== "open") return { kind: "gone" };
  return { kind: "open", id: found.id, role: found.role as PlatformRole, regions: found.regions };
}

export type PlatformAcceptAnswer = { readonly kind: "accepted" | "gone" | "holds-role" | "name-needed" };

/** A person takes a role over the platform. `knownAs` is sealed with their own key, and goes when they go. */
export async function acceptPlatformInvitation(
  ctx: OrganisationsContext,
  { personId, code, knownAs }: { readonly personId: string; readonly code: string; readonly knownAs: string },
): Promise<PlatformAcceptAnswer> {
  const seen = await lookAtPlatformInvitation(ctx, personId, code);
  if (seen.kind !== "open") return seen;
  if (knownAs === "") return { kind: "name-needed" };
  const id = newOpaqueId();
  const sealed = await ctx.keyRing.seal({ kind: "person", id: personId }, platformNamePlace(id), knownAs);
  try {
    return await ctx.database.withActor(door, async (tx) => {
      if (!(await lockPlatformInvitation(tx, seen.id))) return { kind: "gone" };
      const again = await look(tx, ctx, personId, code);
      if (again.kind !== "open") return again;
      await insertInvitedPlatformRole(tx, {
        id,
        person_id: personId,
        role: again.role,
        regions: [...again.regions],
        known_as: sealed,
        since: dayOf(ctx.clock.now()),
        invitation_id: again.id,
      });
      await markPlatformInvitationUsed(tx, again.id, ctx.clock.now());
      await appendAudit(tx, ctx, {
        actor: { kind: "platform", id, role: again.role },
        event: { action: "platform-invitation-accepted", object: again.id },
        organisationId: undefined,
      });
      return { kind: "accepted" };
    });
  } catch (error) {
    if (violatedConstraint(error) === "platform_role_held_once") return { kind: "holds-role" };
    throw error;
  }
}
