import { type AuditEntry, appendAudit, type SealedReason, sealReason } from "../../shared/audit/index.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { findStanding, mayGovern, type OrganisationRole, type Standing, whoActs } from "../roles/index.ts";
import {
  endHeldRole,
  findHeldRole,
  findHolder,
  findOrganisation,
  insertTakenOver,
  listAbsences,
  listOwnRoles,
  lockLeaving,
  updateDeputy,
  watchLastAdministrator,
} from "./organisations.queries.ts";
import { type OrganisationsContext, person, staff } from "./organisations-context.ts";
import { dayOf, mayStepIn } from "./people.rules.ts";

type HeldRow = NonNullable<Awaited<ReturnType<typeof findHeldRole>>>;

export type ChangeAnswer = {
  readonly kind:
    | "done"
    | "refused"
    | "not-found"
    /** An organisation keeps an administrator: first a successor, then leaving. */
    | "last-administrator";
};

/** A person leaves a task of theirs, at once and without a reason. Their deputy takes over. */
export const leaveRole = (ctx: OrganisationsContext, personId: string, roleId: string): Promise<ChangeAnswer> =>
  unlessLast(() =>
    ctx.database.withActor(person(personId), async (tx) => {
      const held = await findHeldRole(tx, roleId);
      if (!held?.mine || !(await endAndPassOn(tx, ctx, held))) return { kind: "not-found" };
      await appendAudit(tx, ctx, leaving(held));
      return { kind: "done" };
    }),
  );

/** One who governs the role ends it for somebody else, and says why; their deputy takes over. */
export const endRole = (
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  { roleId, why }: { readonly roleId: string; readonly why: string },
): Promise<ChangeAnswer> =>
  unlessLast(async () => {
    const reason = await sealReasonIn(ctx, slug, why);
    if (!reason) return { kind: "not-found" };
    return ctx.database.withActor(staff(personId), async (tx) => {
      const held = await findIn(tx, slug, roleId);
      if (!held) return { kind: "not-found" };
      const standing = await findStanding(tx, held.organisationId);
      if (!mayGovern(standing, held.role as OrganisationRole)) return { kind: "refused" };
      const actor = await governing(tx, held, standing);
      if (!(await endAndPassOn(tx, ctx, held))) return { kind: "not-found" };
      const event = { ...ending(held), action: "role-ended" } as const;
      await appendAudit(tx, ctx, { actor, event, organisationId: held.organisationId, reason });
      return { kind: "done" };
    });
  });

/** Why something is done in the organisation, for its log; undefined where there is no such organisation. */
export async function sealReasonIn(
  ctx: OrganisationsContext,
  slug: string,
  why: string,
): Promise<SealedReason | undefined> {
  const organisation = await ctx.database.withActor({ kind: "public" }, (tx) => findOrganisation(tx, slug));
  return organisation && sealReason(ctx.keyRing, organisation.id, why);
}

/** Names who takes over when the holder is away or leaves; an empty `deputyId` names nobody. */
export function nameDeputy(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  { roleId, deputyId }: { readonly roleId: string; readonly deputyId: string | undefined },
): Promise<ChangeAnswer> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const held = await findIn(tx, slug, roleId);
    if (!held) return { kind: "not-found" };
    const standing = await findStanding(tx, held.organisationId);
    if (!mayGovern(standing, held.role as OrganisationRole)) return { kind: "refused" };
    if (deputyId === held.holderId) return { kind: "refused" };
    if (deputyId !== undefined && !(await findHolder(tx, held.organisationId, deputyId))) return { kind: "not-found" };
    if (!(await updateDeputy(tx, roleId, deputyId ?? null))) return { kind: "not-found" };
    await appendAudit(tx, ctx, {
      actor: await governing(tx, held, standing),
      event: { ...ending(held), action: "deputy-named", deputy: deputyId },
      organisationId: held.organisationId,
    });
    return { kind: "done" };
  });
}

/** A deputy takes over the task of someone who is away. It ends when the holder is back. */
export function stepIn(
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  roleId: string,
): Promise<ChangeAnswer> {
  return ctx.database.withActor(staff(personId), async (tx) => {
    const held = await findIn(tx, slug, roleId);
    if (!held?.deputyId) return { kind: "not-found" };
    const deputy = await findHolder(tx, held.organisationId, held.deputyId);
    const today = dayOf(ctx.clock.now());
    const absences = await listAbsences(tx, held.organisationId, today);
    const facts = { ...held, role: held.role as OrganisationRole, deputyId: held.deputyId, standsInFor: undefined };
    if (!deputy?.mine || !mayStepIn(facts, deputy.id, absences, today)) return { kind: "refused" };
    if (!(await passOn(tx, ctx, held, held.deputyId))) return { kind: "done" };
    await appendAudit(tx, ctx, {
      actor: { kind: "holder", id: held.deputyId, role: held.role },
      event: { action: "stepped-in", object: held.id, role: held.role, holder: held.holderId },
      organisationId: held.organisationId,
    });
    return { kind: "done" };
  });
}

/** An organisation would be left without an administrator. */
export class LastAdministrator extends Error {
  override name = "LastAdministrator";
  readonly organisation: { readonly slug: string; readonly name: string };
  constructor(organisation: { readonly slug: string; readonly name: string }) {
    super("the last administrator stays");
    this.organisation = organisation;
  }
}

/**
 * The person `tx` acts for gives up every task in every organisation, as if they left one after another; their deputies
 * take over. Throws `LastAdministrator`, and then nothing has happened once the transaction is rolled back.
 */
export async function leaveEverything(tx: Tx, ctx: Pick<OrganisationsContext, "clock" | "key">): Promise<void> {
  if ((await listOwnRoles(tx)).length === 0) return;
  await lockLeaving(tx);
  await watchLastAdministrator(tx);
  const left: AuditEntry[] = [];
  for (const { id, slug, name } of await listOwnRoles(tx)) {
    const held = await findHeldRole(tx, id);
    try {
      if (held && (await endAndPassOn(tx, ctx, held))) left.push(leaving(held));
    } catch (error) {
      if (violatedConstraint(error) === "last_administrator_stays") throw new LastAdministrator({ slug, name });
      throw error;
    }
  }
  for (const entry of left) await appendAudit(tx, ctx, entry);
}

async function findIn(tx: Tx, slug: string, roleId: string): Promise<HeldRow | undefined> {
  const organisation = await findOrganisation(tx, slug);
  const held = organisation && (await findHeldRole(tx, roleId));
  return held?.organisationId === organisation?.id ? held : undefined;
}

async function endAndPassOn(tx: Tx, ctx: Pick<OrganisationsContext, "clock">, held: HeldRow): Promise<boolean> {
  // First the deputy, then the end: nobody is left alone in between.
  if (held.deputyId) await passOn(tx, ctx, held, held.deputyId);
  return endHeldRole(tx, held.id, dayOf(ctx.clock.now()));
}

const ending = ({ id, role, holderId, deputyId }: HeldRow) => ({
  object: id,
  role,
  holder: holderId,
  deputy: deputyId ?? undefined,
});

/** The holder leaves the role by themselves. */
const leaving = (held: HeldRow): AuditEntry => ({
  actor: { kind: "holder", id: held.holderId, role: held.role },
  event: { ...ending(held), action: "role-left" },
  organisationId: held.organisationId,
});

const governing = (tx: Tx, { organisationId, role }: HeldRow, standing: Standing) =>
  whoActs(tx, organisationId, standing, (one) => mayGovern(one, role as OrganisationRole));

const passOn = (tx: Tx, ctx: Pick<OrganisationsContext, "clock">, held: HeldRow, deputyId: string) =>
  insertTakenOver(tx, {
    id: newOpaqueId(),
    organisation_id: held.organisationId,
    holder_id: deputyId,
    role: held.role as OrganisationRole,
    since: dayOf(ctx.clock.now()),
    stands_in_for: held.id,
  });

async function unlessLast(change: () => Promise<ChangeAnswer>): Promise<ChangeAnswer> {
  try {
    return await change();
  } catch (error) {
    if (violatedConstraint(error) === "last_administrator_stays") return { kind: "last-administrator" };
    throw error;
  }
}
