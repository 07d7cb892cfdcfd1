import { appendAudit, type PlatformEvent, sealOwnReason } from "../../shared/audit/index.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { KeyGone } from "../../shared/crypto/key-ring.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import type { Tx } from "../../shared/db/types.ts";
import { findPlatformRoles, may, type PlatformRole, type RoleAction, type Standing, whoActs } from "../roles/index.ts";
import { hashOfCode } from "./invite.ts";
import { type OrganisationsContext, person, staff } from "./organisations-context.ts";
import { dayOf, invitationLasts, stateOf } from "./people.rules.ts";
import {
  endOwnPlatformRole,
  endPlatformRole,
  findPlatformInvitation,
  insertPlatformInvitation,
  listOpenPlatformInvitations,
  listPlatformRoles,
  resetPlatformFactor,
  revokePlatformInvitation,
} from "./platform-roles.queries.ts";

/** Where the name stands by which the platform's administrators know somebody. */
export const platformNamePlace = (roleId: string) => ({ table: "platform_role", row: roleId, column: "known_as" });

/** The code of an invitation to a role over the platform, as `codeOf` makes those of organisations. */
const platformCodeOf = (key: InstallationKey, invitationId: string): string =>
  blindIndex(key.derive("blind-index"), "platform-invitation", invitationId).toString("base64url");

/** Who carries something over the platform. The name is undefined for one made on the machine. */
export interface PlatformRoleShown {
  readonly id: string;
  readonly role: PlatformRole;
  readonly regions: readonly string[];
  readonly since: Temporal.PlainDate;
  readonly knownAs: string | undefined;
  readonly mine: boolean;
}

export interface PlatformShown {
  readonly roles: readonly PlatformRoleShown[];
  readonly invitations: readonly {
    readonly id: string;
    readonly regions: readonly string[];
    readonly endsAt: Temporal.Instant;
  }[];
}

/** Everyone with a role over the platform, or undefined where the person may not see them. */
export async function readPlatformRoles(
  ctx: OrganisationsContext,
  personId: string,
): Promise<PlatformShown | undefined> {
  const found = await ctx.database.withActor(staff(personId), async (tx) => {
    if (!may(await overPlatform(tx), "see-platform-roles")) return undefined;
    return { rows: await listPlatformRoles(tx), invitations: await listOpenPlatformInvitations(tx, ctx.clock.now()) };
  });
  if (!found) return undefined;
  const roles = await Promise.all(
    found.rows.map(async ({ role, knownAs, ...row }) => ({
      ...row,
      role: role as PlatformRole,
      knownAs: knownAs ? await openName(ctx, row.id, knownAs) : undefined,
    })),
  );
  return { roles, invitations: found.invitations };
}

/** A name whose key has gone is no reason to show nobody. */
async function openName(ctx: OrganisationsContext, id: string, sealed: Buffer): Promise<string | undefined> {
  try {
    return await ctx.keyRing.open(platformNamePlace(id), sealed);
  } catch (error) {
    if (error instanceof KeyGone) return undefined;
    throw error;
  }
}

export type PlatformInviteAnswer =
  | { readonly kind: "made"; readonly code: string; readonly endsAt: Temporal.Instant }
  | { readonly kind: "over" }
  | { readonly kind: "refused" };

/** A platform administrator invites somebody to work for the area centre of these regions. Idempotent by `id`. */
export function inviteAreaCentre(
  ctx: OrganisationsContext,
  personId: string,
  { id, regions }: { readonly id: string; readonly regions: readonly string[] },
): Promise<PlatformInviteAnswer> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const standing = await overPlatform(tx);
    if (!may(standing, "give-area-centre")) return { kind: "refused" };
    const code = platformCodeOf(ctx.key, id);
    const now = ctx.clock.now();
    const isNew = await insertPlatformInvitation(tx, {
      id,
      role: "area_centre",
      regions: [...regions],
      code_hash: hashOfCode(code),
      made_by: personId,
      made_at: now,
      ends_at: now.toZonedDateTimeISO("Europe/Helsinki").add(invitationLasts).toInstant(),
    });
    const made = await findPlatformInvitation(tx, id);
    if (made?.made_by !== personId) return { kind: "refused" };
    if (stateOf(made, now) !== "open") return { kind: "over" };
    if (isNew) await record(tx, ctx, standing, "give-area-centre", { action: "platform-invitation-made", object: id });
    return { kind: "made", code, endsAt: made.ends_at };
  });
}

export type PlatformAnswer = { readonly kind: "done" | "refused" | "not-found" };

/** Takes an invitation back. */
export const takePlatformInvitationBack = (ctx: OrganisationsContext, personId: string, id: string) =>
  asAdministrator(ctx, personId, "give-area-centre", { action: "platform-invitation-revoked", object: id }, (tx) =>
    revokePlatformInvitation(tx, id, ctx.clock.now()),
  );

interface WithReason {
  readonly roleId: string;
  readonly why: string;
}

/** Ends somebody's work for an area centre, at once. */
export function endAreaCentre(ctx: OrganisationsContext, personId: string, { roleId, why }: WithReason) {
  const event = { action: "platform-role-ended", object: roleId } as const;
  const end = (tx: Tx) => endPlatformRole(tx, roleId, dayOf(ctx.clock.now()));
  return asAdministrator(ctx, personId, "give-area-centre", event, end, why);
}

/** Takes a lost second factor away from another who carries something over the platform, with all it has opened. */
export function resetOverPlatform(ctx: OrganisationsContext, personId: string, { roleId, why }: WithReason) {
  const event = { action: "platform-second-factor-reset", object: roleId } as const;
  const reset = (tx: Tx) => resetPlatformFactor(tx, roleId);
  return asAdministrator(ctx, personId, "reset-platform-second-factor", event, reset, why);
}

/** A person gives up a role of theirs over the platform, at once and without a reason. One administrator stays. */
export async function leavePlatformRole(
  ctx: OrganisationsContext,
  personId: string,
  role: PlatformRole,
): Promise<{ readonly kind: "done" | "not-found" | "last-administrator" }> {
  try {
    return await ctx.database.withActor(person(personId), async (tx) => {
      const id = await endOwnPlatformRole(tx, role, dayOf(ctx.clock.now()));
      if (id === undefined) return { kind: "not-found" };
      const event = { action: "platform-role-left", object: id } as const;
      await appendAudit(tx, ctx, { actor: { kind: "platform", id, role }, event, organisationId: undefined });
      return { kind: "done" };
    });
  } catch (error) {
    if (violatedConstraint(error) === "last_administrator_stays") return { kind: "last-administrator" };
    throw error;
  }
}

function asAdministrator(
  ctx: OrganisationsContext,
  personId: string,
  action: RoleAction,
  event: PlatformEvent,
  change: (tx: Tx) => Promise<boolean>,
  why?: string,
): Promise<PlatformAnswer> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const standing = await overPlatform(tx);
    if (!may(standing, action)) return { kind: "refused" };
    if (!(await change(tx))) return { kind: "not-found" };
    await record(tx, ctx, standing, action, event, why);
    return { kind: "done" };
  });
}

const overPlatform = async (tx: Tx): Promise<Standing> => ({ roles: [], platform: await findPlatformRoles(tx) });

async function record(
  tx: Tx,
  ctx: OrganisationsContext,
  standing: Standing,
  action: RoleAction,
  event: PlatformEvent,
  why?: string,
): Promise<void> {
  const actor = await whoActs(tx, undefined, standing, (one) => may(one, action));
  const reason = why === undefined ? undefined : await sealOwnReason(tx, ctx.keyRing, why);
  await appendAudit(tx, ctx, { actor, event, organisationId: undefined, ...(reason && { reason }) });
}
