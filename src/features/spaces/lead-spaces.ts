import { appendAudit } from "../../shared/audit/index.ts";
import { findOrganisation, openNames } from "../organisations/index.ts";
import { findStanding, may, whoActs } from "../roles/index.ts";
import { openAbout, type SpaceAbout } from "./about.ts";
import { type Asker, askersOf } from "./decide.ts";
import { doorCodeOf } from "./door-code.ts";
import { insertGuardianConsent, listGuardianConsents, withdrawGuardianConsent } from "./guardians.queries.ts";
import { membersOf, openNicknames } from "./members.ts";
import { listOffersIn } from "./offers.queries.ts";
import { listCarriers, listWaiting } from "./personas.queries.ts";
import { isReading } from "./read-space.ts";
import type { SpaceRole } from "./space.rules.ts";
import { listHoldersIn, listSpacesOf } from "./spaces.queries.ts";
import { dayOf, type SpacesContext, staff } from "./spaces-context.ts";
import { mayUnmask } from "./unmask.ts";

/** A space as those who lead its organisation see it without reading it: nobody of it but those they work with. */
export interface LedSpace {
  readonly id: string;
  readonly kind: string;
  readonly about: SpaceAbout;
  readonly size: number;
  readonly places: number;
  /** When everything in it is destroyed; undefined while it goes on. */
  readonly endsOn: Temporal.PlainDate | undefined;
  readonly approval: boolean;
  readonly children: string | null;
  /** The path that leads in; undefined where the door is closed. */
  readonly doorPath: string | undefined;
}

export interface Led {
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string };
  readonly spaces: readonly LedSpace[];
  /** Those who only facilitate take part in an unmasking, and in nothing else here. */
  readonly leads: boolean;
}

/** The spaces of an organisation, or undefined where the person leads none of it. */
export async function spacesOf(ctx: SpacesContext, personId: string, slug: string): Promise<Led | undefined> {
  const found = await ctx.database.withActor(staff(personId), async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    if (!organisation) return undefined;
    const standing = await findStanding(tx, organisation.id);
    const leads = may(standing, "see-people");
    if (!leads && !mayUnmask(standing)) return undefined;
    return { organisation, leads, rows: leads ? await listSpacesOf(tx, organisation.id) : [] };
  });
  if (!found) return undefined;
  const { id, name } = found.organisation;
  const spaces = await Promise.all(
    found.rows.map(async (row) => ({
      id: row.id,
      about: await openAbout(ctx.keyRing, row.id, row.about),
      kind: row.kind,
      size: row.size,
      places: row.places,
      endsOn: row.state === "ended" ? (row.destroy_on ?? undefined) : undefined,
      approval: row.approval,
      children: row.children,
      doorPath: row.door_hash ? `/tila/${doorCodeOf(ctx.key, row.id, row.door_number)}` : undefined,
    })),
  );
  return {
    organisation: { id, slug, name },
    spaces: spaces.toSorted((a, b) => a.about.name.localeCompare(b.about.name, "fi")),
    leads: found.leads,
  };
}

export interface LedSpaceShown {
  readonly organisation: Led["organisation"];
  readonly space: LedSpace;
  readonly askers: readonly Asker[];
  /** Those who wait for a place, and whether a guardian's yes has been noted; only in a space for children. */
  readonly waiting: readonly (Asker & { readonly guardian: boolean })[];
  readonly carriers: readonly { readonly nickname: string; readonly knownAs: string; readonly role: SpaceRole }[];
  readonly offers: readonly { readonly id: string; readonly knownAs: string; readonly role: SpaceRole }[];
  readonly holders: readonly { readonly id: string; readonly knownAs: string }[];
  /** The personas, among those in sight, for whom a guardian's yes is in force. */
  readonly guardians: readonly string[];
  /** Undefined until a reason has been given. */
  readonly members: Awaited<ReturnType<typeof membersOf>> | undefined;
}

export async function ledSpace(
  ctx: SpacesContext,
  personId: string,
  slug: string,
  spaceId: string,
): Promise<LedSpaceShown | undefined> {
  const led = await spacesOf(ctx, personId, slug);
  const space = led?.spaces.find(({ id }) => id === spaceId);
  if (!led || !space) return undefined;
  const actor = staff(personId);
  const { carriers, offers, holders, waiting, guardians } = await ctx.database.withActor(actor, async (tx) => ({
    carriers: await listCarriers(tx, spaceId),
    offers: await listOffersIn(tx, spaceId),
    holders: await listHoldersIn(tx, led.organisation.id),
    waiting: space.children === "with_guardian" ? await listWaiting(tx, spaceId) : [],
    guardians: await listGuardianConsents(tx, spaceId),
  }));
  const names = await openNames(ctx, [
    ...holders,
    ...carriers.map(({ holderId, known_as }) => ({ holderId, known_as })),
    ...offers.map(({ holderId, known_as }) => ({ holderId, known_as })),
  ]);
  const knownAs = (holderId: string) => names.get(holderId) ?? "";
  return {
    organisation: led.organisation,
    space,
    askers: await askersOf(ctx, actor, spaceId),
    waiting: (await openNicknames(ctx.keyRing, waiting)).map((row) => ({
      personaId: row.id,
      nickname: row.nickname,
      emblemSeed: row.emblem_seed,
      guardian: guardians.includes(row.id),
    })),
    guardians,
    carriers: (await openNicknames(ctx.keyRing, carriers)).map((row) => ({
      nickname: row.nickname,
      role: row.role,
      knownAs: knownAs(row.holderId),
    })),
    offers: offers.map((row) => ({ id: row.id, role: row.role as SpaceRole, knownAs: knownAs(row.holderId) })),
    holders: holders.map(({ holderId }) => ({ id: holderId, knownAs: knownAs(holderId) })),
    members: (await isReading(ctx, personId, spaceId)) ? await membersOf(ctx, actor, spaceId) : undefined,
  };
}

/** Staff have seen a guardian's yes on paper. Of the paper nothing is kept but the day and who saw it. */
export const noteGuardian = (
  ctx: SpacesContext,
  personId: string,
  { organisationId, personaId }: { readonly organisationId: string; readonly personaId: string },
): Promise<boolean> =>
  ctx.database.withActor(staff(personId), async (tx) => {
    const standing = await findStanding(tx, organisationId);
    if (!may(standing, "see-people")) return false;
    const actor = await whoActs(tx, organisationId, standing, (one) => may(one, "see-people"));
    if (actor.kind !== "holder") return false;
    await insertGuardianConsent(tx, { persona_id: personaId, noted_by: actor.id, given_on: dayOf(ctx.clock.now()) });
    const event = { action: "guardian-noted", object: personaId } as const;
    await appendAudit(tx, ctx, { actor, event, organisationId });
    return true;
  });

/** A guardian has changed their mind: the child waits again. */
export const withdrawGuardian = (
  ctx: SpacesContext,
  personId: string,
  { organisationId, personaId }: { readonly organisationId: string; readonly personaId: string },
): Promise<boolean> =>
  ctx.database.withActor(staff(personId), async (tx) => {
    const standing = await findStanding(tx, organisationId);
    if (!may(standing, "see-people")) return false;
    if (!(await withdrawGuardianConsent(tx, personaId, dayOf(ctx.clock.now())))) return false;
    const actor = await whoActs(tx, organisationId, standing, (one) => may(one, "see-people"));
    const event = { action: "guardian-withdrew", object: personaId } as const;
    await appendAudit(tx, ctx, { actor, event, organisationId });
    return true;
  });
