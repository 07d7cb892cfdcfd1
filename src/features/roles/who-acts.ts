import type { AuditActor } from "../../shared/audit/index.ts";
import type { Tx } from "../../shared/db/types.ts";
import { organisationRoles, platformRoles, type Standing } from "./roles.policy.ts";
import { findOwnHolderId, findPlatformRoleId } from "./roles.queries.ts";

/**
 * The person at hand as the audit log knows them: in the first of their roles that alone would allow what they do.
 * `standing` is theirs in that organisation, or over the platform only. Throws where none of it allows it.
 */
export async function whoActs(
  tx: Tx,
  organisationId: string | undefined,
  standing: Standing,
  allows: (standing: Standing) => boolean,
): Promise<AuditActor> {
  const role = organisationRoles.find((one) => standing.roles.includes(one) && allows({ roles: [one], platform: [] }));
  const id = role && organisationId && (await findOwnHolderId(tx, organisationId));
  if (role && id) return { kind: "holder", id, role };
  const over = platformRoles.find((one) => standing.platform.includes(one) && allows({ roles: [], platform: [one] }));
  const overId = over && (await findPlatformRoleId(tx, over));
  if (over && overId) return { kind: "platform", id: overId, role: over };
  throw new Error("something was done that no single role allows");
}
