import { appendAudit, sealOwnReason } from "../../shared/audit/index.ts";
import { endEntries } from "../directory/index.ts";
import { findPlatformRoles, whoActs } from "../roles/index.ts";
import type { KeptTrue } from "./keep-true.ts";
import { lockOffering, markEnded, markHidden } from "./listings.queries.ts";
import type { ListingsContext } from "./listings-context.ts";

export interface CentreCloses {
  /** Hidden until one who keeps it says that it is true, or ended for good. */
  readonly how: "hidden" | "ended";
  /** Why, for the platform's log. */
  readonly reason: string;
}

/**
 * An area centre takes a listing without an organisation from show. `not-found` for whoever does not look after it, and where it
 * was never shown or has ended. Hidden twice it is hidden once.
 */
export function closeAsCentre(
  ctx: ListingsContext,
  personId: string,
  id: string,
  { how, reason }: CentreCloses,
): Promise<KeptTrue> {
  return ctx.database.withActor({ kind: "staff", personId }, async (tx): Promise<KeptTrue> => {
    const offering = await lockOffering(tx, id);
    if (!offering?.reviews || offering.organisationId !== null) return { kind: "not-found" };
    if (offering.state === "draft" || offering.state === "ended") return { kind: "not-found" };
    if (offering.state === "hidden" && how === "hidden") return { kind: "done" };
    await (how === "hidden" ? markHidden(tx, id) : markEnded(tx, id));
    await endEntries(tx, [id], ctx.clock.now());
    const standing = { roles: [], platform: await findPlatformRoles(tx) };
    await appendAudit(tx, ctx, {
      actor: await whoActs(tx, undefined, standing, ({ platform }) => platform.length > 0),
      event: { action: how === "hidden" ? "listing-hidden" : "listing-ended", object: id },
      organisationId: undefined,
      reason: await sealOwnReason(tx, ctx.keyRing, reason),
    });
    return { kind: "done" };
  });
}
