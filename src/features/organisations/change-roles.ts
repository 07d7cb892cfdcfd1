import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import { findStanding, mayGovern, type OrganisationRole } from "../roles/index.ts";
import {
  endHeldRole,
  findHeldRole,
  findHolder,
  findOrganisation,
  insertTakenOver,
  listAbsences,
  updateDeputy,
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
      if (!held?.mine) return { kind: "not-found" };
      return endAndPassOn(tx, ctx, held);
    }),
  );

/** One who governs the role ends it for somebody else; their deputy takes over. */
export const endRole = (
  ctx: OrganisationsContext,
  personId: string,
  slug: string,
  roleId: string,
): Promise<ChangeAnswer> =>
  unlessLast(() =>
    ctx.database.withActor(staff(personId), async (tx) => {
      const held = await findIn(tx, slug, roleId);
      if (!held) return { kind: "not-found" };
      const standing = await findStanding(tx, held.organisationId);
      if (!mayGovern(standing, held.role as OrganisationRole)) return { kind: "refused" };
      return endAndPassOn(tx, ctx, held);
    }),
  );

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
    return { kind: (await updateDeputy(tx, roleId, deputyId ?? null)) ? "done" : "not-found" };
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
    await passOn(tx, ctx, held, held.deputyId);
    return { kind: "done" };
  });
}

async function findIn(tx: Tx, slug: string, roleId: string): Promise<HeldRow | undefined> {
  const organisation = await findOrganisation(tx, slug);
  const held = organisation && (await findHeldRole(tx, roleId));
  return held?.organisationId === organisation?.id ? held : undefined;
}

async function endAndPassOn(tx: Tx, ctx: OrganisationsContext, held: HeldRow): Promise<ChangeAnswer> {
  // First the deputy, then the end: nobody is left alone in between.
  if (held.deputyId) await passOn(tx, ctx, held, held.deputyId);
  return { kind: (await endHeldRole(tx, held.id, dayOf(ctx.clock.now()))) ? "done" : "not-found" };
}

const passOn = (tx: Tx, ctx: OrganisationsContext, held: HeldRow, deputyId: string) =>
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
