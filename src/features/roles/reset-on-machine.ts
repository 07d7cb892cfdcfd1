import { type AuditContext, appendAudit, sealOwnReason } from "../../shared/audit/index.ts";
import type { Services } from "../../shared/http/app-env.ts";
import type { PlatformRole } from "./roles.policy.ts";
import { listPlatformRolesHere, resetFactorHere } from "./roles.queries.ts";

const worker = { kind: "worker" } as const;

/** One who carries something over the platform. Whose account it is, is told nobody. */
export interface RoleOnMachine {
  readonly id: string;
  readonly role: PlatformRole;
  readonly since: Temporal.PlainDate;
}

export const listPlatformRolesOnMachine = ({ database }: Pick<Services, "database">): Promise<RoleOnMachine[]> =>
  database.withActor(worker, listPlatformRolesHere);

/**
 * Whoever runs the machine takes the lost second factor of one of the platform's people away, with all it has opened.
 * `why`, as `readReason` gives it, is kept in the log. False where nobody holds such a role. Pages have no way here.
 */
export function resetFactorOnMachine(
  ctx: Pick<Services, "database" | "keyRing"> & AuditContext,
  { platformRoleId, why }: { readonly platformRoleId: string; readonly why: string },
): Promise<boolean> {
  return ctx.database.withActor(worker, async (tx) => {
    if (!(await resetFactorHere(tx, platformRoleId))) return false;
    const event = { action: "platform-second-factor-reset", object: platformRoleId } as const;
    const reason = await sealOwnReason(tx, ctx.keyRing, why);
    await appendAudit(tx, ctx, { actor: { kind: "machine" }, event, organisationId: undefined, reason });
    return true;
  });
}
