import { type AuditContext, appendAudit, sealReason } from "../../shared/audit/index.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { findStanding, type OrganisationRole, readReason, type Standing, whoActs } from "../roles/index.ts";
import { findOwnReading, findReadings } from "./reading.queries.ts";

/** The mark that reading as staff leaves in a space: in which role, and when. */
export interface ReadingMark {
  readonly role: OrganisationRole;
  readonly at: Temporal.Instant;
}

/** How long one reason lets its writer read, in minutes. Afterwards a new one is asked for. */
export const readingLasts = 60;

export interface ConfidentialSpace {
  readonly spaceId: string;
  readonly organisationId: string;
}

/** The mark that still lets the person read the space as staff at `now`, or undefined: a reason has to be asked for. */
export async function findOpenReading(
  tx: Tx,
  spaceId: string,
  now: Temporal.Instant,
): Promise<ReadingMark | undefined> {
  const found = await findOwnReading(tx, spaceId);
  if (!found?.role || Temporal.Instant.compare(now, found.at.add({ minutes: readingLasts })) >= 0) return undefined;
  return { role: found.role as OrganisationRole, at: found.at };
}

/** Who has read the space as staff, the latest first, as far as `tx`'s actor may know: for the space to see. */
export async function listReadings(tx: Tx, spaceId: string, limit = 20): Promise<ReadingMark[]> {
  const rows = await findReadings(tx, spaceId, limit);
  return rows.map(({ role, at }) => ({ role: role as OrganisationRole, at }));
}

export type ReadingAnswer =
  | { readonly kind: "open"; readonly mark: ReadingMark }
  /** No page is opened without a reason. */
  | { readonly kind: "missing" | "too-long" }
  /** None of the person's roles in the organisation opens this space. */
  | { readonly kind: "refused" };

/**
 * A person in an organisation's role is about to read a confidential space of it. Call it before anything is shown: it
 * records who, in which role, what and why, and gives the mark to show in the space. `allows` is the space's own policy.
 * One reason lasts an hour; asked again within it, the answer is the same mark and nothing more is recorded.
 */
export async function readingConfidential(
  ctx: Pick<Services, "database" | "keyRing"> & AuditContext,
  personId: string,
  request: ConfidentialSpace & {
    /** As it was typed. */
    readonly reason: string | undefined;
    readonly allows: (standing: Standing) => boolean;
  },
): Promise<ReadingAnswer> {
  const { spaceId, organisationId, allows } = request;
  const typed = readReason(request.reason);
  const staff = { kind: "staff", personId } as const;
  const before = await ctx.database.withActor(staff, async (tx) => {
    if (!allows(await findStanding(tx, organisationId))) return { kind: "refused" as const };
    const mark = await findOpenReading(tx, spaceId, ctx.clock.now());
    return mark ? { kind: "open" as const, mark } : { kind: "closed" as const };
  });
  if (before.kind !== "closed") return before;
  if (typed.kind !== "reason") return typed;

  const reason = await sealReason(ctx.keyRing, organisationId, typed.text);
  return ctx.database.withActor(staff, async (tx) => {
    const standing = await findStanding(tx, organisationId);
    if (!allows(standing)) return { kind: "refused" };
    const actor = await whoActs(tx, organisationId, standing, allows);
    // A role over the platform opens no organisation's space.
    if (actor.kind !== "holder") return { kind: "refused" };
    const at = ctx.clock.now().round({ smallestUnit: "second", roundingMode: "floor" });
    await appendAudit(tx, ctx, {
      actor,
      event: { action: "confidential-read", object: spaceId },
      organisationId,
      reason,
    });
    return { kind: "open", mark: { role: actor.role as OrganisationRole, at } };
  });
}
